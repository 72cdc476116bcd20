import { asc, gt } from "drizzle-orm";
import type { BulletinContent } from "@/lib/bulletin/content";
import type { BulletinRow as ProjectRow } from "@/lib/domain/bulletin-difference";
import { countDeals } from "@/lib/domain/deal-count";
import { yearOf } from "@/lib/domain/period";
import { bulletinRowsOf, dealsOf, factsOf, presetsOf } from "./bulletin-facts";
import { type BulletinRow, frozenOf } from "./bulletins";
import { auditLog, type indicatorTargets, type indicatorValues, type RowChange } from "./schema";
import { untilCommit } from "./until-commit";
import { applyChanges, type FactRows, replay } from "./verify";

type Entry = typeof auditLog.$inferSelect;
type Value = string | number | boolean | null;
/** One figure of one subject before and after an act; `subject` is an id of its kind. */
export type Correction = {
  act: Pick<Entry, "seq" | "day" | "at" | "actorName" | "role" | "verb" | "reason">;
  kind: "project" | "deals" | "indicator";
  subject: string;
  changes: { field: string; before: Value; after: Value }[];
};

const projectTables = new Set([
  "projects",
  "project_years",
  "plans",
  "plan_months",
  "monthly_reports",
  "milestones",
]);
const fields = [
  "listed",
  "category",
  "total",
  "annualPlan",
  "planToDate",
  "actualToDate",
  "state",
  "started",
] as const satisfies readonly (keyof ProjectRow)[];

/** Which projects an entry touches; a change names its project only where it is new. */
function touched(changes: readonly RowChange[], rows: FactRows): Set<string> {
  const ids = changes
    .filter(({ table }) => projectTables.has(table))
    .map(({ table, id, before, after }) =>
      table === "projects"
        ? id
        : (after?.projectId ?? before?.projectId ?? rows.get(table)?.get(id)?.projectId),
    );
  return new Set(ids.filter((id): id is string => typeof id === "string"));
}

type Known = Map<string, Record<string, Value>>;

// Everything else that a bulletin prints, as values by "kind subject".
function otherFigures(rows: FactRows, content: BulletinContent): Known {
  const { period, asOf } = content;
  const counted = countDeals(dealsOf(rows), period, asOf, { includeFramework: false });
  const known: Known = new Map([["deals ", { deals: counted.count, amount: counted.amount }]]);
  for (const row of rows.get("indicator_values")?.values() ?? []) {
    const value = row as typeof indicatorValues.$inferSelect;
    if (value.period === period) known.set(`indicator ${value.indicatorId}`, { value: value.value });
  }
  for (const row of rows.get("indicator_targets")?.values() ?? []) {
    const { indicatorId, year, line, value } = row as typeof indicatorTargets.$inferSelect;
    const key = `indicator ${indicatorId}`;
    if (year === yearOf(period) && line === "zone") known.set(key, { ...known.get(key), target: value });
  }
  return known;
}

const difference = (before: Record<string, Value>, after: Record<string, Value>, names: readonly string[]) =>
  names
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => change.before !== change.after);

function projectCorrections(
  rows: FactRows,
  ids: ReadonlySet<string>,
  content: BulletinContent,
  current: Map<string, ProjectRow>,
): Omit<Correction, "act">[] {
  const rules = presetsOf(rows, content.ruleVersions);
  return bulletinRowsOf(factsOf(rows, ids), content.period, content.asOf, rules).flatMap((row) => {
    const before = current.get(row.projectId);
    if (!before && !row.listed) return [];
    current.set(row.projectId, row);
    const changes = difference(before ?? { listed: false }, row, fields);
    return changes.length > 0 ? [{ kind: "project" as const, subject: row.projectId, changes }] : [];
  });
}

/**
 * The acts after a bulletin was published that changed what it would say today, one entry an act and subject, each with
 * the figures before and after under the bulletin's own rules. Rule: section 12, corrections are listed against it.
 */
export const listCorrections = untilCommit(
  (row: BulletinRow) => row.id,
  async ({ read }, row: BulletinRow): Promise<Correction[]> => {
    const content = frozenOf(row)?.content;
    const from = row.auditSeq ?? 0;
    const later = await read.select().from(auditLog).where(gt(auditLog.seq, from)).orderBy(asc(auditLog.seq));
    if (!content || later.length === 0) return [];
    const rows = await replay(read, from);
    const current = new Map<string, ProjectRow>(content.rows.map((one) => [one.projectId, one]));
    let others = otherFigures(rows, content);
    const found: Correction[] = [];
    for (const { changes, ...act } of later) {
      applyChanges(rows, changes);
      const ids = touched(changes, rows);
      const said = ids.size > 0 ? projectCorrections(rows, ids, content, current) : [];
      if (
        changes.some(({ table }) => /^(deals|deal_events|indicator_values|indicator_targets)$/.test(table))
      ) {
        const next = otherFigures(rows, content);
        for (const key of new Set([...others.keys(), ...next.keys()])) {
          const [before, after] = [others.get(key) ?? {}, next.get(key) ?? {}];
          const changed = difference(before, after, [...new Set(Object.keys({ ...before, ...after }))]);
          const [kind, subject = ""] = key.split(" ");
          if (changed.length > 0)
            said.push({ kind: kind === "deals" ? "deals" : "indicator", subject, changes: changed });
        }
        others = next;
      }
      found.push(...said.map((one) => ({ act, ...one })));
    }
    return found;
  },
);

import { createHash } from "node:crypto";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { yearOf } from "@/lib/domain/period";
import { overTotal, yearsAreBackwards } from "@/lib/domain/record";
import { type BulkField, bulkYearFields } from "@/lib/inputs/bulk";
import type { DatedView } from "@/lib/inputs/register-url";
import type { Owned } from "@/lib/policy";
import { Refusal, type Sentence } from "@/lib/refusal";
import { isToCome } from "./project-record";
import { conditionOf } from "./register-filter";
import { plans, projects, projectYears, standing, users } from "./schema";
import type { Db, Tx } from "./types";

type Pair = { project: typeof projects.$inferSelect; year: typeof projectYears.$inferSelect };
export type BulkChange = {
  field: BulkField;
  mode: "set" | "add" | "remove";
  value: unknown;
  reason: string;
  today: Day;
};
export type BulkRow = { id: string; name: string; before: unknown; after: unknown };
export type BulkPlan = {
  picked: number;
  rows: (BulkRow & { pair: Pair })[];
  same: number;
  refused: { id: string; name: string; why: Sentence }[];
  /** Of the rows as they stand and what becomes of them: another one means that somebody was here in between. */
  fingerprint: string;
};

const atOnce = 5000;

/** The ids of every project that a register shows as of a period. */
export const listMatching = async (db: Db, view: DatedView, period: Period): Promise<string[]> =>
  (
    await db
      .select({ id: standing.projectId })
      .from(standing)
      .innerJoin(projects, eq(projects.id, standing.projectId))
      .where(conditionOf(view, period))
      .orderBy(asc(standing.projectId))
  ).map(({ id }) => id);

async function inParts<T>(ids: readonly string[], read: (part: string[]) => PromiseLike<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < ids.length; at += atOnce)
    for (const row of await read(ids.slice(at, at + atOnce))) found.push(row);
  return found;
}

const readPairs = (db: Db, ids: readonly string[], year: number): Promise<Pair[]> =>
  inParts(ids, (part) =>
    db
      .select({ project: projects, year: projectYears })
      .from(projects)
      .innerJoin(projectYears, and(eq(projectYears.projectId, projects.id), eq(projectYears.year, year)))
      .where(inArray(projects.id, part)),
  );

/** The annual plans in force, asked only where the money has to fit. */
async function readAnnual(db: Db, ids: readonly string[], year: number, field: BulkField) {
  if (field !== "totalInvestment" && field !== "carryOver") return new Map<string, number>();
  const rows = await inParts(ids, (part) =>
    db
      .select({ id: plans.projectId, annual: plans.annual })
      .from(plans)
      .where(and(inArray(plans.projectId, part), eq(plans.year, year), eq(plans.status, "approved")))
      .orderBy(asc(plans.number)),
  );
  return new Map(rows.map(({ id, annual }) => [id, annual]));
}

const ofYear = (field: BulkField): boolean => bulkYearFields.some((one) => one === field);
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function afterOf({ field, mode, value }: BulkChange, before: unknown): unknown {
  if (field !== "tags" || mode === "set") return value;
  const [now, given] = [strings(before), strings(value)];
  return mode === "add" ? [...new Set([...now, ...given])] : now.filter((tag) => !given.includes(tag));
}

type Judge = {
  annual: ReadonlyMap<string, number>;
  officer: { departmentId: string } | null;
  may: (thing: Owned) => boolean;
  /** The department of each project's newest year. */
  owners: ReadonlyMap<string, string>;
};

/** Why a row may not become so, or null. */
function whyNot(
  { project, year }: Pair,
  { field, reason, today }: BulkChange,
  after: unknown,
  judge: Judge,
): Sentence | null {
  // Who answered for a project in an earlier year answers for it no more.
  const departmentId = judge.owners.get(project.id) ?? year.departmentId;
  if (!judge.may(year) || !judge.may({ departmentId })) return { key: "otherDepartment" };
  if (project.archivedOn) return { key: "record.archived" };
  // The value was read by the schema of its own field, so the row stays a row.
  const next = { ...project, ...year, [field]: after } as Pair["project"] & Pair["year"];
  const annualPlan = judge.annual.get(project.id) ?? 0;
  if (field === "officerId" && judge.officer?.departmentId !== year.departmentId)
    return { key: "record.notTheirs" };
  if (field === "tags" && strings(after).length > 20) return { key: "record.tooManyTags" };
  if (field === "totalInvestment" && after === 0) return { key: "field.not-positive" };
  if ((field === "permitOn" || field === "ceremonyOn") && isToCome(after, today)) return { key: "dayToCome" };
  const money = field === "totalInvestment" || field === "carryOver";
  if (money && reason === "" && overTotal({ ...next, annualPlan }) > 0) return { key: "record.overTotal" };
  const years = field === "buildFrom" || field === "buildTo";
  return years && yearsAreBackwards(next) ? { key: "field.backwards" } : null;
}

const text = (value: unknown) => JSON.stringify(value ?? null);

/** What a bulk edit would do: every row with its cell before and after, those that stay, and those refused with why. */
export async function planBulk(
  db: Db,
  ids: readonly string[],
  period: Period,
  change: BulkChange,
  may: (thing: Owned) => boolean,
): Promise<BulkPlan> {
  const { field } = change;
  const at = yearOf(period);
  const pairs = await readPairs(db, ids, at);
  const [officer = null] =
    field === "officerId"
      ? await db
          .select({ departmentId: users.departmentId })
          .from(users)
          .where(
            and(
              eq(users.id, String(change.value)),
              eq(users.disabled, false),
              inArray(users.role, ["officer", "head"]),
            ),
          )
      : [];
  const [annual, owners] = [await readAnnual(db, ids, at, field), await ownersOf(db, ids)];
  const judge: Judge = { annual, officer, may, owners };
  const plan: BulkPlan = { picked: pairs.length, rows: [], same: 0, refused: [], fingerprint: "" };
  const print = createHash("sha256");
  for (const pair of pairs.sort((a, b) => (a.project.pinyin < b.project.pinyin ? -1 : 1))) {
    const { id, name } = pair.project;
    const row: Record<string, unknown> = ofYear(field) ? pair.year : pair.project;
    const before = row[field];
    const after = afterOf(change, before);
    const why = whyNot(pair, change, after, judge);
    print.update(`${id} ${pair.project.version} ${pair.year.version} ${why?.key ?? text(after)}\n`);
    if (why) plan.refused.push({ id, name, why });
    else if (text(before) === text(after)) plan.same += 1;
    else plan.rows.push({ id, name, before, after, pair });
  }
  plan.fingerprint = print.digest("hex");
  return plan;
}

/** Writes a plan that somebody has looked at. @throws Refusal `conflict` when the rows have moved on since. */
export async function applyBulk(tx: Tx, plan: BulkPlan, field: BulkField, expect: string): Promise<number> {
  if (plan.fingerprint !== expect) throw new Refusal("conflict", { key: "bulk.moved" });
  if (plan.rows.length === 0)
    throw new Refusal("invalid", { key: "bulk.nothing" }, { value: { key: "bulk.nothing" } });
  for (const { pair, after } of plan.rows) {
    // The value was read by the schema of its own field.
    const values = { [field]: after } as Partial<Pair["project"]> & Partial<Pair["year"]>;
    if (ofYear(field)) await tx.change(projectYears, pair.year.id, values, pair.year.version);
    else await tx.change(projects, pair.project.id, values, pair.project.version);
  }
  return plan.rows.length;
}

/** The department of each project's newest year, for asking who may. */
export async function ownersOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await inParts(ids, (part) =>
    db
      .select({ id: projectYears.projectId, departmentId: projectYears.departmentId })
      .from(projectYears)
      .where(inArray(projectYears.projectId, part))
      .orderBy(desc(projectYears.year)),
  );
  return new Map(rows.toReversed().map(({ id, departmentId }) => [id, departmentId]));
}

import { and, eq, getTableColumns } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { addMonths, monthOf, type Period, periodOf, periodOfDay } from "@/lib/domain/period";
import type { Preset } from "@/lib/domain/preset";
import { isListed, standingOf } from "@/lib/domain/standing";
import { type ProjectFacts, readFacts } from "./facts";
import { ofProjects } from "./prepared";
import { listPresets } from "./presets";
import { insertRow, updateRow } from "./rows";
import { lists, slotProjects, slots, standing } from "./schema";
import { departmentKey, officerKey } from "./sort-keys";
import type { Db, Raw } from "./types";

export type StandingRow = typeof standing.$inferSelect;
/** Slugs of the lists of a year, by project and year. */
type Lists = ReadonlyMap<string, readonly string[]>;

const share = (part: number, whole: number) => (whole === 0 ? null : Math.floor((part / whole) * 1e6));

/** The periods of a project's year that the business day has reached. */
function periodsOf(facts: ProjectFacts, today: Day): Period[] {
  const found: Period[] = [];
  const last = periodOfDay(today);
  for (let at = periodOf(facts.year, 1); at <= last && at <= periodOf(facts.year, 12); at = addMonths(at, 1))
    if (isListed(facts, at)) found.push(at);
  return found;
}

function rowOf(
  facts: ProjectFacts,
  lists: string,
  period: Period,
  today: Day,
  presets: readonly Preset[],
): StandingRow {
  const { lights, ...now } = standingOf(facts, period, today, presets);
  const straight = Math.floor((now.annualPlan * monthOf(period)) / 12);
  return {
    ...now,
    ...lights,
    lists,
    nameKey: facts.nameKey,
    code: facts.code,
    projectId: facts.projectId,
    departmentId: facts.departmentId,
    officerId: facts.officerId,
    departmentKey: departmentKey(facts.departmentId, facts.departmentPosition),
    officerKey: officerKey(facts.officerId, facts.officerName),
    category: facts.category,
    level: facts.level,
    totalInvestment: facts.totalInvestment,
    carryOver: facts.carryOver,
    gap: now.actualToDate - now.planToDate,
    yearShare: share(now.actualToDate, now.annualPlan),
    planShare: share(now.actualToDate, now.planToDate),
    straightGap: share(now.actualToDate - straight, now.annualPlan),
  };
}

const readMemberships = ofProjects(slotProjects.projectId, (db, where) =>
  db
    .select({ id: slotProjects.projectId, year: lists.year, slug: lists.slug })
    .from(slotProjects)
    .innerJoin(slots, eq(slots.id, slotProjects.slotId))
    .innerJoin(lists, eq(lists.id, slots.listId))
    .where(and(eq(slotProjects.status, "confirmed"), where)),
);

const readStored = ofProjects(standing.projectId, (db, where) => db.select().from(standing).where(where));

async function readLists(db: Db, ids?: readonly string[]): Promise<Lists> {
  const found = new Map<string, string[]>();
  for (const { id, year, slug } of await readMemberships(db, ids)) {
    const key = `${id} ${year}`;
    found.set(key, [...new Set(found.get(key)).add(slug)].sort());
  }
  return found;
}

/** What the facts say today, one row a project and listed period. Pure recomputation; `refreshStanding` stores it. */
export async function computeStanding(db: Db, today: Day, ids?: readonly string[]): Promise<StandingRow[]> {
  const [facts, memberships, presets] = [
    await readFacts(db, ids),
    await readLists(db, ids),
    await listPresets(db),
  ];
  return facts.flatMap((one) => {
    const lists = (memberships.get(`${one.projectId} ${one.year}`) ?? []).join(" ");
    return periodsOf(one, today).map((period) => rowOf(one, lists, period, today, presets));
  });
}

const columns = Object.keys(getTableColumns(standing)) as (keyof StandingRow)[];
const nameOf = (row: StandingRow) => `${row.period} ${row.projectId}`;
const pick = (row: StandingRow, names: readonly (keyof StandingRow)[]) =>
  Object.fromEntries(names.map((name) => [name, row[name]]));
const keyOf = ({ period, projectId }: StandingRow) => ({ period, projectId });

/**
 * Brings the stored standing of these projects up to the facts, writing only rows and columns that differ. `facts` is
 * where they are read: the act's own transaction knows many of them already.
 */
export async function refreshStanding(
  db: Raw,
  ids: readonly string[] | "all",
  today: Day,
  facts: Db = db,
): Promise<void> {
  if (ids.length === 0) return;
  const only = ids === "all" ? undefined : ids;
  const wanted = await computeStanding(facts, today, only);
  const stored = await readStored(db, only);
  const before = new Map(stored.map((row) => [nameOf(row), row]));
  const fresh: StandingRow[] = [];
  for (const row of wanted) {
    const old = before.get(nameOf(row));
    before.delete(nameOf(row));
    if (!old) fresh.push(row);
    else {
      const difference = columns.filter((column) => row[column] !== old[column]);
      if (difference.length > 0) await updateRow(db, standing, keyOf(row), pick(row, difference));
    }
  }
  // One compiled statement a row: building a statement of many rows costs more than running it.
  for (const row of fresh) await insertRow(db, standing, row, ["projectId"]);
  for (const gone of before.values()) await db.delete(standing).where(sameKey(gone));
}

const sameKey = (row: StandingRow) =>
  and(eq(standing.period, row.period), eq(standing.projectId, row.projectId));

import { and, eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { addMonths, monthOf, type Period, periodOf, periodOfDay } from "@/lib/domain/period";
import type { Preset } from "@/lib/domain/preset";
import { isListed, standingOf } from "@/lib/domain/standing";
import { type ProjectFacts, readFacts } from "./facts";
import { ofProjects } from "./prepared";
import { listPresets } from "./presets";
import { lists, projects, slotProjects, slots, standing } from "./schema";
import { departmentKey, officerKey } from "./sort-keys";
import type { Db, Raw } from "./types";

export type StandingRow = typeof standing.$inferSelect;
type Label = { nameKey: string; code: string | null };
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
  label: Label & { lists: string },
  period: Period,
  today: Day,
  presets: readonly Preset[],
): StandingRow {
  const { lights, ...now } = standingOf(facts, period, today, presets);
  const straight = Math.floor((now.annualPlan * monthOf(period)) / 12);
  return {
    ...now,
    ...lights,
    ...label,
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

const readNames = ofProjects(projects.id, (db, where) =>
  db.select({ id: projects.id, nameKey: projects.pinyin, code: projects.code }).from(projects).where(where),
);

const readMemberships = ofProjects(slotProjects.projectId, (db, where) =>
  db
    .select({ id: slotProjects.projectId, year: lists.year, slug: lists.slug })
    .from(slotProjects)
    .innerJoin(slots, eq(slots.id, slotProjects.slotId))
    .innerJoin(lists, eq(lists.id, slots.listId))
    .where(and(eq(slotProjects.status, "confirmed"), where)),
);

const readStored = ofProjects(standing.projectId, (db, where) => db.select().from(standing).where(where));

async function readLabels(db: Db, ids?: readonly string[]): Promise<Map<string, Label>> {
  const rows = await readNames(db, ids);
  return new Map(rows.map(({ id, ...label }) => [id, label]));
}

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
  const [facts, labels, memberships, presets] = [
    await readFacts(db, ids),
    await readLabels(db, ids),
    await readLists(db, ids),
    await listPresets(db),
  ];
  return facts.flatMap((one) => {
    const label = labels.get(one.projectId);
    if (!label) return [];
    const named = { ...label, lists: (memberships.get(`${one.projectId} ${one.year}`) ?? []).join(" ") };
    return periodsOf(one, today).map((period) => rowOf(one, named, period, today, presets));
  });
}

const keyOf = (row: StandingRow) => `${row.period} ${row.projectId}`;

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
  const before = new Map(stored.map((row) => [keyOf(row), row]));
  const fresh: StandingRow[] = [];
  for (const row of wanted) {
    const old = before.get(keyOf(row));
    before.delete(keyOf(row));
    if (!old) fresh.push(row);
    else {
      const difference = Object.entries(row).filter(
        ([column, value]) => value !== old[column as keyof StandingRow],
      );
      if (difference.length > 0)
        await db.update(standing).set(Object.fromEntries(difference)).where(sameKey(row));
    }
  }
  for (let at = 0; at < fresh.length; at += 200) await db.insert(standing).values(fresh.slice(at, at + 200));
  for (const gone of before.values()) await db.delete(standing).where(sameKey(gone));
}

const sameKey = (row: StandingRow) =>
  and(eq(standing.period, row.period), eq(standing.projectId, row.projectId));

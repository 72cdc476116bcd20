import { and, asc, eq, gt, inArray, like, ne, type SQL } from "drizzle-orm";
import type { Sentence } from "@/lib/refusal";
import {
  auditLog,
  auditProjects,
  lists,
  photos,
  planMonths,
  plans,
  projectEvents,
  projects,
  projectYears,
  type RowChange,
  slotProjects,
  slots,
} from "./schema";
import type { Db } from "./types";
import { listOutcomes } from "./year-change";

type Entry = typeof auditLog.$inferSelect;

const inPieces = <T>(ids: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(ids.length / 500) }, (_, at) => ids.slice(at * 500, (at + 1) * 500));

/** The entries in the histories of some projects that satisfy a condition, each once, in order. */
async function entriesOf(
  db: Db,
  projectIds: readonly string[],
  condition: SQL | undefined,
): Promise<Entry[]> {
  const found = new Set<number>();
  for (const ids of inPieces(projectIds))
    for (const { seq } of await db
      .selectDistinct({ seq: auditProjects.seq })
      .from(auditProjects)
      .innerJoin(auditLog, eq(auditLog.seq, auditProjects.seq))
      .where(and(inArray(auditProjects.projectId, ids), condition)))
      found.add(seq);
  const pieces = inPieces([...found].sort((a, b) => a - b));
  const read = (seqs: number[]) =>
    db.select().from(auditLog).where(inArray(auditLog.seq, seqs)).orderBy(asc(auditLog.seq));
  return (await Promise.all(pieces.map(read))).flat();
}

/** What the change of the year last did to some rows of `project_years`, by their ids: after an undo that is the newest. */
export async function readOpenings(db: Db, rows: readonly { id: string; projectId: string }[]) {
  const wanted = new Set(rows.map(({ id }) => id));
  const projectIds = rows.map(({ projectId }) => projectId);
  const openings = new Map<string, { seq: number; change: RowChange }>();
  for (const { seq, changes } of await entriesOf(db, projectIds, eq(auditLog.verb, "year.change")))
    for (const change of changes)
      if (change.table === "project_years" && wanted.has(change.id)) openings.set(change.id, { seq, change });
  return openings;
}

/** What of a year belongs to projects: under the key by which the log names it, whose it is. */
async function readOwned(db: Db, year: number): Promise<Map<string, string>> {
  const ofYear = (table: typeof projectYears | typeof plans | typeof projectEvents) =>
    db.select({ id: table.id, projectId: table.projectId }).from(table).where(eq(table.year, year));
  const owned = {
    project_years: await ofYear(projectYears),
    plans: await ofYear(plans),
    project_events: await ofYear(projectEvents),
    plan_months: await db
      .select({ id: planMonths.id, projectId: planMonths.projectId })
      .from(planMonths)
      .innerJoin(plans, eq(plans.id, planMonths.planId))
      .where(eq(plans.year, year)),
    slot_projects: await db
      .select({ id: slotProjects.id, projectId: slotProjects.projectId })
      .from(slotProjects)
      .innerJoin(slots, eq(slots.id, slotProjects.slotId))
      .innerJoin(lists, eq(lists.id, slots.listId))
      .where(eq(lists.year, year)),
    photos: await db
      .select({ id: photos.id, projectId: photos.projectId })
      .from(photos)
      .where(like(photos.period, `${year}-%`)),
  };
  return new Map(
    Object.entries(owned).flatMap(([table, rows]) =>
      rows.map(({ id, projectId }) => [`${table} ${id}`, projectId] as const),
    ),
  );
}

/** The carry-over follows the reports of the closed year by itself: nobody's work is lost with it. */
const isFollowing = ({ table, before, after }: RowChange) =>
  table === "project_years" &&
  before !== undefined &&
  Object.keys(after ?? {}).every((column) => column === "carryOver" || column === "version");

/** Which projects, and who was the last when. */
async function sentenceOf(db: Db, year: number, touched: ReadonlyMap<string, Entry>): Promise<Sentence> {
  const [some, last] = [[...touched.keys()].slice(0, 3), [...touched.values()].at(-1)];
  const rows = await db
    .select({ name: projects.name })
    .from(projects)
    .where(inArray(projects.id, some))
    .orderBy(asc(projects.id));
  const values = {
    year: String(year),
    count: touched.size,
    names: rows.map(({ name }) => name).join("、"),
    more: touched.size - rows.length,
    who: last?.actorName ?? "",
    day: last?.day ?? "",
  };
  return { key: "year.touched", values };
}

/**
 * What people did to the new year of the projects that the change of a year opened, as the sentence that refuses to
 * throw it away; null when nobody did anything.
 */
export async function touchedSinceOpening(db: Db, year: number): Promise<Sentence | null> {
  const outcomes = await listOutcomes(db, year);
  const opened = new Set(outcomes.filter((one) => one.opened).map(({ projectId }) => projectId));
  const rows = (
    await db
      .select()
      .from(projectYears)
      .where(eq(projectYears.year, year + 1))
  ).filter((row) => opened.has(row.projectId));
  const openings = await readOpenings(db, rows);
  const since = new Map(rows.map(({ id, projectId }) => [projectId, openings.get(id)?.seq ?? 0]));
  const owned = await readOwned(db, year + 1);
  // The act itself is several entries where it opened many projects.
  const later = and(gt(auditLog.seq, Math.min(...since.values())), ne(auditLog.verb, "year.change"));
  const touched = new Map<string, Entry>();
  for (const entry of rows.length === 0 ? [] : await entriesOf(db, [...opened], later))
    for (const change of entry.changes) {
      const projectId = owned.get(`${change.table} ${change.id}`) ?? "";
      const isLater = entry.seq > (since.get(projectId) ?? entry.seq);
      if (isLater && !isFollowing(change)) touched.set(projectId, entry);
    }
  return touched.size === 0 ? null : sentenceOf(db, year + 1, touched);
}

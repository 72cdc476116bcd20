import { desc, eq } from "drizzle-orm";
import { Refusal } from "@/lib/refusal";
import { ownersOf } from "./bulk-edit";
import { auditLog, auditProjects, projects, projectYears, type RowChange } from "./schema";
import type { Db, Fact, Tx } from "./types";
import { firstTouchedSince, readActFrom, undoAct } from "./undo";

/** Under this name the history keeps bulk edits together, beside the projects that each touched. */
export const bulkSubject = "project-bulk";
/** And under this one what was done about one of them. */
export const undoSubject = (entry: number) => `${bulkSubject}-${entry}`;

const tables = new Map<string, Fact>([
  ["projects", projects],
  ["project_years", projectYears],
]);

const projectOf = (change: RowChange) =>
  change.table === "projects" ? change.id : change.id.replace(/-\d{4}$/, "");

/** The entries of a bulk edit, which is known by the number of its first one. @throws Refusal `missing`. */
export async function mustGetBulk(db: Db, entry: number) {
  const entries = await readActFrom(db, entry);
  if (entries[0]?.verb !== "project.bulk") throw new Refusal("missing", { key: "missing" });
  return { entries, changes: entries.flatMap(({ changes }) => changes) };
}

/** The departments whose projects a bulk edit changed. */
export const departmentsOf = async (db: Db, changes: readonly RowChange[]): Promise<Set<string>> =>
  new Set((await ownersOf(db, changes.map(projectOf))).values());

const isUndone = async (db: Db, entry: number): Promise<boolean> =>
  (await db.$count(auditProjects, eq(auditProjects.projectId, undoSubject(entry)))) > 0;

/**
 * Gives every cell of a bulk edit its value from before, all or none.
 * @throws Refusal `conflict` when it was undone already, or when anybody has changed one of its rows since.
 */
export async function undoBulk(tx: Tx, entry: number): Promise<number> {
  const { entries } = await mustGetBulk(tx, entry);
  if (await isUndone(tx, entry)) throw new Refusal("conflict", { key: "bulk.undone" });
  return undoAct(tx, entries, tables);
}

/** An act over many rows is as many entries, and one more where the first is not full. */
const mostEntries = 21;

/** The newest bulk edits: who, when, which column of how many, and whether one can still be undone. */
export async function listBulks(db: Db, limit: number) {
  const { seq, actorId, actorName, at, day, reason } = auditLog;
  const found = await db
    .select({ seq, actorId, actorName, at, day, reason })
    .from(auditProjects)
    .innerJoin(auditLog, eq(auditLog.seq, auditProjects.seq))
    .where(eq(auditProjects.projectId, bulkSubject))
    .orderBy(desc(auditProjects.seq))
    .limit(limit * mostEntries);
  // An act goes by the number of its first entry.
  const firsts = found
    .filter((one) => !found.some((other) => other.seq < one.seq && isOneAct(other, one)))
    .slice(0, limit);
  return Promise.all(
    firsts.map(async ({ seq, actorId, actorName, at, day, reason }) => {
      const { entries, changes } = await mustGetBulk(db, seq);
      const column = Object.keys(changes[0]?.after ?? {}).find((name) => name !== "version") ?? "";
      const undone = await isUndone(db, seq);
      return {
        seq,
        actorId,
        actorName,
        at,
        day,
        reason,
        column,
        rows: changes.length,
        undone,
        moved: !undone && (await firstTouchedSince(db, entries)) !== null,
      };
    }),
  );
}
const isOneAct = (a: { at: number; actorId: string }, b: typeof a) =>
  a.at === b.at && a.actorId === b.actorId;

export type BulkEntry = Awaited<ReturnType<typeof listBulks>>[number];

import { and, eq, inArray } from "drizzle-orm";
import { Refusal } from "@/lib/refusal";
import { listHistory } from "./audit";
import { ownersOf } from "./bulk-edit";
import { auditLog, auditProjects, projects, projectYears, type RowChange } from "./schema";
import type { Db, Tx } from "./types";

/** Under this name the history keeps bulk edits together, beside the projects that each touched. */
export const bulkSubject = "project-bulk";
/** And under this one what was done about one of them. */
export const undoSubject = (entry: number) => `${bulkSubject}-${entry}`;

const tables = { projects, project_years: projectYears } as const;
const tableOf = (change: RowChange) =>
  change.table === "projects" || change.table === "project_years" ? tables[change.table] : null;

const versionOf = (side: Record<string, unknown> | undefined) => Number(side?.version ?? 0);
const projectOf = (change: RowChange) =>
  change.table === "projects" ? change.id : change.id.replace(/-\d{4}$/, "");

/** The entry of the log, if it is a bulk edit. @throws Refusal `missing`. */
export async function mustGetBulk(db: Db, entry: number) {
  const [row] = await db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.seq, entry), eq(auditLog.verb, "project.bulk")));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
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
  const { changes } = await mustGetBulk(tx, entry);
  if (await isUndone(tx, entry)) throw new Refusal("conflict", { key: "bulk.undone" });
  for (const change of changes) {
    const table = tableOf(change);
    if (!table || !change.before) throw new Refusal("conflict", { key: "bulk.changedSince" });
    const { version: _, ...before } = change.before;
    try {
      await tx.change(table, change.id, before, versionOf(change.after));
    } catch (error) {
      if (error instanceof Refusal && error.kind === "conflict")
        throw new Refusal("conflict", { key: "bulk.changedSince" });
      throw error;
    }
  }
  return changes.length;
}

/** The newest bulk edits: who, when, which column of how many, and whether one can still be undone. */
export async function listBulks(db: Db, limit: number) {
  const entries = (await listHistory(db, bulkSubject, limit, 0)).map(({ entry }) => entry);
  return Promise.all(
    entries.map(async ({ seq, actorId, actorName, at, day, reason, changes }) => {
      const [first] = changes;
      const column = Object.keys(first?.after ?? {}).find((name) => name !== "version") ?? "";
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
        moved: !undone && (await hasMoved(db, changes)),
      };
    }),
  );
}
export type BulkEntry = Awaited<ReturnType<typeof listBulks>>[number];

async function hasMoved(db: Db, changes: readonly RowChange[]): Promise<boolean> {
  for (let at = 0; at < changes.length; at += 5000) {
    const part = changes.slice(at, at + 5000);
    const [first] = part;
    const table = first ? tableOf(first) : null;
    if (!table) return true;
    const rows = await db
      .select({ id: table.id, version: table.version })
      .from(table)
      .where(
        inArray(
          table.id,
          part.map(({ id }) => id),
        ),
      );
    const now = new Map(rows.map(({ id, version }) => [id, version]));
    if (part.some(({ id, after }) => now.get(id) !== versionOf(after))) return true;
  }
  return false;
}

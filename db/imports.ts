import { and, desc, eq, getTableName, gt } from "drizzle-orm";
import type { Period } from "@/lib/domain/period";
import { Refusal } from "@/lib/refusal";
import { ownersOf } from "./bulk-edit";
import type { Clerk } from "./periods";
import { auditLog, imports, users } from "./schema";
import type { Db, Tx } from "./types";
import { projectOf, readActThatAdded, undoAct } from "./undo";
import { factTables } from "./verify";

export type ImportRow = typeof imports.$inferSelect;

/** Notes in the act itself what was applied. */
export const addImport = (
  tx: Tx,
  who: Clerk,
  values: Omit<typeof imports.$inferInsert, "importedBy" | "importedOn" | "importedAt">,
): Promise<ImportRow> =>
  tx.add(imports, { ...values, importedBy: who.userId, importedOn: who.day, importedAt: who.at });

/** @throws Refusal `missing`. */
export async function mustGetImport(db: Db, id: string): Promise<ImportRow> {
  const [row] = await db.select().from(imports).where(eq(imports.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

/** The last import of the very same sheet of the same bytes for this month that still stands. */
export async function findImportOf(
  db: Db,
  hash: string,
  sheet: string,
  period: Period,
): Promise<ImportRow | null> {
  const rows = await db
    .select()
    .from(imports)
    .where(eq(imports.fileHash, hash))
    .orderBy(desc(imports.importedAt));
  return rows.find((row) => row.undoneOn === null && row.sheet === sheet && row.period === period) ?? null;
}

/** What was imported and pasted, newest first, with who; of one person or of all. */
export async function listImports(db: Db, scope: { userId?: string }, limit: number) {
  const rows = await db
    .select({ row: imports, by: users.name, departmentId: users.departmentId })
    .from(imports)
    .innerJoin(users, eq(users.id, imports.importedBy))
    .where(scope.userId ? eq(imports.importedBy, scope.userId) : undefined)
    .orderBy(desc(imports.importedAt))
    .limit(limit);
  return rows.map(({ row, ...rest }) => ({ ...row, ...rest }));
}

const tables = new Map(factTables.map((table) => [getTableName(table), table]));

/** The departments that answer today for the projects that an import changed. */
export async function departmentsOfImport(db: Db, { id }: ImportRow): Promise<Set<string>> {
  const entries = await readActThatAdded(db, getTableName(imports), id);
  const projects = entries.flatMap(({ changes }) => changes.map(projectOf)).filter(Boolean);
  return new Set((await ownersOf(db, [...new Set(projects)])).values());
}

/**
 * A month of the year that was locked since counted what the file brought.
 * @throws Refusal `conflict` naming who locked it, and when.
 */
async function refuseLockedSince(tx: Tx, { kind, year }: ImportRow, seq: number) {
  if (kind !== "workbook") return;
  const locks = await tx
    .select()
    .from(auditLog)
    .where(and(gt(auditLog.seq, seq), eq(auditLog.verb, "period.lock")));
  const lock = locks.find(({ changes }) =>
    changes.some(({ table, id }) => table === "periods" && id.startsWith(`${year}-`)),
  );
  if (lock)
    throw new Refusal("conflict", {
      key: "import.lockedSince",
      values: { who: lock.actorName, day: lock.day },
    });
}

/**
 * Takes an import back as a whole, while nobody has changed its rows or locked a month of its year since; returns how many
 * rows. @throws Refusal `conflict` when it already was, or naming who has changed a row or locked a month.
 */
export async function undoImport(tx: Tx, who: Clerk, row: ImportRow, seen: number): Promise<number> {
  if (row.undoneOn !== null) throw new Refusal("conflict", { key: "import.undone" });
  const entries = await readActThatAdded(tx, getTableName(imports), row.id);
  await refuseLockedSince(tx, row, entries.at(-1)?.seq ?? 0);
  const undone = await undoAct(tx, entries, tables);
  await tx.change(imports, row.id, { undoneBy: who.userId, undoneOn: who.day }, seen);
  return undone;
}

/** The newest paste of a person in a month that still stands, in words for its line. */
export async function lastPaste(db: Db, userId: string, period: Period) {
  const [row] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.importedBy, userId), eq(imports.period, period), eq(imports.kind, "paste")))
    .orderBy(desc(imports.importedAt))
    .limit(1);
  if (!row || row.undoneOn !== null) return null;
  return {
    id: row.id,
    version: row.version,
    count: row.counts.added + row.counts.changed,
    on: row.importedOn,
  };
}

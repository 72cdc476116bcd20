import { and, asc, desc, eq, gt, gte, inArray } from "drizzle-orm";
import { Refusal } from "@/lib/refusal";
import { readRow } from "./rows";
import { auditLog, auditProjects, type RowChange } from "./schema";
import type { Db, Editable, Fact, Raw, Tx } from "./types";

type Entry = typeof auditLog.$inferSelect;

/**
 * The entries of the act that added this row under its own name: one act over many rows is several entries. Whoever
 * names a row can name it like something else, whose acts are none of its business.
 */
export async function readActThatAdded(db: Db, table: string, id: string): Promise<Entry[]> {
  const found = await db
    .select({ entry: auditLog })
    .from(auditProjects)
    .innerJoin(auditLog, eq(auditLog.seq, auditProjects.seq))
    .where(eq(auditProjects.projectId, id))
    .orderBy(asc(auditProjects.seq));
  const entries = found.map(({ entry }) => entry);
  const adds = (change: RowChange) => change.table === table && change.id === id && !change.before;
  const own = entries.find(({ changes }) => changes.some(adds));
  return entries.filter(
    ({ at, verb, actorId }) => at === own?.at && verb === own.verb && actorId === own.actorId,
  );
}

const isSameAct = (a: Entry, b: Entry) => a.at === b.at && a.verb === b.verb && a.actorId === b.actorId;

/** The entries of the act that begins with this one; none where no act begins with it. */
export async function readActFrom(db: Db, seq: number): Promise<Entry[]> {
  const [first, before] = await db
    .select()
    .from(auditLog)
    .where(inArray(auditLog.seq, [seq, seq - 1]))
    .orderBy(desc(auditLog.seq));
  if (first?.seq !== seq || (before && isSameAct(before, first))) return [];
  return db
    .select()
    .from(auditLog)
    .where(
      and(
        gte(auditLog.seq, seq),
        eq(auditLog.at, first.at),
        eq(auditLog.verb, first.verb),
        eq(auditLog.actorId, first.actorId),
      ),
    )
    .orderBy(asc(auditLog.seq));
}

const keyOf = ({ table, id }: Pick<RowChange, "table" | "id">) => `${table} ${id}`;
/** The project that a changed row belongs to; empty for what belongs to none. */
export const projectOf = ({ table, id, after, before }: RowChange) =>
  table === "projects" ? id : String((after ?? before)?.projectId ?? "");

/** Whose histories the entries belong to: projects, and whatever else has one. */
async function subjectsOf(db: Db, entries: readonly Entry[]): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: auditProjects.projectId })
    .from(auditProjects)
    .where(
      inArray(
        auditProjects.seq,
        entries.map(({ seq }) => seq),
      ),
    );
  return rows.map(({ id }) => id);
}

/**
 * Somebody else's later act on a row of the act, or on anything of a project that the act added; null when there is
 * none. Acts that only looked, and permits and alerts that the program itself keeps, do not stand in the way.
 */
export async function firstTouchedSince(db: Db, entries: readonly Entry[]): Promise<Entry | null> {
  const last = entries.at(-1)?.seq;
  if (last === undefined) return null;
  const changes = entries.flatMap((entry) => entry.changes);
  const rows = new Set(changes.map(keyOf));
  const added = new Set(changes.filter((one) => one.table === "projects" && !one.before).map(({ id }) => id));
  const projects = await subjectsOf(db, entries);
  for (let at = 0; at < projects.length; at += 500) {
    const later = await db
      .selectDistinct({ seq: auditProjects.seq })
      .from(auditProjects)
      .where(and(gt(auditProjects.seq, last), inArray(auditProjects.projectId, projects.slice(at, at + 500))))
      .orderBy(desc(auditProjects.seq));
    for (const { seq } of later) {
      const [entry] = await db.select().from(auditLog).where(eq(auditLog.seq, seq));
      if (entry?.changes.some((one) => rows.has(keyOf(one)) || added.has(projectOf(one)))) return entry;
    }
  }
  return null;
}

/**
 * Takes an act back row by row, the last one first: what it added goes, what it changed is as it was before.
 * @throws Refusal `conflict` naming who has changed one of its rows since, and when.
 */
export async function undoAct(
  tx: Tx,
  entries: readonly Entry[],
  tables: ReadonlyMap<string, Fact>,
): Promise<number> {
  const touched = await firstTouchedSince(tx, entries);
  if (touched)
    throw new Refusal(
      "conflict",
      { key: "import.touched", values: { who: touched.actorName, day: touched.day } },
      {},
      { actorName: touched.actorName, verb: touched.verb, seq: touched.seq },
    );
  const changes = entries.flatMap((entry) => entry.changes).toReversed();
  let undone = 0;
  for (const change of changes) {
    const table = tables.get(change.table);
    if (!table || change.table === "imports") continue;
    await undoChange(tx, table, change);
    undone += 1;
  }
  return undone;
}

async function undoChange(tx: Tx, table: Fact, { id, before, after }: RowChange) {
  if (!before) return tx.remove(table, id);
  if (!after) return void (await tx.add(table, before as never));
  // The recording Tx reads rows the same way; it is a select like any other.
  const row = await readRow(tx as unknown as Raw, table, id);
  if (!row || row.version !== after.version) throw new Refusal("conflict", { key: "stale" });
  const { version: _, ...values } = before;
  // A table whose rows have a version is one that can be changed.
  return void (await tx.change(table as Editable, id, values as never, Number(row.version)));
}

import { and, desc, eq } from "drizzle-orm";
import type { Period } from "@/lib/domain/period";
import { Refusal, type Sentence } from "@/lib/refusal";
import { importBatches } from "./schema";
import type { Db, Store } from "./types";

export type Batch = typeof importBatches.$inferSelect;
/** Files of one person that may wait at a time. */
const mostOpen = 10;

export async function getBatch(db: Db, id: string): Promise<Batch | null> {
  const [row] = await db.select().from(importBatches).where(eq(importBatches.id, id));
  return row ?? null;
}

/** One's own batch. @throws Refusal `missing` for one that is unknown or of somebody else. */
export async function mustGetBatch(db: Db, id: string, userId: string): Promise<Batch> {
  const row = await getBatch(db, id);
  if (row?.userId !== userId) throw new Refusal("missing", { key: "missing" });
  return row;
}

/** What a person has begun and neither applied nor dropped, newest first. */
export const listOpenBatches = (db: Db, userId: string): Promise<Batch[]> =>
  db
    .select()
    .from(importBatches)
    .where(and(eq(importBatches.userId, userId), eq(importBatches.state, "open")))
    .orderBy(desc(importBatches.touchedAt));

/** Begins with a file that is kept; the very same file that is still open is gone on with. */
export async function beginBatch(
  store: Store,
  file: { userId: string; name: string; hash: string; bytes: number; period: Period },
  at: number,
): Promise<string> {
  const open = await listOpenBatches(store.read, file.userId);
  const same = open.find(({ hash, period }) => hash === file.hash && period === file.period);
  if (same) return same.id;
  if (open.length >= mostOpen)
    throw new Refusal("invalid", { key: "import.tooMany", values: { most: mostOpen } });
  const id = crypto.randomUUID();
  await store.housekeep((db) =>
    db.insert(importBatches).values({
      ...file,
      id,
      sheet: -1,
      // The month was chosen with the file; a title that names another one goes first.
      answers: { given: { month: file.period } },
      choices: {},
      state: "open",
      problem: null,
      createdAt: at,
      touchedAt: at,
    }),
  );
  return id;
}

type Change = Partial<Pick<Batch, "sheet" | "answers" | "choices" | "state" | "period">> & {
  problem?: Sentence | null;
};

/** Keeps what the person said. @throws Refusal `conflict` when it was said differently in another window since. */
export async function changeBatch(store: Store, row: Batch, change: Change, at: number, seen = row.version) {
  if (row.version !== seen) throw new Refusal("conflict", { key: "stale" });
  await store.housekeep((db) =>
    db
      .update(importBatches)
      .set({ ...change, touchedAt: at, version: row.version + 1 })
      .where(eq(importBatches.id, row.id)),
  );
}

import { createHmac } from "node:crypto";
import { asc, desc, eq, gt } from "drizzle-orm";
import type { Act } from "./act";
import { prepared } from "./prepared";
import { insertRow } from "./rows";
import { auditLog, auditProjects, type RowChange } from "./schema";
import type { Db, Raw } from "./types";

type Entry = Omit<typeof auditLog.$inferSelect, "seq" | "hash">;

/** HMAC-SHA-256 over the entry and the hash before it; the key lives outside the database. */
function seal(key: string, entry: Entry): string {
  const { previous, at, day, actorId, actorName, role, verb, reason, request, changes } = entry;
  const text = JSON.stringify([previous, at, day, actorId, actorName, role, verb, reason, request, changes]);
  return createHmac("sha256", key).update(text).digest("hex");
}

const readLastHash = prepared((db) =>
  db.select({ hash: auditLog.hash }).from(auditLog).orderBy(desc(auditLog.seq)).limit(1),
);

/** Rows of one entry: an act over thousands is several entries in a row, so that reading one of them stays cheap. */
const mostChanges = 1000;

/** One act with whose history each of its changes belongs to; `concerns` belongs to all of its entries. */
type Recorded = {
  changes: readonly RowChange[];
  subjects: readonly (readonly string[])[];
  concerns: readonly string[];
};

/** Appends an act to the chain, in as many entries as it needs. Called by commit only. */
export async function appendAct(db: Raw, key: string, act: Act, { changes, subjects, concerns }: Recorded) {
  for (let at = 0; at === 0 || at < changes.length; at += mostChanges) {
    const own = subjects.slice(at, at + mostChanges).flat();
    await appendAudit(db, key, act, changes.slice(at, at + mostChanges), [...own, ...concerns]);
  }
}

/** Appends one entry to the chain and notes whose history it belongs to. */
async function appendAudit(db: Raw, key: string, act: Act, changes: RowChange[], subjects: string[]) {
  const [last] = await readLastHash(db, {});
  const entry: Entry = {
    previous: last?.hash ?? "",
    at: act.at,
    day: act.day,
    actorId: act.actor.id,
    actorName: act.actor.name,
    role: act.actor.role,
    verb: act.verb,
    reason: act.reason ?? null,
    request: act.request ?? null,
    changes,
  };
  const { seq } = await insertRow(db, auditLog, { ...entry, hash: seal(key, entry) }, ["seq"]);
  for (const projectId of new Set(subjects)) await insertRow(db, auditProjects, { projectId, seq }, ["seq"]);
}

const readLastNumber = prepared((db) =>
  db.select({ seq: auditLog.seq }).from(auditLog).orderBy(desc(auditLog.seq)).limit(1),
);

/** The number of the newest entry: what was read after it holds at least until the next one. */
export const lastAct = async (db: Db): Promise<number> => (await readLastNumber(db, {}))[0]?.seq ?? 0;

/** Walks the chain from the entry numbered `from` to its end: the first broken entry's number, or null when it holds. */
export async function firstBrokenEntry(db: Db, key: string, from = 1): Promise<number | null> {
  let at = Math.max(from, 1) - 1;
  const [before] = await db.select({ hash: auditLog.hash }).from(auditLog).where(eq(auditLog.seq, at));
  if (at > 0 && !before) return at;
  let previous = before?.hash ?? "";
  for (;;) {
    const entries = await db
      .select()
      .from(auditLog)
      .where(gt(auditLog.seq, at))
      .orderBy(asc(auditLog.seq))
      .limit(500);
    if (entries.length === 0) return null;
    for (const { seq, hash, ...entry } of entries) {
      // A gap in the numbers is a removed entry even where the hashes were re-linked.
      if (seq !== at + 1 || entry.previous !== previous || seal(key, entry) !== hash) return seq;
      previous = hash;
      at = seq;
    }
  }
}

/** Every act that touched a project, a deal or an indicator, newest first. */
export const listHistory = (db: Db, subjectId: string, limit: number, offset: number) =>
  db
    .select({ entry: auditLog })
    .from(auditProjects)
    .innerJoin(auditLog, eq(auditLog.seq, auditProjects.seq))
    .where(eq(auditProjects.projectId, subjectId))
    .orderBy(desc(auditProjects.seq))
    .limit(limit)
    .offset(offset);

/** How many acts touched it. */
export const countHistory = (db: Db, subjectId: string): Promise<number> =>
  db.$count(auditProjects, eq(auditProjects.projectId, subjectId));

/** The audit trail, newest first, with its length. */
export async function listAudit(db: Db, limit: number, offset: number) {
  const entries = await db.select().from(auditLog).orderBy(desc(auditLog.seq)).limit(limit).offset(offset);
  return { entries, total: await db.$count(auditLog) };
}

import { and, desc, eq, gt, inArray, lt, ne, or } from "drizzle-orm";
import type { User } from "@/lib/policy";
import { sessions, users } from "./schema";
import type { Db, Raw, Store } from "./types";

const minute = 60_000;
export const idleLimit = 30 * minute;
export const absoluteLimit = 12 * 60 * minute;
const touchEvery = minute;
const atOnce = 3;

export type Account = { user: User; sessionId: string; seenAt: number; mustChangePassword: boolean };

/**
 * Who stands behind a session at an instant (epoch ms), or null when it ended, was idle 30 minutes, is 12 hours old, or
 * the user is disabled. One statement, so a changed role or a disabled account counts at once.
 */
export async function accountOfSession(db: Db, sessionId: string, at: number): Promise<Account | null> {
  const [row] = await db
    .select({
      user: {
        id: users.id,
        username: users.username,
        name: users.name,
        role: users.role,
        departmentId: users.departmentId,
      },
      sessionId: sessions.id,
      seenAt: sessions.seenAt,
      mustChangePassword: users.mustChangePassword,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(users.disabled, false),
        gt(sessions.seenAt, at - idleLimit),
        gt(sessions.createdAt, at - absoluteLimit),
      ),
    );
  return row ?? null;
}

/** Sessions are housekeeping, not facts: they go past the audit. The oldest beyond three are ended, dead ones purged. */
export const addSession = (store: Store, session: typeof sessions.$inferInsert): Promise<void> =>
  store.housekeep(async (db) => {
    const at = session.createdAt;
    await db
      .delete(sessions)
      .where(or(lt(sessions.seenAt, at - idleLimit), lt(sessions.createdAt, at - absoluteLimit)));
    await db.insert(sessions).values(session);
    const kept = await db
      .select({ id: sessions.id })
      .from(sessions)
      .where(eq(sessions.userId, session.userId))
      .orderBy(desc(sessions.createdAt), desc(sessions.id));
    const spare = kept
      .map(({ id }) => id)
      .filter((id) => id !== session.id)
      .slice(atOnce - 1);
    if (spare.length > 0) await db.delete(sessions).where(inArray(sessions.id, spare));
  });

/** Notes that a session is in use, at most once a minute. A clock that went back never revives one. */
export async function touchSession(store: Store, account: Account, at: number): Promise<void> {
  if (at - account.seenAt < touchEvery) return;
  await store.housekeep(async (db) => {
    await db
      .update(sessions)
      .set({ seenAt: at })
      .where(and(eq(sessions.id, account.sessionId), lt(sessions.seenAt, at)));
  });
}

export const endSession = (store: Store, sessionId: string): Promise<void> =>
  store.housekeep(async (db) => {
    await db.delete(sessions).where(eq(sessions.id, sessionId));
  });

/** Ends the sessions of a user, all or all but one: after a new password, a reset, a changed role, a disabled account. */
export const endSessions = (store: Store, userId: string, except = ""): Promise<void> =>
  store.housekeep((db: Raw) => deleteSessions(db, userId, except));

async function deleteSessions(db: Raw, userId: string, except: string) {
  await db.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.id, except)));
}

/** Deletes sessions that have run out, so that the table stays as small as the number of people at work. */
export const purgeSessions = (store: Store, at: number): Promise<void> =>
  store.housekeep(async (db) => {
    await db
      .delete(sessions)
      .where(or(lt(sessions.seenAt, at - idleLimit), lt(sessions.createdAt, at - absoluteLimit)));
  });

import { and, desc, eq, gt, inArray, lt, ne, or } from "drizzle-orm";
import { type AccessRules, accessBounds, isAged, usualAccess } from "@/lib/domain/access-rules";
import type { User } from "@/lib/policy";
import { credentials, sessions, signIns, users } from "./schema";
import type { Db, Raw, Store } from "./types";

const minute = 60_000;
const touchEvery = minute;
/** No sign-in outlives this, whatever the rules say: the cookie ends with it. */
export const longestSession = accessBounds.absoluteHours.max * 60 * minute;

type Limits = Pick<AccessRules, "idleMinutes" | "absoluteHours" | "atOnce">;
const idleLimit = ({ idleMinutes }: Limits) => idleMinutes * minute;
const absoluteLimit = ({ absoluteHours }: Limits) => absoluteHours * 60 * minute;

export type Account = {
  user: User;
  sessionId: string;
  seenAt: number;
  /** A one-time password, or one that the rules call too old (`aged`). */
  mustChangePassword: boolean;
  aged: boolean;
};

/**
 * Who stands behind a session at an instant (epoch ms), or null when it ended, was idle or is open too long, or the
 * user is disabled. One statement, so a changed role or a disabled account counts at once.
 */
export async function accountOfSession(
  db: Db,
  sessionId: string,
  at: number,
  rules: AccessRules & { since?: number } = usualAccess,
): Promise<Account | null> {
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
      changedAt: credentials.changedAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(credentials, eq(credentials.id, users.id))
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(users.disabled, false),
        gt(sessions.seenAt, at - idleLimit(rules)),
        gt(sessions.createdAt, at - absoluteLimit(rules)),
      ),
    );
  if (!row) return null;
  const { changedAt, ...account } = row;
  const aged = isAged(rules, changedAt, rules.since ?? 0, at);
  return { ...account, aged, mustChangePassword: account.mustChangePassword || aged };
}

const dead = (at: number, limits: Limits) =>
  or(lt(sessions.seenAt, at - idleLimit(limits)), lt(sessions.createdAt, at - absoluteLimit(limits)));

/**
 * Sessions are housekeeping, not facts: they go past the audit. The oldest beyond what the rules allow at once are
 * ended, dead ones purged, and the user's last sign-in is noted.
 */
export const addSession = (
  store: Store,
  session: typeof sessions.$inferInsert,
  limits: Limits = usualAccess,
): Promise<void> =>
  store.housekeep(async (db) => {
    const at = session.createdAt;
    await db.delete(sessions).where(dead(at, limits));
    await db.insert(sessions).values(session);
    const last = { at, ip: session.ip, agent: session.agent };
    await db
      .insert(signIns)
      .values({ id: session.userId, ...last })
      .onConflictDoUpdate({ target: signIns.id, set: last });
    const kept = await db
      .select({ id: sessions.id })
      .from(sessions)
      .where(eq(sessions.userId, session.userId))
      .orderBy(desc(sessions.createdAt), desc(sessions.id));
    const spare = kept
      .map(({ id }) => id)
      .filter((id) => id !== session.id)
      .slice(limits.atOnce - 1);
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
export const purgeSessions = (store: Store, at: number, limits: Limits = usualAccess): Promise<void> =>
  store.housekeep(async (db) => {
    await db.delete(sessions).where(dead(at, limits));
  });

/** The sign-ins of a user that are still good, the one used last first. */
export const listSessions = (db: Db, userId: string, at: number, limits: Limits) =>
  db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        gt(sessions.seenAt, at - idleLimit(limits)),
        gt(sessions.createdAt, at - absoluteLimit(limits)),
      ),
    )
    .orderBy(desc(sessions.seenAt), desc(sessions.id));

/** Ends one session of a user; that of somebody else stays. */
export const endSessionOf = (store: Store, userId: string, sessionId: string): Promise<void> =>
  store.housekeep(async (db) => {
    await db.delete(sessions).where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId)));
  });

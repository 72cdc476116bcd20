import { and, asc, count, eq, gt, isNull, ne } from "drizzle-orm";
import type { AccessRules } from "@/lib/domain/access-rules";
import type { Role } from "@/lib/domain/vocabulary";
import { Refusal } from "@/lib/refusal";
import { addUser, type UserRow } from "./people";
import { departments, projectYears, sessions, signIns, users } from "./schema";
import type { Db, Tx } from "./types";

export type Account = UserRow & { lastSignIn: number | null; sessions: number };

/** Every user with the last sign-in (epoch ms) and how many sign-ins are good at an instant. */
export async function listAccounts(db: Db, at: number, rules: AccessRules): Promise<Account[]> {
  const rows = await db
    .select({ user: users, lastSignIn: signIns.at })
    .from(users)
    .leftJoin(signIns, eq(signIns.id, users.id))
    .orderBy(asc(users.username));
  const open = await db
    .select({ userId: sessions.userId, count: count() })
    .from(sessions)
    .where(
      and(
        gt(sessions.seenAt, at - rules.idleMinutes * 60_000),
        gt(sessions.createdAt, at - rules.absoluteHours * 3_600_000),
      ),
    )
    .groupBy(sessions.userId);
  const counts = new Map(open.map((row) => [row.userId, row.count]));
  return rows.map(({ user, lastSignIn }) => ({ ...user, lastSignIn, sessions: counts.get(user.id) ?? 0 }));
}

/** How many projects of a year and later name the user as their officer. */
export const countProjects = (db: Db, userId: string, year: number): Promise<number> =>
  db.$count(projectYears, and(eq(projectYears.officerId, userId), gt(projectYears.year, year - 1)));

export type AccountValues = { name: string; role: Role; departmentId: string; phone: string | null };

const at = (field: string, key: string) => new Refusal("invalid", { key: "invalid" }, { [field]: { key } });

async function mustBeDepartment(tx: Tx, id: string) {
  if ((await tx.$count(departments, and(eq(departments.id, id), isNull(departments.validTo)))) === 0)
    throw at("departmentId", "field.department");
}

async function mustGetUser(tx: Tx, id: string): Promise<UserRow> {
  const [user] = await tx.select().from(users).where(eq(users.id, id));
  if (!user) throw new Refusal("missing", { key: "missing" });
  return user;
}

/** Somebody must be able to undo what was done: an administrator other than this one. */
async function mustLeaveAnAdmin(tx: Tx, but: string) {
  const others = and(eq(users.role, "admin"), eq(users.disabled, false), ne(users.id, but));
  if ((await tx.$count(users, others)) === 0) throw new Refusal("invalid", { key: "user.lastAdmin" });
}

/**
 * Adds a user whose one-time password has been hashed; it expires at an instant.
 * @throws Refusal `invalid` at a taken name or a department that is no more.
 */
export async function addAccount(
  tx: Tx,
  { hash, expiresAt, ...values }: AccountValues & { username: string; hash: string; expiresAt: number },
): Promise<UserRow> {
  await mustBeDepartment(tx, values.departmentId);
  if ((await tx.$count(users, eq(users.username, values.username))) > 0) throw at("username", "user.taken");
  const id = crypto.randomUUID();
  return addUser(tx, { ...values, id, mustChangePassword: true, passwordExpiresAt: expiresAt }, hash);
}

/**
 * Changes who a user is and where. Returns the row and whether it may do other things now.
 * @throws Refusal `conflict` when the row moved on, `invalid` for the own role or department and the last administrator.
 */
export async function changeAccount(
  tx: Tx,
  actorId: string,
  id: string,
  values: AccountValues,
  seen: number,
) {
  const user = await mustGetUser(tx, id);
  const moved = user.role !== values.role || user.departmentId !== values.departmentId;
  if (moved && id === actorId) throw at(user.role === values.role ? "departmentId" : "role", "user.ownRole");
  if (user.departmentId !== values.departmentId) await mustBeDepartment(tx, values.departmentId);
  if (user.role === "admin" && values.role !== "admin") await mustLeaveAnAdmin(tx, id);
  return { row: await tx.change(users, id, values, seen), moved };
}

/** Disables a user or lets her in again. @throws Refusal `invalid` for oneself and the last administrator. */
export async function switchAccount(tx: Tx, actorId: string, id: string, disabled: boolean, seen: number) {
  const user = await mustGetUser(tx, id);
  if (user.disabled === disabled) throw new Refusal("conflict", { key: "stale" });
  if (disabled && id === actorId) throw new Refusal("invalid", { key: "user.notSelf" });
  if (disabled && user.role === "admin") await mustLeaveAnAdmin(tx, id);
  return tx.change(users, id, { disabled }, seen);
}

import { asc, eq, isNull } from "drizzle-orm";
import { credentials, departments, users } from "./schema";
import type { Db, Tx } from "./types";

export type Department = typeof departments.$inferSelect;
export type UserRow = typeof users.$inferSelect;

/** Departments that exist today, in the order in which the zone prints them. */
export const listDepartments = (db: Db): Promise<Department[]> =>
  db.select().from(departments).where(isNull(departments.validTo)).orderBy(asc(departments.id));

/** Project officers, for filters and lists. */
export const listOfficers = (db: Db) =>
  db
    .select({ id: users.id, name: users.name, departmentId: users.departmentId })
    .from(users)
    .where(eq(users.role, "officer"))
    .orderBy(asc(users.departmentId), asc(users.username));

export const listUsers = (db: Db): Promise<UserRow[]> => db.select().from(users).orderBy(asc(users.username));

export async function getUser(db: Db, id: string): Promise<UserRow | null> {
  const [row] = await db.select().from(users).where(eq(users.id, id));
  return row ?? null;
}

export const addDepartment = (tx: Tx, values: typeof departments.$inferInsert) => tx.add(departments, values);

/** Adds a user with an already hashed password. @throws Refusal `conflict` when the name is taken. */
export async function addUser(tx: Tx, values: typeof users.$inferInsert, hash: string): Promise<UserRow> {
  const user = await tx.add(users, values);
  await tx.add(credentials, { id: user.id, hash });
  return user;
}

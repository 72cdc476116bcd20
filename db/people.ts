import { asc, eq, isNull } from "drizzle-orm";
import { credentials, departments, users } from "./schema";
import { printedOrder } from "./sort-keys";
import type { Db, Tx } from "./types";

export type Department = typeof departments.$inferSelect;
export type UserRow = typeof users.$inferSelect;

/** Departments that exist today, in the order in which the zone prints them. */
export const listDepartments = (db: Db): Promise<Department[]> =>
  db
    .select()
    .from(departments)
    .where(isNull(departments.validTo))
    .orderBy(...printedOrder);

/** The same with those that have ended, because earlier years still name them. */
export const listEveryDepartment = (db: Db): Promise<Department[]> =>
  db
    .select()
    .from(departments)
    .orderBy(...printedOrder);

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

/** Adds a department, printed after those that exist unless it is given a place. */
export const addDepartment = async (tx: Tx, values: typeof departments.$inferInsert) =>
  tx.add(departments, { position: (await tx.$count(departments)) + 1, ...values });

/** Adds a user with an already hashed password. @throws Refusal `conflict` when the name is taken. */
export async function addUser(tx: Tx, values: typeof users.$inferInsert, hash: string): Promise<UserRow> {
  const user = await tx.add(users, values);
  await tx.add(credentials, { id: user.id, hash });
  return user;
}

import { and, count, desc, eq, gte, isNull, ne } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { yearOf } from "@/lib/domain/period";
import { Refusal } from "@/lib/refusal";
import { countDuties, passDutiesOn } from "./department-duties";
import { addDepartment, type Department } from "./people";
import { newestTemplate } from "./permit-reading";
import { departmentNames, departments, projectYears, users } from "./schema";
import { printedOrder } from "./sort-keys";
import type { Db, Tx } from "./types";

export type DepartmentState = Department & {
  users: number;
  projects: number;
  former: (typeof departmentNames.$inferSelect)[];
};

/** Every department that is or was, with who and what is in it from a year on, and what it was called. */
export async function listDepartmentStates(db: Db, year: number): Promise<DepartmentState[]> {
  const rows = await db
    .select()
    .from(departments)
    .orderBy(...printedOrder);
  const people = await db
    .select({ id: users.departmentId, count: count() })
    .from(users)
    .where(eq(users.disabled, false))
    .groupBy(users.departmentId);
  const owned = await db
    .select({ id: projectYears.departmentId, count: count() })
    .from(projectYears)
    .where(gte(projectYears.year, year))
    .groupBy(projectYears.departmentId);
  const former = Map.groupBy(
    await db.select().from(departmentNames).orderBy(desc(departmentNames.until)),
    ({ departmentId }) => departmentId,
  );
  const of = (counts: { id: string; count: number }[], id: string) =>
    counts.find((row) => row.id === id)?.count ?? 0;
  return rows.map((row) => ({
    ...row,
    users: of(people, row.id),
    projects: of(owned, row.id),
    former: former.get(row.id) ?? [],
  }));
}

export type DepartmentValues = {
  name: string;
  shortName: string;
  english: string;
  kind: Department["kind"];
  recruits: boolean;
  /** Its place among the printed ones; null comes last. */
  position: number | null;
};

const at = (field: string, key: string) => new Refusal("invalid", { key: "invalid" }, { [field]: { key } });

async function refuseNamesake(tx: Tx, name: string, but = "") {
  const same = and(eq(departments.name, name), isNull(departments.validTo), ne(departments.id, but));
  if ((await tx.$count(departments, same)) > 0) throw at("name", "department.taken");
}

async function mustGet(tx: Tx, id: string): Promise<Department> {
  const [row] = await tx.select().from(departments).where(eq(departments.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

/** A new department from a day on. @throws Refusal `invalid` when one that exists bears the name. */
export async function openDepartment(tx: Tx, { position, ...values }: DepartmentValues, from: Day) {
  await refuseNamesake(tx, values.name);
  const place = position === null ? {} : { position };
  return addDepartment(tx, { ...values, ...place, id: crypto.randomUUID(), validFrom: from });
}

/**
 * Changes a department; one that is renamed keeps what it was called until that day.
 * @throws Refusal `conflict` when it moved on, `invalid` for a namesake.
 */
export async function changeDepartment(tx: Tx, id: string, values: DepartmentValues, seen: number, on: Day) {
  const row = await mustGet(tx, id);
  await refuseNamesake(tx, values.name, id);
  const renamed =
    row.name !== values.name || row.shortName !== values.shortName || row.english !== values.english;
  const changed = await tx.change(departments, id, values, seen);
  if (renamed) {
    const { name, shortName, english } = row;
    await tx.add(departmentNames, {
      id: `${id}-${seen}`,
      departmentId: id,
      name,
      shortName,
      english,
      until: on,
    });
  }
  return changed;
}

/**
 * Ends a department on a day. With a successor its active users, its projects from that year on and whatever else it
 * answers for move there in the same act; years before stay as they were. Returns who and how much moved.
 * @throws Refusal `invalid` for a day to come or before it began, while the permit template names it, and without a
 * successor while something is in it.
 */
export async function endDepartment(
  tx: Tx,
  { id, on, successorId, seen }: { id: string; on: Day; successorId: string | null; seen: number },
  today: Day,
) {
  const row = await mustGet(tx, id);
  if (row.validTo) throw new Refusal("conflict", { key: "stale" });
  if (on > today) throw at("on", "department.future");
  if (on < row.validFrom) throw at("on", "department.before");
  if (successorId === id) throw at("successorId", "department.itself");
  const successor = successorId === null ? null : await mustGet(tx, successorId);
  if (successor?.validTo) throw at("successorId", "field.department");
  const year = yearOf(on);
  const people = await tx
    .select()
    .from(users)
    .where(and(eq(users.departmentId, id), eq(users.disabled, false)));
  const owned = await tx
    .select()
    .from(projectYears)
    .where(and(eq(projectYears.departmentId, id), gte(projectYears.year, year)));
  const isEmpty = people.length + owned.length + (await countDuties(tx, id, year)) === 0;
  if (successorId === null && !isEmpty) throw at("successorId", "department.notEmpty");
  const template = await newestTemplate(tx);
  if (template?.steps.some(({ handlers }) => handlers.includes(id)))
    throw new Refusal("invalid", { key: "department.handles", values: { number: template.number } });
  await tx.change(departments, id, { validTo: on, successorId }, seen);
  if (successorId !== null) {
    for (const one of people) await tx.change(users, one.id, { departmentId: successorId }, one.version);
    for (const one of owned)
      await tx.change(projectYears, one.id, { departmentId: successorId }, one.version);
  }
  if (row.recruits && successor && !successor.recruits)
    await tx.change(departments, successor.id, { recruits: true }, successor.version);
  const none = { indicators: 0, deals: 0, orders: 0 };
  const passed = successorId === null ? none : await passDutiesOn(tx, id, successorId, year);
  return { name: row.name, users: people.map((one) => one.id), projects: owned.length, ...passed };
}

/** Lets an ended department go on; what moved to its successor stays there. */
export async function reopenDepartment(tx: Tx, id: string, seen: number) {
  const row = await mustGet(tx, id);
  if (!row.validTo) throw new Refusal("conflict", { key: "stale" });
  await refuseNamesake(tx, row.name, id);
  return tx.change(departments, id, { validTo: null, successorId: null }, seen);
}

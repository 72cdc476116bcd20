import { and, asc, desc, eq, gte, inArray, isNotNull } from "drizzle-orm";
import { Refusal } from "@/lib/refusal";
import type { Clerk } from "./periods";
import { departments, handovers, projects, projectYears, users } from "./schema";
import type { Db, Tx } from "./types";

/** What an officer has in a year and later, by name. */
export const listOwned = (db: Db, officerId: string, year: number) =>
  db
    .select({
      id: projectYears.id,
      version: projectYears.version,
      year: projectYears.year,
      departmentId: projectYears.departmentId,
      projectId: projectYears.projectId,
      name: projects.name,
    })
    .from(projectYears)
    .innerJoin(projects, eq(projects.id, projectYears.projectId))
    .where(and(eq(projectYears.officerId, officerId), gte(projectYears.year, year)))
    .orderBy(asc(projects.pinyin), asc(projectYears.year));

/** The handovers so far, the newest first. */
export const listHandovers = (db: Db, limit: number) =>
  db.select().from(handovers).orderBy(desc(handovers.doneOn), desc(handovers.id)).limit(limit);

/** Who can take projects over: officers and heads that may sign in. */
export const mayTakeOver = (user: { role: string; disabled: boolean }): boolean =>
  !user.disabled && (user.role === "officer" || user.role === "head");

/**
 * Passes projects from one officer to another in one act; with an officer of another department they go there. `rows`
 * are project years by id with the version that was shown. What she filed, proposed and logged keeps her name.
 * @throws Refusal `conflict` when one of them moved on, `invalid` for somebody who cannot take them.
 */
export async function handOver(
  tx: Tx,
  who: Clerk,
  order: { from: string; to: string; rows: Readonly<Record<string, number>>; reason: string },
) {
  const [to] = await tx.select().from(users).where(eq(users.id, order.to));
  if (!to || !mayTakeOver(to)) throw refuse("handover.cannotTake");
  if (order.to === order.from) throw refuse("handover.same");
  const ids = Object.keys(order.rows);
  const rows = await tx.select().from(projectYears).where(inArray(projectYears.id, ids));
  const isMoved = rows.some((row) => row.officerId !== order.from || row.version !== order.rows[row.id]);
  if (rows.length < ids.length || isMoved) throw new Refusal("conflict", { key: "handover.moved" });
  for (const row of rows)
    await tx.change(projectYears, row.id, { officerId: to.id, departmentId: to.departmentId }, row.version);
  return tx.add(handovers, {
    // Numbered, so that two on one day stand in their order.
    id: String((await tx.$count(handovers)) + 1).padStart(6, "0"),
    fromId: order.from,
    toId: to.id,
    rows: rows.map(({ id, departmentId }) => ({ id, departmentId })),
    reason: order.reason,
    doneBy: who.userId,
    doneOn: who.day,
  });
}

const refuse = (key: string) => new Refusal("invalid", { key: "invalid" }, { to: { key } });

/**
 * Takes a handover back as a whole: every project returns to its officer and department.
 * @throws Refusal `conflict` when one of them has been passed on since, when a department that would have them again has
 * ended, or it was taken back already.
 */
export async function undoHandover(tx: Tx, who: Clerk, id: string, seen: number) {
  const [handover] = await tx.select().from(handovers).where(eq(handovers.id, id));
  if (!handover) throw new Refusal("missing", { key: "missing" });
  if (handover.undoneOn) throw new Refusal("conflict", { key: "stale" });
  const departmentOf = new Map(handover.rows.map((row) => [row.id, row.departmentId]));
  const rows = await tx
    .select()
    .from(projectYears)
    .where(inArray(projectYears.id, [...departmentOf.keys()]));
  const ended = await tx
    .select({ name: departments.name })
    .from(departments)
    .where(and(inArray(departments.id, [...new Set(departmentOf.values())]), isNotNull(departments.validTo)));
  if (ended[0]) throw new Refusal("conflict", { key: "handover.ended", values: { name: ended[0].name } });
  const passed = rows.filter((row) => row.officerId !== handover.toId).length;
  if (passed > 0) throw new Refusal("conflict", { key: "handover.passedOn", values: { count: passed } });
  for (const row of rows)
    await tx.change(
      projectYears,
      row.id,
      { officerId: handover.fromId, departmentId: departmentOf.get(row.id) ?? row.departmentId },
      row.version,
    );
  return tx.change(handovers, id, { undoneOn: who.day }, seen);
}

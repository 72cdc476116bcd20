import { and, asc, desc, eq, inArray, notInArray } from "drizzle-orm";
import { type Period, yearOf } from "@/lib/domain/period";
import { readSlots } from "./list-slots";
import { doubleTen, getList } from "./lists";
import { lists, projects, projectYears, slips, slotProjects, slots, standing, users } from "./schema";
import type { Db } from "./types";

const readSlips = (db: Db, projectIds: readonly string[]) =>
  db
    .select({
      id: slips.id,
      milestoneId: slips.milestoneId,
      projectId: slips.projectId,
      from: slips.from,
      to: slips.to,
      reason: slips.reason,
      changedOn: slips.changedOn,
      who: users.name,
    })
    .from(slips)
    .innerJoin(users, eq(users.id, slips.changedBy))
    .where(inArray(slips.projectId, [...projectIds]))
    .orderBy(desc(slips.changedOn), asc(slips.id));

const readDepartments = (db: Db, year: number, projectIds: readonly string[]) =>
  db
    .select({ id: projectYears.projectId, departmentId: projectYears.departmentId })
    .from(projectYears)
    .where(and(eq(projectYears.year, year), inArray(projectYears.projectId, [...projectIds])));

/** Proposals for a list that were sent back and whose project stands or is proposed nowhere since, newest first. */
export const listReturned = (db: Db, listId: string, departmentId: string, listed: readonly string[]) =>
  db
    .select({
      id: slotProjects.id,
      project: projects.name,
      number: slots.number,
      slot: slots.title,
      reason: slotProjects.reason,
      returnReason: slotProjects.returnReason,
      proposedOn: slotProjects.proposedOn,
      proposedBy: slotProjects.proposedBy,
      decidedOn: slotProjects.decidedOn,
      decidedBy: slotProjects.decidedBy,
    })
    .from(slotProjects)
    .innerJoin(slots, eq(slots.id, slotProjects.slotId))
    .innerJoin(lists, eq(lists.id, slots.listId))
    .innerJoin(projects, eq(projects.id, slotProjects.projectId))
    .innerJoin(
      projectYears,
      and(eq(projectYears.projectId, slotProjects.projectId), eq(projectYears.year, lists.year)),
    )
    .where(
      and(
        eq(slots.listId, listId),
        eq(slotProjects.status, "returned"),
        eq(projectYears.departmentId, departmentId),
        notInArray(slotProjects.projectId, [...listed]),
      ),
    )
    .orderBy(desc(slotProjects.decidedOn), asc(slotProjects.id));

/** 双十工程 of a period's year with what its page shows; null where the year has no list. */
export async function readDoubleTen(db: Db, period: Period) {
  const year = yearOf(period);
  const list = await getList(db, doubleTen, year);
  if (!list) return null;
  const held = await readSlots(db, list.id, period);
  const ids = [...new Set(held.flatMap(({ members }) => members.map(({ projectId }) => projectId)))];
  const owners = await readDepartments(db, year, ids);
  const people = await db.select({ id: users.id, name: users.name }).from(users);
  return {
    list,
    slots: held,
    slips: await readSlips(db, ids),
    departmentOf: new Map(owners.map(({ id, departmentId }) => [id, departmentId])),
    people: new Map(people.map(({ id, name }) => [id, name])),
  };
}
export type DoubleTen = NonNullable<Awaited<ReturnType<typeof readDoubleTen>>>;
export type Slip = DoubleTen["slips"][number];

/** The projects of a department that may still be proposed, as of a period. */
export const listCandidates = (db: Db, period: Period, departmentId: string, listed: readonly string[]) =>
  db
    .select({ id: projects.id, name: projects.name })
    .from(standing)
    .innerJoin(projects, eq(projects.id, standing.projectId))
    .where(
      and(
        eq(standing.period, period),
        eq(standing.departmentId, departmentId),
        notInArray(standing.projectId, [...listed]),
      ),
    )
    .orderBy(asc(standing.nameKey));

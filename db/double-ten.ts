import { and, asc, desc, eq, inArray, notInArray } from "drizzle-orm";
import { type Period, yearOf } from "@/lib/domain/period";
import { readSlots } from "./list-slots";
import { doubleTen, getList } from "./lists";
import { lists, projects, projectYears, slips, slotProjects, slots, standing, users } from "./schema";
import type { Db, Store } from "./types";
import { untilCommit } from "./until-commit";

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

/**
 * 双十工程 of a period's year with what its page shows; null where the year has no list. In six statements, kept until
 * the next commit.
 */
export const readDoubleTen = untilCommit(
  (period: Period) => period,
  async ({ read }: Store, period: Period) => {
    const list = await getList(read, doubleTen, yearOf(period));
    if (!list) return null;
    const held = await readSlots(read, list.id, period);
    const ids = [...new Set(held.flatMap(({ members }) => members.map(({ projectId }) => projectId)))];
    const people = await read.select({ id: users.id, name: users.name }).from(users);
    return {
      list,
      slots: held,
      slips: await readSlips(read, ids),
      people: new Map(people.map(({ id, name }) => [id, name])),
    };
  },
);
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

import { and, asc, desc, eq, inArray, notInArray } from "drizzle-orm";
import { type Period, yearOf } from "@/lib/domain/period";
import { readSlots } from "./list-slots";
import { doubleTen, getList } from "./lists";
import { projects, projectYears, slips, standing, users } from "./schema";
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

/** 双十工程 of a period's year with what its page shows; null where the year has no list. */
export async function readDoubleTen(db: Db, period: Period) {
  const year = yearOf(period);
  const list = await getList(db, doubleTen, year);
  if (!list) return null;
  const slots = await readSlots(db, list.id, period);
  const ids = [...new Set(slots.flatMap(({ members }) => members.map(({ projectId }) => projectId)))];
  const owners = await readDepartments(db, year, ids);
  const people = await db.select({ id: users.id, name: users.name }).from(users);
  return {
    list,
    slots,
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

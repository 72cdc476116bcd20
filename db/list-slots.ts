import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Period } from "@/lib/domain/period";
import type { Slot, SlotMember } from "@/lib/domain/slot";
import { lists, milestones, projects, projectYears, slotProjects, slots, standing } from "./schema";
import type { Db } from "./types";

type MilestoneRow = typeof milestones.$inferSelect;
type MemberRow = typeof slotProjects.$inferSelect;

/** A project in a slot with its rows, so that a page can show and an act can change what the rules look at. */
export type ListMember = Omit<SlotMember, "milestones"> & {
  name: string;
  /** Who answers for the project in the year of the list. */
  departmentId: string | null;
  row: MemberRow;
  milestones: readonly MilestoneRow[];
};
export type ListSlot = Omit<Slot, "members"> & {
  number: number;
  title: string;
  departmentId: string;
  version: number;
  members: readonly ListMember[];
};

const readMembers = (db: Db, listId: string, period: Period | null) =>
  db
    .select({
      row: slotProjects,
      name: projects.name,
      departmentId: projectYears.departmentId,
      light: standing.zone,
    })
    .from(slotProjects)
    .innerJoin(slots, eq(slots.id, slotProjects.slotId))
    .innerJoin(lists, eq(lists.id, slots.listId))
    .innerJoin(projects, eq(projects.id, slotProjects.projectId))
    .leftJoin(
      projectYears,
      and(eq(projectYears.projectId, slotProjects.projectId), eq(projectYears.year, lists.year)),
    )
    .leftJoin(
      standing,
      and(eq(standing.projectId, slotProjects.projectId), period ? eq(standing.period, period) : sql`0`),
    )
    .where(and(eq(slots.listId, listId), ne(slotProjects.status, "returned")))
    .orderBy(asc(slotProjects.decidedOn), asc(slotProjects.id));

/**
 * The slots of a list as the rules read them, in their numbers' order. Lights are those of the default yardstick in
 * `period`, grey without one and for a project not listed then. What was returned is no member. In three statements.
 */
export async function readSlots(db: Db, listId: string, period: Period | null = null): Promise<ListSlot[]> {
  const rows = await db.select().from(slots).where(eq(slots.listId, listId)).orderBy(asc(slots.number));
  const members = await readMembers(db, listId, period);
  const ids = [...new Set(members.map(({ row }) => row.projectId))];
  const nodes = await db
    .select()
    .from(milestones)
    .where(inArray(milestones.projectId, ids))
    .orderBy(asc(milestones.position));
  const memberOf = ({ row, name, departmentId, light }: (typeof members)[number]): ListMember => ({
    id: row.id,
    projectId: row.projectId,
    confirmedOn: row.status === "proposed" ? null : row.decidedOn,
    replacedOn: row.replacedOn,
    substitution: row.replaces
      ? { replaces: row.replaces, reason: row.reason ?? "", keptBaseline: row.keptBaseline }
      : null,
    light: light ?? "grey",
    milestones: nodes.filter(({ projectId }) => projectId === row.projectId),
    name,
    departmentId,
    row,
  });
  return rows.map(({ id, number, kind, title, departmentId, version }) => ({
    id,
    number,
    kind,
    title,
    departmentId,
    version,
    members: members.filter(({ row }) => row.slotId === id).map(memberOf),
  }));
}

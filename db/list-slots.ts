import { and, asc, eq, inArray } from "drizzle-orm";
import type { Period } from "@/lib/domain/period";
import type { Slot, SlotMember } from "@/lib/domain/slot";
import { milestones, projects, slotProjects, slots, standing } from "./schema";
import type { Db } from "./types";

type MilestoneRow = typeof milestones.$inferSelect;
type MemberRow = typeof slotProjects.$inferSelect;

/** A project in a slot with its rows, so that a page can show and an act can change what the rules look at. */
export type ListMember = Omit<SlotMember, "milestones"> & {
  name: string;
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

const readMembers = (db: Db, listId: string) =>
  db
    .select({ row: slotProjects, name: projects.name })
    .from(slotProjects)
    .innerJoin(slots, eq(slots.id, slotProjects.slotId))
    .innerJoin(projects, eq(projects.id, slotProjects.projectId))
    .where(eq(slots.listId, listId))
    .orderBy(asc(slotProjects.decidedOn), asc(slotProjects.id));

async function readLights(db: Db, period: Period | null, ids: readonly string[]) {
  if (!period) return new Map();
  const rows = await db
    .select({ id: standing.projectId, light: standing.zone })
    .from(standing)
    .where(and(eq(standing.period, period), inArray(standing.projectId, [...ids])));
  return new Map(rows.map(({ id, light }) => [id, light]));
}

/**
 * The slots of a list as the rules read them, in their numbers' order. Lights are those of the default yardstick in
 * `period`, grey without one and for a project not listed then. What was returned is no member.
 */
export async function readSlots(db: Db, listId: string, period: Period | null = null): Promise<ListSlot[]> {
  const rows = await db.select().from(slots).where(eq(slots.listId, listId)).orderBy(asc(slots.number));
  const members = (await readMembers(db, listId)).filter(({ row }) => row.status !== "returned");
  const ids = [...new Set(members.map(({ row }) => row.projectId))];
  const nodes = await db
    .select()
    .from(milestones)
    .where(inArray(milestones.projectId, ids))
    .orderBy(asc(milestones.position));
  const lights = await readLights(db, period, ids);
  const memberOf = ({ row, name }: (typeof members)[number]): ListMember => ({
    id: row.id,
    projectId: row.projectId,
    confirmedOn: row.status === "proposed" ? null : row.decidedOn,
    replacedOn: row.replacedOn,
    substitution: row.replaces
      ? { replaces: row.replaces, reason: row.reason ?? "", keptBaseline: row.keptBaseline }
      : null,
    light: lights.get(row.projectId) ?? "grey",
    milestones: nodes.filter(({ projectId }) => projectId === row.projectId),
    name,
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

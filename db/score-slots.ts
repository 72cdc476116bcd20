import { and, asc, eq, inArray } from "drizzle-orm";
import { attainmentOf } from "@/lib/domain/attainment";
import type { Day } from "@/lib/domain/day";
import { asOfDay, type Period, yearOf, yearToDate } from "@/lib/domain/period";
import type { Slot } from "@/lib/domain/slot";
import { lists, milestones, slotProjects, slots } from "./schema";
import type { Db } from "./types";

// The list that the article names; other lists of a year have pages of their own.
const doubleTen = "double-ten";

/**
 * Attainment of 双十工程 as of a period, with the slots reached at the end of each month; null in a year without the
 * list. In four statements. Rule: section 5.
 */
export async function readScoreSlots(db: Db, period: Period, today: Day) {
  const [list] = await db
    .select()
    .from(lists)
    .where(and(eq(lists.slug, doubleTen), eq(lists.year, yearOf(period))));
  if (!list) return null;
  const held = await readSlots(db, list.id);
  const at = (month: Period) => attainmentOf(list, held, asOfDay(month, today));
  return {
    name: list.name,
    english: list.english,
    ...at(period),
    months: yearToDate(period).map((month) => ({ period: month, reached: at(month).counts.reached })),
  };
}

export type SlotScore = NonNullable<Awaited<ReturnType<typeof readScoreSlots>>>;

async function readSlots(db: Db, listId: string): Promise<Slot[]> {
  const rows = await db.select().from(slots).where(eq(slots.listId, listId)).orderBy(asc(slots.number));
  const members = await db
    .select()
    .from(slotProjects)
    .where(
      and(
        inArray(
          slotProjects.slotId,
          rows.map(({ id }) => id),
        ),
        inArray(slotProjects.status, ["confirmed", "replaced"]),
      ),
    );
  const nodes = Map.groupBy(
    await db
      .select()
      .from(milestones)
      .where(inArray(milestones.projectId, [...new Set(members.map(({ projectId }) => projectId))])),
    ({ projectId }) => projectId,
  );
  return rows.map(({ id, kind }) => ({
    id,
    kind,
    members: members
      .filter(({ slotId }) => slotId === id)
      .map((row) => ({
        id: row.id,
        projectId: row.projectId,
        confirmedOn: row.decidedOn,
        replacedOn: row.replacedOn,
        substitution: row.replaces
          ? { replaces: row.replaces, reason: row.reason ?? "", keptBaseline: row.keptBaseline }
          : null,
        light: "grey",
        milestones: nodes.get(row.projectId) ?? [],
      })),
  }));
}

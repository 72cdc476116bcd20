import { attainmentOf } from "@/lib/domain/attainment";
import type { Day } from "@/lib/domain/day";
import { asOfDay, type Period, yearOf, yearToDate } from "@/lib/domain/period";
import { readSlots } from "./list-slots";
import { doubleTen, getList } from "./lists";
import type { Db } from "./types";

/**
 * Attainment of 双十工程 as of a period, with the slots reached at the end of each month; null in a year without the
 * list. In four statements. Rule: section 5.
 */
export async function readScoreSlots(db: Db, period: Period, today: Day) {
  const list = await getList(db, doubleTen, yearOf(period));
  if (!list) return null;
  const slots = await readSlots(db, list.id);
  const at = (month: Period) => attainmentOf(list, slots, asOfDay(month, today));
  return {
    name: list.name,
    english: list.english,
    ...at(period),
    months: yearToDate(period).map((month) => ({ period: month, reached: at(month).counts.reached })),
  };
}

export type SlotScore = NonNullable<Awaited<ReturnType<typeof readScoreSlots>>>;

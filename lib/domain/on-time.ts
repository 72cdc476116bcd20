import { type Day, daysBetween } from "./day";
import { enoughToRank } from "./department-ranking";
import type { ReportStatus } from "./vocabulary";

/** Months that were due up to now and how many of them were first filed by their cut-off. */
export type OnTime = { due: number; onTime: number };

/** Nothing of the month counts yet: it is 未报, 草稿 or 退回. */
export const isOwed = ({ status }: { status: ReportStatus }): boolean =>
  status === "missing" || status === "draft" || status === "returned";

/**
 * Days past the cut-off, 0 when in time: of a month that was filed up to its first filing, of one that never was up to
 * today. Rule: section 9, 补报.
 */
export const daysLate = (firstFiledOn: Day | null, cutoff: Day, today: Day): number =>
  Math.max(0, daysBetween(cutoff, firstFiledOn ?? today));

/** Departments by their share of months filed in time, best first; equal shares share a rank, few months have none. */
export function rankOnTime<T extends OnTime>(rows: readonly T[]): (T & { rank: number | null })[] {
  const ranked = rows.filter(({ due }) => due >= enoughToRank);
  const better = (a: T, b: T) => a.onTime * b.due - b.onTime * a.due;
  return rows.map((row) => ({
    ...row,
    rank: ranked.includes(row) ? 1 + ranked.filter((one) => better(one, row) > 0).length : null,
  }));
}

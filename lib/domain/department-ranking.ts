import type { Figures } from "./figures";

/** Fewer projects than this say little about a department: it is shown, but not ranked. */
export const enoughToRank = 5;

/** Departments by ratio to their own plan, best first, compared on exact integers; equal ratios share a rank. */
export function rankDepartments<T extends { figures: Figures }>(
  rows: readonly T[],
): (T & { rank: number | null })[] {
  const isRanked = ({ figures }: T) => figures.projects >= enoughToRank && figures.planToDate > 0;
  const ranked = rows.filter(isRanked).toSorted(byRatio);
  const rankOf = (row: T) => ranked.findIndex((one) => byRatio(one, row) === 0) + 1;
  return [
    ...ranked.map((row) => ({ ...row, rank: rankOf(row) })),
    ...rows.filter((row) => !isRanked(row)).map((row) => ({ ...row, rank: null })),
  ];
}

function byRatio({ figures: a }: { figures: Figures }, { figures: b }: { figures: Figures }): number {
  const [left, right] = [
    BigInt(a.actualToDate) * BigInt(b.planToDate),
    BigInt(b.actualToDate) * BigInt(a.planToDate),
  ];
  return left === right ? 0 : left > right ? -1 : 1;
}

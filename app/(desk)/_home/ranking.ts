import type { DepartmentFigures } from "@/db/figures";

/** Fewer projects than this say little about a department: it is shown, but not ranked. */
const enough = 5;

export type Ranked = DepartmentFigures & { rank: number | null };

/** Departments by ratio to their own plan, best first, compared on exact integers; equal ratios share a rank. */
export function rankDepartments(rows: readonly DepartmentFigures[]): Ranked[] {
  const isRanked = ({ figures }: DepartmentFigures) => figures.projects >= enough && figures.planToDate > 0;
  const ranked = rows.filter(isRanked).toSorted(byRatio);
  const rankOf = (row: DepartmentFigures) => ranked.findIndex((one) => byRatio(one, row) === 0) + 1;
  return [
    ...ranked.map((row) => ({ ...row, rank: rankOf(row) })),
    ...rows.filter((row) => !isRanked(row)).map((row) => ({ ...row, rank: null })),
  ];
}

function byRatio({ figures: a }: DepartmentFigures, { figures: b }: DepartmentFigures): number {
  const [left, right] = [
    BigInt(a.actualToDate) * BigInt(b.planToDate),
    BigInt(b.actualToDate) * BigInt(a.planToDate),
  ];
  return left === right ? 0 : left > right ? -1 : 1;
}

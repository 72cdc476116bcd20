import { allocate, allocateTable } from "./allocation";
import { divideRounded } from "./rounding";

/** Departments by months of one target in 1/10 000 of its unit, and what the cells add up to. */
export type SplitTotals = { rows: number[]; columns: number[]; total: number };

/** The smallest part that is printed whole: a unit of an indicator without decimals, a tenth of one with 1. */
export const stepOf = (decimals: number): number => 10 ** (4 - decimals);

/**
 * Splits a target over departments by weights and over 12 months by weights; every cell is a multiple of the step of
 * the indicator's decimals where the target is, and the cells sum to the target exactly. Weights are non-negative
 * integers. Rule: section 7. @throws RangeError when all weights of a side are 0.
 */
export function splitTarget(
  target: number,
  departments: readonly number[],
  months: readonly number[],
  decimals: number,
): number[][] {
  const step = target % stepOf(decimals) === 0 ? stepOf(decimals) : 1;
  const steps = target / step;
  return allocateTable(allocate(steps, departments), allocate(steps, months)).map((row) =>
    row.map((cell) => cell * step),
  );
}

/** The straight line as an own plan: 12 cumulative values, each rounded to the step, December the target itself. */
export function straightMonths(target: number, decimals: number): number[] {
  const step = target % stepOf(decimals) === 0 ? stepOf(decimals) : 1;
  return Array.from(
    { length: 12 },
    (_, month) => Number(divideRounded(BigInt(target / step) * BigInt(month + 1), 12n)) * step,
  );
}

/** Sums of the rows, the columns and the whole of a split. */
export function totalsOf(cells: readonly (readonly number[])[]): SplitTotals {
  const columns = Array.from({ length: 12 }, (_, month) =>
    cells.reduce((sum, row) => sum + (row[month] ?? 0), 0),
  );
  const rows = cells.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  return { rows, columns, total: rows.reduce((sum, row) => sum + row, 0) };
}

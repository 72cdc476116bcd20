import type { Yuan } from "./money";
import { divideRounded } from "./rounding";

/** The zone's front-light curve: cumulative % by month. Rule: section 2, curves. */
export const frontLight: readonly number[] = [3, 7, 20, 30, 41, 53, 62, 71, 80, 89, 95, 100];

/** The even curve, cumulative twelfths by month: only the proportions of a curve matter. */
export const even: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const wan = 10_000n;

/**
 * Spreads an annual amount over months `startMonth`–`endMonth` (1–12) of the year along a cumulative curve.
 * Out: 12 amounts in whole 万元 (an odd remainder falls into the last month) with the exact sum.
 * @throws RangeError for a negative amount, a month outside the year or a curve that does not rise.
 * Rule: section 2, curves.
 */
export function spread(annual: Yuan, curve: readonly number[], startMonth: number, endMonth: number): Yuan[] {
  const base = BigInt(curve[startMonth - 2] ?? 0);
  const rise = BigInt(curve[endMonth - 1] ?? 0) - base;
  if (annual < 0 || startMonth < 1 || startMonth > endMonth || endMonth > 12 || rise <= 0n) {
    throw new RangeError(`cannot spread ${annual} over months ${startMonth} to ${endMonth}`);
  }
  const cumulative = (month: number): Yuan => {
    if (month < startMonth) return 0;
    if (month >= endMonth) return annual;
    const share = BigInt(curve[month - 1] ?? 0) - base;
    return Math.min(annual, Number(divideRounded(BigInt(annual) * share, rise * wan) * wan));
  };
  return curve.map((_, index) => cumulative(index + 1) - cumulative(index));
}

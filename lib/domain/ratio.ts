import type { Yuan } from "./money";
import { decimalText, divideRounded, divideUp } from "./rounding";

/** An exact ratio of two integers; d may be 0 and then prints "—". */
export type Fraction = { n: number; d: number };

const scaledPercent = (n: number, d: number, decimals: number): bigint | null =>
  d === 0 ? null : divideRounded(BigInt(n) * 100n * 10n ** BigInt(decimals), BigInt(d));

/** n/d in tenths of a percent, halves away from zero; null when d is 0. Rule: section 1, ratios. */
export function percentTenths(n: number, d: number): number | null {
  const scaled = scaledPercent(n, d, 1);
  return scaled === null ? null : Number(scaled);
}

/**
 * n/d as a printed percentage without its sign, "—" when d is 0. With `against` (a bound in percent) the value
 * gets 2 decimals, or as many as it takes, where rounding would carry it across. Rule: section 1, ratios.
 */
export function percentText(
  n: number,
  d: number,
  options: { decimals?: number; trim?: boolean; against?: number } = {},
): string {
  const { decimals = 1, trim = false, against } = options;
  const scaled = scaledPercent(n, d, decimals);
  if (scaled === null) return "—";
  if (against === undefined) return decimalText(scaled, decimals, trim);
  const above = reaches(n, d, against);
  const holds = scaled >= BigInt(against) * 10n ** BigInt(decimals) === above;
  return holds
    ? decimalText(scaled, decimals, trim)
    : percentText(n, d, { ...options, decimals: decimals + 1 });
}

/** True when n/d is at least `percent` %, on exact integers; d must not be negative. Rule: section 1, bounds. */
export const reaches = (n: number, d: number, percent: number): boolean =>
  BigInt(n) * 100n >= BigInt(d) * BigInt(percent);

/** Printed aN/aD minus printed bN/bD in tenths of 个百分点, so that a page adds up. Rule: section 1, gaps. */
export function gapPointsTenths(aN: number, aD: number, bN: number, bD: number): number | null {
  const [a, b] = [percentTenths(aN, aD), percentTenths(bN, bD)];
  return a === null || b === null ? null : a - b;
}

/** Tenths written out: 142 is "14.2"; `trim` prints 25 instead of 25.0. */
export const tenthsText = (tenths: number, trim = false): string => decimalText(BigInt(tenths), 1, trim);

/** The least whole yuan that is at least `percent` % of the amount. Rule: section 3, lights. */
export const ceilShare = (amount: Yuan, percent: number): Yuan =>
  Number(divideUp(BigInt(amount) * BigInt(percent), 100n));

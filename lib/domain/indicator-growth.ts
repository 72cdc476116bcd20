import { decimalText, divideRounded } from "./rounding";

/**
 * Growth on a year earlier in percent. Published growth is kept as printed, in 1/10 000 of a percent; computed growth
 * follows from last year's value for the same months (1/10 000 of the unit). `decimals` (0–4) are the indicator's own.
 * Rule: section 7, growth.
 */
export type Growth =
  | { source: "published"; percent: number | null; decimals: number }
  | { source: "computed"; base: number | null; decimals: number };

/**
 * Growth in 1/10 000 of a percent, rounded to the indicator's decimals, halves away from zero. Null where it is not
 * known: nothing published, no value, or no base above 0 to compare with. Rule: section 7, growth.
 */
export function growthOf(growth: Growth, value: number | null): number | null {
  const scale = 10n ** BigInt(4 - growth.decimals);
  if (growth.source === "published") {
    return growth.percent === null ? null : Number(divideRounded(BigInt(growth.percent), scale) * scale);
  }
  const { base } = growth;
  if (value === null || base === null || base <= 0) return null;
  return Number(divideRounded(BigInt(value - base) * 1_000_000n, BigInt(base) * scale) * scale);
}

/** A growth of 1/10 000 of a percent without its sign %, "—" when unknown; `trim` as bulletins print. */
export const growthText = (percent: number | null, decimals: number, trim = false): string =>
  percent === null
    ? "—"
    : decimalText(divideRounded(BigInt(percent), 10n ** BigInt(4 - decimals)), decimals, trim);

import { type Fraction, percentText } from "./ratio";
import { decimalText, divideRounded, withCommas } from "./rounding";

/**
 * A value of 1/10 000 of its unit, halves away from zero, without trailing zeros: 2 decimals at most, or the
 * indicator's own. An absent value is "—". Rule: section 1, units.
 */
export function valueText(value: number | null, decimals = 2, grouped = false): string {
  if (value === null) return "—";
  const text = decimalText(divideRounded(BigInt(value), 10n ** BigInt(4 - decimals)), decimals, true);
  return grouped ? withCommas(text) : text;
}

/**
 * A share of a target without its %, "—" where there is none. Never 100 before the target is met: then it gets the
 * decimals it takes. Rule: section 1, ratios and bounds.
 */
export const attainmentText = (share: Fraction | null, decimals = 1): string =>
  share === null ? "—" : percentText(share.n, share.d, { decimals, against: 100 });

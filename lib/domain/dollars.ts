import type { Yuan } from "./money";
import { divideRounded } from "./rounding";
import { type ParsedNumber, parseTenThousandths } from "./typed-number";

/**
 * A contract in US dollars, kept beside the yuan it was turned into. People type 万美元 with up to 4 decimals, so
 * `dollars` is whole; `rate` is in 1/10 000 yuan per dollar (65 713 is 6.5713).
 */
export type DollarAmount = { dollars: number; rate: number };

// 1千亿美元 and 1000 yuan a dollar: beyond either something was mistyped, and the product stays exact.
const largest = { dollars: 100_000_000_000, rate: 10_000_000 };

/** Reads an amount typed in 万美元; out: whole dollars, or why not. */
export const parseWanDollars = (text: string): ParsedNumber => parseTenThousandths(text, largest.dollars);

/** Reads yuan per dollar; out: 1/10 000 yuan per dollar, above 0, or why not. */
export function parseRate(text: string): ParsedNumber | { ok: false; problem: "not-positive" } {
  const parsed = parseTenThousandths(text, largest.rate);
  return parsed.ok && parsed.value <= 0 ? { ok: false, problem: "not-positive" } : parsed;
}

/** Yuan of a dollar amount at its own rate, halves away from zero. Rule: section 1, units and rounding. */
export const yuanOf = ({ dollars, rate }: DollarAmount): Yuan =>
  Number(divideRounded(BigInt(dollars) * BigInt(rate), 10_000n));

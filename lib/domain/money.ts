import { decimalText, divideRounded, withCommas } from "./rounding";
import { parseTenThousandths, type TypedProblem } from "./typed-number";

/** An integer number of yuan. People read and type 万元 and 亿元; nothing is ever stored in them. */
export type Yuan = number;

const yi = 100_000_000n;
const billion = 1_000_000_000n;

// 1万亿元: nearly four times the zone, and sums of thousands of such amounts stay exact.
const largest: Yuan = 1_000_000_000_000;

export type ParsedWan = { ok: true; yuan: Yuan } | { ok: false; problem: TypedProblem };

/**
 * Reads an amount typed in 万元: up to 4 decimals, thousands commas, full-width characters, leading minus.
 * Out: exact yuan, or why not. Rule: section 1, units.
 */
export function parseWan(text: string): ParsedWan {
  const parsed = parseTenThousandths(text, largest);
  return parsed.ok ? { ok: true, yuan: parsed.value } : parsed;
}

/** Reads an amount typed in 亿元: up to 4 decimals, so in whole 万元; the rest as in parseWan. Rule: section 1, units. */
export function parseYi(text: string): ParsedWan {
  const parsed = parseTenThousandths(text, largest / 10_000);
  return parsed.ok ? { ok: true, yuan: parsed.value * 10_000 } : parsed;
}

/** Yuan in 万元, exact, without trailing zeros: 46 425 000 is "4,642.5". Rule: section 1, units. */
export function wanText(yuan: Yuan, grouped = true): string {
  const text = decimalText(BigInt(yuan), 4, true);
  return grouped ? withCommas(text) : text;
}

/** Yuan in 亿元, halves away from zero: "54.8"; `trim` prints 2653 instead of 2653.0. Rule: section 1, units. */
export const yiText = (yuan: Yuan, decimals = 1, trim = false): string => unitText(yuan, yi, decimals, trim);

/** Yuan in RMB billions for English bulletins; 2 decimals are as precise as 亿元 with 1. Rule: section 12. */
export const billionText = (yuan: Yuan, decimals = 2, trim = true): string =>
  unitText(yuan, billion, decimals, trim);

const unitText = (yuan: Yuan, unit: bigint, decimals: number, trim: boolean): string =>
  decimalText(divideRounded(BigInt(yuan) * 10n ** BigInt(decimals), unit), decimals, trim);

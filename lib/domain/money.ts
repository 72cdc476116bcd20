import { decimalText, divideRounded } from "./rounding";

/** An integer number of yuan. People read and type 万元 and 亿元; nothing is ever stored in them. */
export type Yuan = number;

const wan = 10_000;
const yi = 100_000_000n;
const billion = 1_000_000_000n;

// 1万亿元: nearly four times the zone, and sums of thousands of such amounts stay exact.
const largest: Yuan = 1_000_000_000_000;

export type ParsedWan =
  | { ok: true; yuan: Yuan }
  | { ok: false; problem: "empty" | "not-a-number" | "too-precise" | "too-large" };

/**
 * Reads an amount typed in 万元: up to 4 decimals, thousands commas, full-width characters, leading minus.
 * Out: exact yuan, or why not. Rule: section 1, units.
 */
export function parseWan(text: string): ParsedWan {
  const plain = text.normalize("NFKC").replace("\u2212", "-").trim();
  if (plain === "") return { ok: false, problem: "empty" };
  const parts = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/.exec(plain);
  const [whole, rest] = [parts?.[2] ?? "", parts?.[3] ?? ""];
  if (!parts || whole + rest === "") return { ok: false, problem: "not-a-number" };
  const fraction = rest.replace(/0+$/, "");
  if (fraction.length > 4) return { ok: false, problem: "too-precise" };
  const yuan = Number(whole.replaceAll(",", "")) * wan + Number(fraction.padEnd(4, "0"));
  if (yuan > largest) return { ok: false, problem: "too-large" };
  return { ok: true, yuan: parts[1] && yuan !== 0 ? -yuan : yuan };
}

/** Yuan in 万元, exact, without trailing zeros: 46 425 000 is "4,642.5". Rule: section 1, units. */
export function wanText(yuan: Yuan, grouped = true): string {
  const text = decimalText(BigInt(yuan), 4, true);
  if (!grouped) return text;
  const [whole = "", fraction] = text.split(".");
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction ? `${commas}.${fraction}` : commas;
}

/** Yuan in 亿元, halves away from zero: "54.8"; `trim` prints 2653 instead of 2653.0. Rule: section 1, units. */
export const yiText = (yuan: Yuan, decimals = 1, trim = false): string => unitText(yuan, yi, decimals, trim);

/** Yuan in RMB billions for English bulletins; 2 decimals are as precise as 亿元 with 1. Rule: section 12. */
export const billionText = (yuan: Yuan, decimals = 2, trim = true): string =>
  unitText(yuan, billion, decimals, trim);

const unitText = (yuan: Yuan, unit: bigint, decimals: number, trim: boolean): string =>
  decimalText(divideRounded(BigInt(yuan) * 10n ** BigInt(decimals), unit), decimals, trim);

import { divideRounded } from "@/lib/domain/rounding";

/** A number as it is written, without a unit: digits × 10^-decimals. */
export type WrittenNumber = { digits: bigint; decimals: number };

const plain = /^-?[\d,.]*$/;

/** Full-width signs, spaces and the currency sign taken away. */
export const bareNumber = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .normalize("NFKC")
        .replace(/[\s\u00a0\u200b\ufeff]/g, "")
        .replace(/^'/, "")
        .replace(/[\u2212\u2012\u2013](?=[\d.])/g, "-")
        .replace(/^(-?)[¥￥]/, "$1");

const decimal = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?/;

/** The number that `text` begins with and how many characters it takes; null when it begins with none. */
export function numberAt(text: string): { number: WrittenNumber; length: number } | null {
  const parts = decimal.exec(text);
  if (!parts) return null;
  const [all, sign, whole = "", fraction = ""] = parts;
  if (whole + fraction === "" || /^[\d,.]/.test(text.slice(all.length))) return null;
  const kept = fraction.replace(/0+$/, "");
  const digits = BigInt(whole.replaceAll(",", "") + kept || "0");
  return { number: { digits: sign === "-" ? -digits : digits, decimals: kept.length }, length: all.length };
}

/** The number in whole units of 1/`per`; `exact` is false when something had to be rounded away. */
export function scaled({ digits, decimals }: WrittenNumber, per: bigint): { value: bigint; exact: boolean } {
  const divisor = 10n ** BigInt(decimals);
  const product = digits * per;
  return { value: divideRounded(product, divisor), exact: product % divisor === 0n };
}

/** A lone number, also in the accountants' brackets that mean minus. */
export function loneNumber(text: string): WrittenNumber | null {
  const bare = bareNumber(text);
  const inside = /^\(([\d.,]+)\)$/.exec(bare)?.[1];
  const found = numberAt(inside ?? bare);
  if (!found || found.length !== (inside ?? bare).length) return null;
  return inside ? { ...found.number, digits: -found.number.digits } : found.number;
}

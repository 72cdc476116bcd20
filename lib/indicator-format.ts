import { valueText } from "./domain/indicator-text";
import { type Fraction, percentTenths, tenthsText } from "./domain/ratio";
import { divideRounded } from "./domain/rounding";

/** What the printing of an indicator depends on; `unit` is in the reader's language. */
export type Printed = { unit: string; decimals: number };

/** A value with thousands commas in the decimals of its indicator, "—" where there is none. */
export const valueCell = (value: number | null, { decimals }: Printed): string =>
  valueText(value, decimals, true);

/** What is computed from values, such as a monthly need, has a decimal even where the indicator counts whole things. */
export const derivedCell = (value: number | null, { decimals }: Printed): string =>
  valueText(value, Math.max(1, decimals), true);

/** A text with its unit: 349班, 349 trains, 20%; a unit that is itself a number of money stands in brackets. */
export function withUnit(text: string, { unit }: Printed): string {
  if (unit === "" || text === "—") return text;
  if (unit === "%") return `${text}%`;
  if (/^[A-Z\d]/.test(unit)) return `${text} (${unit})`;
  return /^[a-z]/.test(unit) ? `${text} ${unit}` : text + unit;
}

/** With a true minus or a plus; a zero has no sign. */
export const signedText = (text: string): string => {
  if (text === "—" || /^-?0(\.0+)?$/.test(text)) return text.replace("-", "");
  return text.startsWith("-") ? `−${text.slice(1)}` : `+${text}`;
};

/** Tenths of 个百分点 with their sign: "−7.5". */
export const pointsText = (tenths: number): string => signedText(tenthsText(tenths));

/** The exact line of time as a value of 1/10 000 of the unit, rounded once. */
export const lineValue = ({ n, d }: Fraction): number => Number(divideRounded(BigInt(n), BigInt(d)));

/** What a line of time is of its target, printed with 1 decimal. */
export function lineShare(line: Fraction, target: number): string {
  const tenths = percentTenths(line.n, line.d * target);
  return tenths === null ? "—" : tenthsText(tenths);
}

/** A multiple in hundredths: 276 is "2.76". */
export const multipleText = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** A width of 0–100 for a bar: an exact share, cut off at the whole. */
export const barWidth = ({ n, d }: Fraction): number =>
  d === 0 ? 0 : Math.min(100, Math.max(0, (percentTenths(n, d) ?? 0) / 10));

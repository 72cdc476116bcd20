import { wanText, type Yuan, yiText } from "./domain/money";
import { percentTenths, percentText, tenthsText } from "./domain/ratio";

const none = "—";

/** 万元 for a table cell; an absent value is a dash, zero is 0. */
export const wanCell = (yuan: Yuan | null): string => (yuan === null ? none : wanText(yuan));

/** "10.8%", or a dash without a denominator; `against` keeps the printed value on its side of a bound. */
export function shareCell(part: number, whole: number, against?: number): string {
  const text = percentText(part, whole, against === undefined ? {} : { against });
  return text === none ? none : `${text}%`;
}

/**
 * Printed share of the year minus the printed share of the year gone, in 个百分点 with a sign: "−14.2".
 * Rule: section 1, gaps; section 3, 序时.
 */
export function straightGapCell(actual: Yuan, annual: Yuan, month: number): string {
  const [done, gone] = [percentTenths(actual, annual), percentTenths(month, 12)];
  return done === null || gone === null ? none : signed(done - gone, tenthsText);
}

/** A number with a true minus or a plus; zero has no sign. */
const signed = (value: number, text: (value: number) => string): string =>
  value === 0 ? text(0) : `${value < 0 ? "−" : "+"}${text(Math.abs(value))}`;

/** A difference of money in 万元 with its sign. */
export const gapCell = (yuan: Yuan): string => signed(yuan, (amount) => wanText(amount));

/** The amount of a title: 亿元 with one decimal from 1000万元 up, else 万元; the unit is the caller's word. */
export const amountOf = (yuan: Yuan): { text: string; unit: "yi" | "wan" } =>
  Math.abs(yuan) >= 10_000_000 ? { text: yiText(yuan), unit: "yi" } : { text: wanText(yuan), unit: "wan" };

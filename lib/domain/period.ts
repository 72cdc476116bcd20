import { type Day, day, daysIn, earlier } from "./day";

/** A reporting period, "2021-03". */
export type Period = string & { readonly period: unique symbol };

export const isPeriod = (text: string): text is Period => /^(19|2\d)\d\d-(0[1-9]|1[0-2])$/.test(text);

/** @throws RangeError for anything but YYYY-MM. */
export function period(text: string): Period {
  if (!isPeriod(text)) throw new RangeError(`not a period: ${text}`);
  return text;
}

/** `month` is 1–12. */
export const periodOf = (year: number, month: number): Period =>
  period(`${year}-${String(month).padStart(2, "0")}`);
export const periodOfDay = (value: Day): Period => period(value.slice(0, 7));
export const yearOf = (value: Period | Day): number => Number(value.slice(0, 4));
/** 1–12. */
export const monthOf = (value: Period | Day): number => Number(value.slice(5, 7));

export function addMonths(value: Period, count: number): Period {
  const months = yearOf(value) * 12 + monthOf(value) - 1 + count;
  return periodOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
}

export const firstDay = (value: Period): Day => day(`${value}-01`);
export const lastDay = (value: Period): Day =>
  day(`${value}-${String(daysIn(yearOf(value), monthOf(value))).padStart(2, "0")}`);

const years = new Map<number, readonly Period[]>();

// Every standing asks for the months of its year several times, and spelling them costs more than adding them up.
export function monthsOfYear(year: number): readonly Period[] {
  const months = years.get(year) ?? Array.from({ length: 12 }, (_, index) => periodOf(year, index + 1));
  years.set(year, months);
  return months;
}

/** The periods from January of the period's year up to and including it. */
export const yearToDate = (value: Period): Period[] => monthsOfYear(yearOf(value)).slice(0, monthOf(value));

/** What happened after this day does not count for the period. Rule: section 1, as-of day. */
export const asOfDay = (value: Period, businessDay: Day): Day => earlier(lastDay(value), businessDay);

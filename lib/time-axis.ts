import { type Day, daysBetween } from "./domain/day";
import {
  addMonths,
  firstDay,
  lastDay,
  monthOf,
  type Period,
  periodOf,
  periodOfDay,
  yearOf,
} from "./domain/period";

/** The year, the year and the next one, or everything from the first day to the last. */
export const axisSpans = ["year", "two", "all"] as const;
export type AxisSpan = (typeof axisSpans)[number];

/** Both ends belong to the axis. */
export type Axis = { from: Day; to: Day };

/** Whole months around a year, or in "all" at least the year and every given day. */
export function axisOf(span: AxisSpan, year: number, days: readonly Day[]): Axis {
  const [from, to] = [firstDay(periodOf(year, 1)), lastDay(periodOf(span === "two" ? year + 1 : year, 12))];
  if (span !== "all") return { from, to };
  const sorted = [...days, from, to].sort();
  const [first, last] = [sorted[0] ?? from, sorted.at(-1) ?? to];
  return { from: firstDay(periodOfDay(first)), to: lastDay(periodOfDay(last)) };
}

/** Where a day begins on the axis, in percent with two decimals; beyond its ends below 0 or above 100. */
export const placeOn = ({ from, to }: Axis, on: Day): number =>
  Math.round((daysBetween(from, on) / (daysBetween(from, to) + 1)) * 10_000) / 100;

/** A stretch of the axis: the first month of it, where it begins and how wide it is, in percent. */
export type Stretch = { period: Period; at: number; width: number };

/** The axis cut into pieces of so many months that start with the calendar's: 1 month, 3 a quarter, 12 a year. */
export function stretchesOf(axis: Axis, months: 1 | 3 | 12): Stretch[] {
  const found: Stretch[] = [];
  const end = periodOfDay(axis.to);
  const opens = periodOfDay(axis.from);
  const aligned = addMonths(opens, -((monthOf(opens) - 1) % months));
  for (let at = aligned; at <= end; at = addMonths(at, months)) {
    const begin = Math.max(0, placeOn(axis, firstDay(at)));
    const close = Math.min(100, placeOn(axis, firstDay(addMonths(at, months))));
    found.push({ period: at, at: begin, width: Math.round((close - begin) * 100) / 100 });
  }
  return found;
}

/** How fine the axis is labelled: by months up to two years, by quarters up to four, then by years. */
export function finenessOf({ from, to }: Axis): 1 | 3 | 12 {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;
  if (months <= 24) return 1;
  return months <= 48 ? 3 : 12;
}

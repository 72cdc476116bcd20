import { addDays, type Day, day, daysBetween } from "./day";

/** A row of a table: a day off on a weekday (`working` false) or a make-up workday on a weekend (true). */
export type DayOff = { day: Day; working: boolean; name: string };

/** Rows of whole years: a year that stands in `years` is fully described by its rows and the plain week. */
export type DayOffTable = { years: readonly number[]; days: readonly DayOff[] };

export type WorkCalendar = {
  covers(year: number): boolean;
  /** @throws UncoveredYear */
  isWorking(day: Day): boolean;
  /** The holiday that a day is off for or makes up for, null for plain days. */
  nameOf(day: Day): string | null;
};

/** Nobody knows yet which days of this year are worked; a guess would move legal due dates. Rule: section 8. */
export class UncoveredYear extends Error {
  constructor(readonly year: number) {
    super(`no table of working days covers ${year}`);
  }
}

const yearOf = (value: Day) => Number(value.slice(0, 4));
const monday = day("2001-01-01");
const isWeekday = (value: Day) => ((daysBetween(monday, value) % 7) + 7) % 7 < 5;

/** The official table with the administrator's on top: rows and years of `added` win. Rule: section 8. */
export function workCalendar(official: DayOffTable, added: DayOffTable): WorkCalendar {
  const years = new Set([...official.years, ...added.years]);
  const rows = new Map([...official.days, ...added.days].map((row) => [row.day, row]));
  // Every clock of a page asks for the same few hundred days.
  const seen = new Map<Day, boolean>();
  return {
    covers: (year) => years.has(year),
    isWorking: (value) => {
      const known = seen.get(value);
      if (known !== undefined) return known;
      if (!years.has(yearOf(value))) throw new UncoveredYear(yearOf(value));
      const working = rows.get(value)?.working ?? isWeekday(value);
      seen.set(value, working);
      return working;
    },
    nameOf: (value) => rows.get(value)?.name ?? null,
  };
}

/**
 * Working days in (after, to], negative when `to` is earlier.
 * @throws UncoveredYear
 */
export function workingDaysIn(calendar: WorkCalendar, after: Day, to: Day): number {
  if (to < after) return 0 - workingDaysIn(calendar, to, after);
  let count = 0;
  for (let at = after; at < to; ) {
    at = addDays(at, 1);
    if (calendar.isWorking(at)) count += 1;
  }
  return count;
}

/**
 * The day itself when it is worked, else the next working day.
 * @throws UncoveredYear
 */
export function onOrAfter(calendar: WorkCalendar, from: Day): Day {
  let at = from;
  while (!calendar.isWorking(at)) at = addDays(at, 1);
  return at;
}

/**
 * The `count`-th working day after a day; 0 gives the day itself or, when it is off, the next working day.
 * @throws UncoveredYear, RangeError when `count` is no whole number from 0
 */
export function addWorkingDays(calendar: WorkCalendar, from: Day, count: number): Day {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a number of days: ${count}`);
  let at = from;
  for (let left = count; left > 0; left -= 1) at = onOrAfter(calendar, addDays(at, 1));
  return onOrAfter(calendar, at);
}

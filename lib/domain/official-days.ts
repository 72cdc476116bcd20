import table from "chinese-days/dist/chinese-days.json";
import { day } from "./day";
import type { DayOff, DayOffTable } from "./work-calendar";

// The package answers for any year; only these were checked to be in its table. Add a year when it is published.
const [firstYear, lastYear] = [2004, 2026];
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);

// A row reads "Spring Festival,春节,3": English, Chinese, legal days.
const rowsOf = (rows: Record<string, string>, working: boolean): DayOff[] =>
  Object.entries(rows).map(([on, names]) => ({ day: day(on), working, name: names.split(",")[1] ?? names }));

const isCovered = (row: DayOff) => years.includes(Number(row.day.slice(0, 4)));
const days = [...rowsOf(table.holidays, false), ...rowsOf(table.workdays, true)].filter(isCovered);

/** Legal holidays (weekends inside them too) and make-up workdays of the years that are covered. Rule: section 8. */
export const officialDays = (): DayOffTable => ({ years, days });

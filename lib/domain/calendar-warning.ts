import type { Day } from "./day";
import { monthOf, yearOf } from "./period";
import type { WorkCalendar } from "./work-calendar";

export type CalendarWarning = { year: number; why: "current" | "due" | "season" };

/**
 * The year whose table is missing and wanted: this one; or the coming one once a running day falls into it, or once
 * October is over, when the official table is usually out. Rule: section 8, a year without data is an error.
 */
export function calendarWarning(
  calendar: Pick<WorkCalendar, "covers">,
  today: Day,
  lastDue: Day | null,
): CalendarWarning | null {
  const year = yearOf(today);
  if (!calendar.covers(year)) return { year, why: "current" };
  if (calendar.covers(year + 1)) return null;
  if (lastDue && yearOf(lastDue) > year) return { year: year + 1, why: "due" };
  return monthOf(today) > 10 ? { year: year + 1, why: "season" } : null;
}

import { addDays, type Day } from "./day";
import type { Limit } from "./permit";
import type { WorkCalendar } from "./work-calendar";

/** Days from..to, both included, that do not count. */
export type ClosedStop = { from: Day; to: Day };

export const isStopped = (stops: readonly ClosedStop[], at: Day): boolean =>
  stops.some(({ from, to }) => from <= at && at <= to);

/**
 * The last day of a limit: the n-th counted day after acceptance, or acceptance itself for a limit of 0; where that is
 * a day off (or inside a stop) the next working day outside. Calendar limits count days off too. Rule: section 8.
 * @throws UncoveredYear
 */
export function dueOn(
  limit: Limit,
  acceptedOn: Day,
  stops: readonly ClosedStop[],
  calendar: WorkCalendar,
): Day {
  const counts = (at: Day) => !isStopped(stops, at) && (limit.unit === "calendar" || calendar.isWorking(at));
  let at = acceptedOn;
  for (let left = limit.days; left > 0; ) {
    at = addDays(at, 1);
    if (counts(at)) left -= 1;
  }
  while (!calendar.isWorking(at) || isStopped(stops, at)) at = addDays(at, 1);
  return at;
}

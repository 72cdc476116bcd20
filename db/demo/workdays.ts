import { addDays, type Day, day } from "@/lib/domain/day";
import { officialDays } from "@/lib/domain/official-days";
import { workCalendar } from "@/lib/domain/work-calendar";

const calendar = workCalendar(officialDays(), { years: [], days: [] });
const [firstDay, lastDay] = [day("2018-01-01"), day("2022-12-31")];

// The simulation asks for tens of thousands of days, so the real calendar is walked once.
const working: Day[] = [];
const nextIndex = new Map<Day, number>();
for (let at = firstDay; at <= lastDay; at = addDays(at, 1)) {
  nextIndex.set(at, working.length);
  if (calendar.isWorking(at)) working.push(at);
}

function indexOf(value: Day): number {
  const index = nextIndex.get(value);
  if (index === undefined) throw new RangeError(`the demo knows no working day ${value}`);
  return index;
}

const at = (index: number): Day => working[index] ?? lastDay;

/** The day itself when it is worked, else the next working day. */
export const workdayFrom = (value: Day): Day => at(indexOf(value));

/** The `count`-th working day after a day, or before it when negative; 0 is the day or the next working day. */
export function workdaysAfter(value: Day, count: number): Day {
  const index = indexOf(value);
  const isWorked = working[index] === value;
  return at(count > 0 && !isWorked ? index + count - 1 : index + count);
}

/** Working days in (from, to], 0 when `to` is not later. */
export const workdaysBetween = (from: Day, to: Day): number =>
  Math.max(0, indexOf(addDays(to, 1)) - indexOf(addDays(from, 1)));

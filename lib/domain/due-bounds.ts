import { addDays, type Day } from "./day";
import type { WorkCalendar } from "./work-calendar";

/** Three or fewer working days left are near. Rule: section 8. */
const nearDays = 3;

/**
 * Due days before `lateBefore` are overdue; from there to `nearUntil` three or fewer working days are left. Where the
 * table of working days ends, so does what is near. Rule: section 8.
 */
export function dueBounds(calendar: WorkCalendar, today: Day): { lateBefore: Day; nearUntil: Day } {
  const known = (at: Day) => calendar.covers(Number(at.slice(0, 4)));
  let lateBefore = today;
  while (known(lateBefore) && !calendar.isWorking(lateBefore)) lateBefore = addDays(lateBefore, -1);
  let nearUntil = today;
  for (let left = nearDays; ; ) {
    const next = addDays(nearUntil, 1);
    if (!known(next)) break;
    if (calendar.isWorking(next)) left -= 1;
    if (left < 0) break;
    nearUntil = next;
  }
  return { lateBefore, nearUntil };
}

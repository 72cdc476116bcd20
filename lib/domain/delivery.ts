import { type Day, day as dayOf, daysBetween } from "./day";

const minute = 60_000;
/** Minutes between one failed attempt and the next; after the last one it is given up. */
const pauses = [1, 5, 15, 60] as const;

/** How often a delivery is tried by itself. */
export const mostAttempts = pauses.length + 1;

/** When to try again after the n-th failed attempt, in epoch milliseconds; null gives up. */
export function retryAt(attempts: number, at: number): number | null {
  const pause = pauses[attempts - 1];
  return pause === undefined ? null : at + pause * minute;
}

/** A sender that ended in the middle answers no more: after this its delivery may be taken up again. */
export const abandonedAfter = 5 * minute;

export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** The instant of a time "08:30" on a day in Asia/Shanghai, which has kept UTC+8 since 1991. */
export function instantOf(day: Day, time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return daysBetween(dayOf("1970-01-01"), day) * 24 * 60 * minute + (hours * 60 + minutes - 8 * 60) * minute;
}

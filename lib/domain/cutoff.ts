import { addDays, type Day } from "./day";
import { addMonths, type Period, periodOfDay, yearOf } from "./period";
import { cutoffOf } from "./report";
import type { WorkCalendar } from "./work-calendar";

/** When the reports of a month are due: a day of the month, on request the working day before when that is a day off. */
export type CutoffRule = { day: number; workingDay: boolean };
/** A rule holds from a period on; earlier periods keep theirs. */
export type CutoffVersion = CutoffRule & { from: Period };

/** The 25th. Rule: section 9. */
const defaultCutoff: CutoffRule = { day: 25, workingDay: false };

/** The last day of the month's cut-off by one rule; a year nobody knows the days off of keeps the plain day. Rule: section 9. */
export function cutoffBy(rule: CutoffRule, period: Period, calendar: WorkCalendar): Day {
  const plain = cutoffOf(period, rule.day);
  if (!rule.workingDay || !calendar.covers(yearOf(period))) return plain;
  let at = plain;
  while (periodOfDay(at) === period && !calendar.isWorking(at)) at = addDays(at, -1);
  return periodOfDay(at) === period ? at : plain;
}

/** The rule in force for a period: the newest that holds from it or from earlier. */
export const cutoffRuleOf = (versions: readonly CutoffVersion[], period: Period): CutoffRule =>
  versions.findLast(({ from }) => from <= period) ?? defaultCutoff;

export type Cutoffs = (period: Period) => Day;

export const cutoffsOf =
  (versions: readonly CutoffVersion[], calendar: WorkCalendar): Cutoffs =>
  (period) =>
    cutoffBy(cutoffRuleOf(versions, period), period, calendar);

/** From which period a new rule would hold: this month while neither cut-off has passed, else the next. */
export function cutoffHoldsFrom(now: Cutoffs, rule: CutoffRule, today: Day, calendar: WorkCalendar): Period {
  const month = periodOfDay(today);
  const open = today <= now(month) && today <= cutoffBy(rule, month, calendar);
  return open ? month : addMonths(month, 1);
}

/** The versions after a change that holds from a period on. */
export const withCutoff = (versions: readonly CutoffVersion[], next: CutoffVersion): CutoffVersion[] => [
  ...versions.filter(({ from }) => from < next.from),
  next,
];

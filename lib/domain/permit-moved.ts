import type { Day } from "./day";
import { clockOf } from "./permit-clock";
import { logIn, metOn, type PermitCase } from "./permit-graph";
import { UncoveredYear, type WorkCalendar } from "./work-calendar";

/** A running step whose legal due day another calendar moves; null where that calendar cannot tell. */
export type MovedDue = { code: string; from: Day | null; to: Day | null };

function dueBy(permits: PermitCase, code: string, asOf: Day, calendar: WorkCalendar): Day | null {
  const step = permits.steps.find((one) => one.code === code);
  if (!step || step.event || metOn(permits, code)) return null;
  try {
    const clock = clockOf({ step, log: logIn(permits, code), unlockedOn: null, asOf, calendar });
    // While a clock stands its due day is only supposed.
    return clock.stoppedBy ? null : clock.legalDue;
  } catch (error) {
    if (error instanceof UncoveredYear) return null;
    throw error;
  }
}

/** The running legal due days that one calendar puts elsewhere than another. Rule: section 8. */
export const movedDues = (
  permits: PermitCase,
  asOf: Day,
  before: WorkCalendar,
  after: WorkCalendar,
): MovedDue[] =>
  permits.steps.flatMap(({ code }) => {
    const [from, to] = [dueBy(permits, code, asOf, before), dueBy(permits, code, asOf, after)];
    return from === to ? [] : [{ code, from, to }];
  });

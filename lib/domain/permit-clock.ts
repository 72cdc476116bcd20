import { addDays, type Day } from "./day";
import type { StepLog, TemplateStep } from "./permit";
import { type ClosedStop, dueOn, isStopped } from "./permit-due";
import { currentRound, logUntil, type Round } from "./permit-round";
import { limitOf } from "./permit-steps";
import type { ClockSide, StatutoryStop } from "./vocabulary";
import { type WorkCalendar, workingDaysIn } from "./work-calendar";

export type ClockInput = {
  step: TemplateStep;
  log: StepLog;
  /** The day on which the last hard prerequisite became met, null when unknown or not yet. */
  unlockedOn: Day | null;
  asOf: Day;
  calendar: WorkCalendar;
};

export type PermitClock = {
  acceptedOn: Day | null;
  /** The day of 办结 or 不涉及. */
  finishedOn: Day | null;
  stoppedBy: "correct" | StatutoryStop | null;
  /** Last day by law, extensions included; while a stop is open it is taken to end on the as-of day. */
  legalDue: Day | null;
  promisedDue: Day | null;
  /** Working days in (asOf, legalDue], negative once overdue; null when finished or without a limit. */
  remaining: number | null;
  /** Overdue red, else null while stopped, else three days or fewer yellow; null without `remaining`. */
  light: "green" | "yellow" | "red" | null;
  /** Working days of this round by whose clock they are. */
  days: Record<ClockSide, number>;
};

/** One calendar day of a round. `counted` is its number in the limit, null when it does not count. */
export type TracedDay = { day: Day; side: ClockSide | "off"; counted: number | null; name: string | null };

const later = (a: Day | null, b: Day | null): Day | null => (a && b ? (a > b ? a : b) : (a ?? b));

// A round that follows another begins where that one ended, so that no day belongs to both.
function startOf(round: Round, unlockedOn: Day | null): Day | null {
  const first = round.entries[0]?.on ?? null;
  const known = later(unlockedOn, round.after);
  return known && (!first || known <= first) ? known : first;
}

const closed = (round: Round, end: Day) => round.stops.map((stop) => ({ ...stop, to: stop.to ?? end }));

function sideOf(round: Round, stops: ReturnType<typeof closed>, at: Day): ClockSide {
  const acceptedOn = round.acceptance?.on;
  if (!acceptedOn || at <= acceptedOn) return "enterprise";
  const holding = stops.filter((stop) => isStopped([stop], at));
  if (holding.some(({ reason }) => reason === "correct")) return "enterprise";
  return holding.length > 0 ? "statutory" : "department";
}

function trace({ step, log, unlockedOn, asOf, calendar }: ClockInput, round: Round): TracedDay[] {
  const start = step.event ? null : startOf(round, unlockedOn);
  if (!start) return [];
  const end = round.finishedOn ?? asOf;
  const stops = closed(round, end);
  const everyDay = limitOf(step, log.variant)?.unit === "calendar";
  const days: TracedDay[] = [];
  let number = 0;
  for (let at = start; at < end; ) {
    at = addDays(at, 1);
    const working = calendar.isWorking(at);
    const running = round.acceptance && at > round.acceptance.on && !isStopped(stops, at);
    const counts = running && (working || everyDay);
    if (counts) number += 1;
    days.push({
      day: at,
      side: working ? sideOf(round, stops, at) : "off",
      counted: counts ? number : null,
      name: calendar.nameOf(at),
    });
  }
  return days;
}

/**
 * Day by day from the start of the current round (not included) to its end or the as-of day: whose clock ran and which
 * day of the limit it was. Without a limit working days are numbered. Rule: section 8.
 * @throws UncoveredYear
 */
export const traceOf = (input: ClockInput): TracedDay[] =>
  trace(input, currentRound(logUntil(input.log, input.asOf)));

function lightOf(remaining: number | null, stopped: boolean): PermitClock["light"] {
  if (remaining === null) return null;
  if (remaining < 0) return "red";
  if (stopped) return null;
  return remaining <= 3 ? "yellow" : "green";
}

function dues({ step, log, asOf, calendar }: ClockInput, round: Round) {
  if (!round.acceptance) return { legalDue: null, promisedDue: null };
  const { on, days } = round.acceptance;
  const stops: ClosedStop[] = closed(round, round.finishedOn ?? asOf);
  const limit = limitOf(step, log.variant);
  const extended = limit && { ...limit, days: limit.days + round.extended };
  return {
    legalDue: extended && dueOn(extended, on, stops, calendar),
    promisedDue: days === undefined ? null : dueOn({ days, unit: "working" }, on, stops, calendar),
  };
}

/**
 * Where the current round of a step stands on a day; what was logged for later days does not count. The three clocks
 * add up to the working days of the round. Rule: section 8.
 * @throws UncoveredYear
 */
export function clockOf(input: ClockInput): PermitClock {
  const { asOf, calendar } = input;
  const round = currentRound(logUntil(input.log, asOf));
  const { legalDue, promisedDue } = dues(input, round);
  const stoppedBy = round.finishedOn ? null : (round.stops.find(({ to }) => to === null)?.reason ?? null);
  const remaining = legalDue && !round.finishedOn ? workingDaysIn(calendar, asOf, legalDue) : null;
  const days: Record<ClockSide, number> = { department: 0, enterprise: 0, statutory: 0 };
  for (const { side } of trace(input, round)) if (side !== "off") days[side] += 1;
  return {
    acceptedOn: round.acceptance?.on ?? null,
    finishedOn: round.finishedOn,
    stoppedBy,
    legalDue,
    promisedDue,
    remaining,
    light: lightOf(remaining, stoppedBy !== null),
    days,
  };
}

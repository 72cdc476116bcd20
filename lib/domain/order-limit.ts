import { type Day, earlier } from "./day";
import { isOpen, type OrderEvent, type OrderFacts, progressOf } from "./order";
import { type Urgency, urgencies } from "./vocabulary";
import { addWorkingDays, type WorkCalendar, workingDaysIn } from "./work-calendar";

/** Limits of an order in working days from 下达. */
export type OrderLimits = { sign: number; feedback: number; closing: Record<Urgency, number> };

/** As shipped, version 1: 签收 1, 首次反馈 3, 办结 蓝10/黄7/红5. Rule: section 10. */
export const orderLimits: OrderLimits = { sign: 1, feedback: 3, closing: { blue: 10, yellow: 7, red: 5 } };

/** What each limit may be. */
export const orderLimitBounds = { min: 1, max: 60 };

/** Why limits cannot be put into force; null when they can. A milder order never has less time. */
export function limitsProblem({ sign, feedback, closing }: OrderLimits): "bound" | "order" | null {
  const steps = [sign, feedback, closing.red, closing.yellow, closing.blue];
  const { min, max } = orderLimitBounds;
  if (steps.some((days) => !Number.isInteger(days) || days < min || days > max)) return "bound";
  return steps.every((days, index) => index === 0 || days >= (steps[index - 1] ?? 0)) ? null : "order";
}

/** A limit of one round; a return begins the next. `doneOn` null while it runs. */
export type Limit = { kind: "sign" | "feedback" | "closing"; round: number; due: Day; doneOn: Day | null };

/** Until when an order issued on a day is to be closed, by its urgency. @throws UncoveredYear */
export const closingDue = (
  calendar: WorkCalendar,
  issuedOn: Day,
  urgency: Urgency,
  limits: OrderLimits = orderLimits,
): Day => addWorkingDays(calendar, issuedOn, limits.closing[urgency]);

/**
 * The deadline with which a draft is issued: one that was left as the limit gave it is counted anew from 下达 by the
 * limits then in force, one that was set by hand stays.
 */
export const deadlineAtIssue = (
  calendar: WorkCalendar,
  draft: { draftedOn: Day; deadline: Day; urgency: Urgency; limits?: OrderLimits },
  issuedOn: Day,
  now: OrderLimits = orderLimits,
): Day =>
  draft.deadline === closingDue(calendar, draft.draftedOn, draft.urgency, draft.limits)
    ? closingDue(calendar, issuedOn, draft.urgency, now)
    : draft.deadline;

/**
 * Every limit that has run or runs, oldest first, by the version the order was issued under. A return begins a round: 反馈 within 3 working days again, 办结 by the
 * deadline in force but not before the 5 of a red order have gone. 办结 is met by asking for it: while the issuer
 * looks, the lead department's clock rests. An extension moves the running 办结. Rule: section 10.
 */
export function limitsOf(order: OrderFacts, calendar: WorkCalendar): Limit[] {
  const limits: Limit[] = [];
  const given = order.limits ?? orderLimits;
  const running = (kind: Limit["kind"]) => limits.findLast((one) => one.kind === kind);
  const begin = (kind: Limit["kind"], round: number, due: Day) =>
    limits.push({ kind, round, due, doneOn: null });
  const meet = (kind: Limit["kind"], on: Day) => {
    const limit = running(kind);
    if (limit) limit.doneOn ??= on;
  };
  for (const { kind, on, until } of [...order.events].sort((a, b) => a.number - b.number)) {
    const closing = running("closing");
    if (kind === "issue") {
      begin("sign", 1, addWorkingDays(calendar, on, given.sign));
      begin("feedback", 1, addWorkingDays(calendar, on, given.feedback));
      begin("closing", 1, order.deadline);
    }
    if (kind === "sign") meet("sign", on);
    if (kind === "feedback") meet("feedback", on);
    if (kind === "ask-closing") meet("closing", on);
    if (kind === "extend" && closing && until) closing.due = until;
    if (kind === "return" && closing) {
      const least = addWorkingDays(calendar, on, given.closing.red);
      begin("feedback", closing.round + 1, addWorkingDays(calendar, on, given.feedback));
      begin("closing", closing.round + 1, closing.due > least ? closing.due : least);
    }
  }
  return limits;
}

const isPassed = (limit: Limit, on: Day) => (limit.doneOn ?? on) > limit.due;

export type OrderClock = {
  limits: Limit[];
  /** Limits that were or are overstepped; one that was met late stays. */
  passed: Limit[];
  /** The colour it has come to: a step a passed limit, from its urgency to red. */
  level: Urgency;
  /** The next limit that still runs; null where nothing runs. */
  next: Limit | null;
  /** Working days by which the oldest running limit is overstepped; 0 when none is. */
  overdueDays: number;
  deadline: Day;
};

const endOf = (events: readonly OrderEvent[]): Day | null =>
  events.find(({ kind }) => kind === "close" || kind === "withdraw")?.on ?? null;

/** The clock of an order on a day; at its end it stops. @throws UncoveredYear */
export function clockOf(order: OrderFacts, on: Day, calendar: WorkCalendar): OrderClock {
  const limits = limitsOf(order, calendar);
  const end = endOf(order.events);
  const at = end ? earlier(end, on) : on;
  const passed = limits.filter((limit) => isPassed(limit, at));
  const steps = urgencies.indexOf(order.urgency) + passed.length;
  const runs = isOpen(progressOf(order.events).state);
  const running = runs ? limits.filter(({ doneOn }) => doneOn === null) : [];
  const next = running.reduce<Limit | null>((a, b) => (a && a.due <= b.due ? a : b), null);
  return {
    limits,
    passed,
    level: urgencies[Math.min(steps, urgencies.length - 1)] ?? "red",
    next,
    overdueDays: next && on > next.due ? workingDaysIn(calendar, next.due, on) : 0,
    deadline: limits.findLast(({ kind }) => kind === "closing")?.due ?? order.deadline,
  };
}

/** Why an extension cannot be asked or granted; null when it can. It is asked before the deadline and ends on a working day. */
export function extensionProblem(
  clock: Pick<OrderClock, "deadline">,
  until: Day,
  on: Day,
  calendar: WorkCalendar,
): "too-late" | "not-later" | "day-off" | null {
  if (on > clock.deadline) return "too-late";
  if (until <= clock.deadline) return "not-later";
  return calendar.isWorking(until) ? null : "day-off";
}

/** Why a deadline cannot be issued; null when it can. */
export function deadlineProblem(deadline: Day, issuedOn: Day, calendar: WorkCalendar) {
  if (deadline <= issuedOn) return "past" as const;
  return calendar.isWorking(deadline) ? null : ("day-off" as const);
}

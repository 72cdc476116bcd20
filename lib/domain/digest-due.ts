import { type AlertAct, acknowledgementOf } from "./alert-act";
import type { Day } from "./day";
import type { DigestAlert, DigestItem } from "./digest";
import { isOpen, type OrderFacts, progressOf } from "./order";
import { limitsOf } from "./order-limit";
import type { Period } from "./period";
import { UncoveredYear, type WorkCalendar, workingDaysIn } from "./work-calendar";

/** Working days before a limit on which it is told; a limit of one day is told on the day it starts. */
const soon = 1;
/** Working days before the cut-off of monthly reports on which what is owed is told. */
const beforeCutoff = 3;

/** Whether a day is near or past; null while it is further away, or beyond the years whose working days are known. */
function nearness(due: Day, today: Day, calendar: WorkCalendar, within: number): "due" | "overdue" | null {
  if (due < today) return "overdue";
  try {
    return workingDaysIn(calendar, today, due) <= within ? "due" : null;
  } catch (error) {
    if (error instanceof UncoveredYear) return null;
    throw error;
  }
}

const levelOf = (event: "due" | "overdue") => (event === "overdue" ? ("red" as const) : ("yellow" as const));

export type DigestOrder = OrderFacts & {
  id: string;
  projectId: string | null;
  leadId: string;
  year: number;
  number: number | null;
  title: string;
};

/** Running limits of supervision orders that near or have passed. A limit that was moved is another fact. */
export function orderItems(orders: readonly DigestOrder[], today: Day, calendar: WorkCalendar): DigestItem[] {
  return orders.flatMap((order) => {
    if (!isOpen(progressOf(order.events).state)) return [];
    const { id, projectId, leadId, year, number, title } = order;
    return limitsOf(order, calendar).flatMap(({ kind, round, due, doneOn }) => {
      const event = doneOn === null ? nearness(due, today, calendar, soon) : null;
      if (!event) return [];
      return [
        {
          key: `order-limit ${id} ${kind} ${round} ${due} ${event}`,
          topic: "order-limit" as const,
          event,
          subject: id,
          projectId,
          departmentId: leadId,
          level: levelOf(event),
          facts: { year, number: number ?? 0, title, limit: kind, due },
        },
      ];
    });
  });
}

/** Promises of open alerts that fall due or were not kept. `acts` by rule and subject in the order entered. */
export function promiseItems(
  alerts: readonly DigestAlert[],
  acts: ReadonlyMap<string, readonly AlertAct[]>,
  today: Day,
  calendar: WorkCalendar,
): DigestItem[] {
  return alerts.flatMap(({ rule, subject, projectId, departmentId, openedOn, clearedOn }) => {
    const about = `${rule} ${subject}`;
    const promised =
      clearedOn === null ? acknowledgementOf(acts.get(about) ?? [], openedOn)?.promisedOn : null;
    const event = promised ? nearness(promised, today, calendar, soon) : null;
    if (!promised || !event) return [];
    return [
      {
        key: `promise ${about} ${promised} ${event}`,
        topic: "promise" as const,
        event,
        subject,
        projectId,
        departmentId,
        level: levelOf(event),
        facts: { rule, promisedOn: promised },
      },
    ];
  });
}

/** Before the cut-off of a month: how many reports each department still owes, once. */
export function reportItems(
  { period, cutoff, owed }: { period: Period; cutoff: Day; owed: ReadonlyMap<string, number> },
  today: Day,
  calendar: WorkCalendar,
): DigestItem[] {
  if (nearness(cutoff, today, calendar, beforeCutoff) !== "due") return [];
  return [...owed].map(([departmentId, count]) => ({
    key: `report-due ${period} ${departmentId} ${cutoff}`,
    topic: "report-due" as const,
    event: "due" as const,
    subject: `${departmentId}/${period}`,
    projectId: null,
    departmentId,
    level: "yellow" as const,
    facts: { period, cutoff, count },
  }));
}

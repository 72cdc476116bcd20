import type { Day } from "./day";
import { isOpen, type OrderFacts, progressOf } from "./order";
import { clockOf, type OrderClock } from "./order-limit";
import type { OrderState } from "./vocabulary";
import { type WorkCalendar, workingDaysIn } from "./work-calendar";

export type CountedOrder = {
  state: OrderState;
  isOpen: boolean;
  isOverdue: boolean;
  /** 办结 in time: no 办结 limit was overstepped; null while it is open. */
  isOnTime: boolean | null;
  /** Working days from 下达 to 办结; null while it is open. */
  days: number | null;
  clock: OrderClock;
};

/** What an order counts for on a day. @throws UncoveredYear */
export function countOrder(order: OrderFacts, on: Day, calendar: WorkCalendar): CountedOrder {
  const [state, clock] = [progressOf(order.events).state, clockOf(order, on, calendar)];
  const dayOf = (kind: string) => order.events.find((event) => event.kind === kind)?.on;
  const [issued, closed] = [dayOf("issue"), dayOf("close")];
  return {
    state,
    clock,
    isOpen: isOpen(state),
    isOverdue: clock.overdueDays > 0,
    isOnTime: closed ? clock.passed.every(({ kind }) => kind !== "closing") : null,
    days: issued && closed ? workingDaysIn(calendar, issued, closed) : null,
  };
}

export type OrderSums = {
  issued: number;
  open: number;
  overdue: number;
  closed: number;
  onTime: number;
  /** Half days are possible: the mean of the two in the middle; null where none is closed. */
  medianDays: number | null;
};

const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** The statistics of a set of orders; drafts count nowhere, withdrawn ones only as issued when they were. */
export function sumOrders(orders: readonly (CountedOrder & { wasIssued: boolean })[]): OrderSums {
  const count = (test: (one: CountedOrder) => boolean) => orders.filter(test).length;
  return {
    issued: orders.filter(({ wasIssued }) => wasIssued).length,
    open: count((one) => one.isOpen),
    overdue: count((one) => one.isOverdue),
    closed: count(({ state }) => state === "closed"),
    onTime: count(({ isOnTime }) => isOnTime === true),
    medianDays: median(orders.flatMap(({ days }) => days ?? [])),
  };
}

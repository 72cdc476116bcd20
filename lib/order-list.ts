import type { Day } from "./domain/day";
import { type CountedOrder, type OrderSums, sumOrders } from "./domain/order-statistics";
import { type OrderState, urgencies } from "./domain/vocabulary";
import type { OrderSet, OrdersView } from "./inputs/orders-url";

/** What a row of the list is searched, filtered and sorted by. */
export type ListedOrder = CountedOrder & {
  id: string;
  year: number;
  number: number | null;
  title: string;
  projectId: string | null;
  projectName: string | null;
  leadId: string;
  wasIssued: boolean;
  /** The printed place of the lead department. */
  place: number;
  /** The reader is the one who has to act. */
  isMine: boolean;
};

const inSet: Record<OrderSet, (one: ListedOrder) => boolean> = {
  all: () => true,
  issued: ({ wasIssued }) => wasIssued,
  open: ({ isOpen }) => isOpen,
  overdue: ({ isOverdue }) => isOverdue,
  mine: ({ isMine }) => isMine,
  closed: ({ state }) => state === "closed",
  "on-time": ({ isOnTime }) => isOnTime === true,
  late: ({ isOnTime }) => isOnTime === false,
};

const within = <T>(asked: readonly T[], value: T) => asked.length === 0 || asked.includes(value);

const speaksOf = ({ title, projectName, number }: ListedOrder, words: string) =>
  [title, projectName ?? "", String(number ?? "")].some((text) =>
    text.toLowerCase().includes(words.toLowerCase()),
  );

// What runs comes first, by its next due day; then what waits for the issuer, drafts, and the ended ones.
const rest: readonly OrderState[] = ["closing-asked", "draft", "closed", "withdrawn"];
const urgent = ({ clock, state }: ListedOrder): string =>
  clock.next ? `0 ${clock.next.due}` : `1 ${rest.indexOf(state)}`;

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const newest = (a: ListedOrder, b: ListedOrder) =>
  b.year - a.year || (b.number ?? 10_000) - (a.number ?? 10_000) || text(a.id, b.id);

const compare: Record<OrdersView["sort"]["key"], (a: ListedOrder, b: ListedOrder) => number> = {
  urgent: (a, b) => text(urgent(a), urgent(b)),
  number: (a, b) => newest(b, a),
  level: (a, b) => urgencies.indexOf(a.clock.level) - urgencies.indexOf(b.clock.level),
  department: (a, b) => a.place - b.place,
  deadline: (a, b) => text(a.clock.deadline, b.clock.deadline),
};

/** The list that an address asks for, filtered and sorted. */
export function listedOrders<O extends ListedOrder>(all: readonly O[], view: OrdersView): O[] {
  const sign = view.sort.descending ? -1 : 1;
  return all
    .filter(
      (one) =>
        inSet[view.set](one) &&
        within(view.state, one.state) &&
        within(view.level, one.clock.level) &&
        within(view.year, one.year) &&
        within(view.department, one.leadId) &&
        (view.project.length === 0 || view.project.includes(one.projectId ?? "")) &&
        (view.q === "" || speaksOf(one, view.q)),
    )
    .toSorted((a, b) => sign * compare[view.sort.key](a, b) || newest(a, b));
}

/** The years that have orders, the newest first. */
export const yearsOf = (all: readonly ListedOrder[]): number[] =>
  [...new Set(all.map(({ year }) => year))].sort((a, b) => b - a);

export type DepartmentSums = OrderSums & { departmentId: string };

/** The statistics of every lead department, in printed order. */
export const sumsByDepartment = (all: readonly ListedOrder[]): DepartmentSums[] =>
  [...Map.groupBy(all, ({ leadId }) => leadId)]
    .toSorted(([, a], [, b]) => (a[0]?.place ?? 0) - (b[0]?.place ?? 0))
    .map(([departmentId, orders]) => ({ departmentId, ...sumOrders(orders) }))
    .filter(({ issued }) => issued > 0);

/** The day on which an order was issued; null for a draft. */
export const issuedOn = (events: readonly { kind: string; on: Day }[]): Day | null =>
  events.find(({ kind }) => kind === "issue")?.on ?? null;

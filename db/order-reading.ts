import { asc, desc, eq } from "drizzle-orm";
import { isOpen, progressOf } from "@/lib/domain/order";
import { type OrderLimits, orderLimits } from "@/lib/domain/order-limit";
import type { OrderState } from "@/lib/domain/vocabulary";
import { maySee } from "@/lib/order-rights";
import type { User } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";
import { listOrderLimits } from "./order-limits";
import { orderEvents, orders, projects, users } from "./schema";
import type { Db, Store } from "./types";
import { untilCommit } from "./until-commit";

export type OrderRow = typeof orders.$inferSelect;
type EventRow = typeof orderEvents.$inferSelect & { who: string };

const readOrders = (db: Db, id?: string) =>
  db
    .select({
      row: orders,
      issuerName: users.name,
      issuerRole: users.role,
      projectName: projects.name,
    })
    .from(orders)
    .innerJoin(users, eq(users.id, orders.issuerId))
    .leftJoin(projects, eq(projects.id, orders.projectId))
    .where(id === undefined ? undefined : eq(orders.id, id))
    .orderBy(desc(orders.year), desc(orders.number), desc(orders.draftedOn), asc(orders.id));

const readEvents = (db: Db, orderId?: string) =>
  db
    .select({ event: orderEvents, who: users.name })
    .from(orderEvents)
    .innerJoin(users, eq(users.id, orderEvents.enteredBy))
    .where(orderId === undefined ? undefined : eq(orderEvents.orderId, orderId))
    .orderBy(asc(orderEvents.orderId), asc(orderEvents.number));

export type Order = OrderRow & {
  issuerName: string;
  issuerRole: User["role"];
  projectName: string | null;
  events: EventRow[];
  limits: OrderLimits;
  state: OrderState;
  wasIssued: boolean;
};

/** Orders with their events, the newest first; of all, or the one under an id. */
export async function listOrders(db: Db, id?: string): Promise<Order[]> {
  const found = await readOrders(db, id);
  const all = Map.groupBy(await readEvents(db, id), ({ event }) => event.orderId);
  const versions = new Map((await listOrderLimits(db)).map((one) => [one.number, one.limits]));
  return found.map(({ row, ...names }) => {
    const events = (all.get(row.id) ?? []).map(({ event, who }) => ({ ...event, who }));
    const wasIssued = row.number !== null;
    const limits = versions.get(row.limitsNumber) ?? orderLimits;
    return { ...row, ...names, events, limits, wasIssued, state: progressOf(events).state };
  });
}

/** Every order with its events, the newest first; kept until the next commit. */
const knownOrders = untilCommit(
  () => "",
  ({ read }) => listOrders(read),
);

/** The orders that this person may see. Three statements, none until the next commit. */
export const ordersFor = async (store: Store, user: User): Promise<Order[]> =>
  (await knownOrders(store)).filter((order) => maySee(user, order));

/** Ids of the open orders of each project that has some. */
export async function openOrdersByProject(store: Store, user: User): Promise<Map<string, string[]>> {
  const open = new Map<string, string[]>();
  for (const { id, projectId, state } of await ordersFor(store, user))
    if (projectId && isOpen(state)) open.set(projectId, [...(open.get(projectId) ?? []), id]);
  return open;
}

/** @throws Refusal `missing`. */
export async function mustGetOrder(db: Db, id: string): Promise<Order> {
  const [order] = await listOrders(db, id);
  if (!order) throw new Refusal("missing", { key: "missing" });
  return order;
}

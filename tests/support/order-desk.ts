import { draftOrder, issueOrder, moveOrder, type OrderValues } from "@/db/orders";
import { day } from "@/lib/domain/day";
import type { OrderEventKind } from "@/lib/domain/vocabulary";
import { makeDesk } from "./desk";
import { clerk, done, makeUser } from "./world";

/** The desk with a leader and a second head of the department. */
export async function makeOrderDesk() {
  const desk = await makeDesk();
  return {
    ...desk,
    leader: await makeUser(desk.store, "leader", desk.department.id),
    secondHead: await makeUser(desk.store, "head", desk.department.id),
  };
}
export type OrderDesk = Awaited<ReturnType<typeof makeOrderDesk>>;

/** An order of the head to the own department, drafted on 2021-04-20 as blue: 10 working days over 劳动节. */
export const valuesOf = (desk: OrderDesk, changes: Partial<OrderValues> = {}): OrderValues => ({
  title: "关于加快推进的督办单",
  projectId: desk.projectId,
  basis: "年度计划",
  content: "进度滞后",
  urgency: "blue",
  leadId: desk.department.id,
  assisting: [],
  deadline: day("2021-05-06"),
  issuerId: desk.head.id,
  ...changes,
});

/** Drafts and issues an order, then lets the department and the head act; returns its id. */
export async function makeOrder(
  desk: OrderDesk,
  steps: readonly Exclude<OrderEventKind, "issue">[] = [],
  changes: Partial<OrderValues> = {},
): Promise<string> {
  const values = valuesOf(desk, changes);
  const who = clerk(values.issuerId);
  const row = await done(desk.store, (tx) => draftOrder(tx, who, values));
  await done(desk.store, (tx) => issueOrder(tx, who, row.id, row.version));
  for (const [index, kind] of steps.entries()) {
    const actor = ["close", "return", "extend", "deny-extension", "withdraw"].includes(kind)
      ? values.issuerId
      : desk.officer.id;
    const move = { text: "办理", figure: 10_000, until: kind === "ask-extension" ? day("2021-05-20") : null };
    await done(desk.store, (tx) => moveOrder(tx, clerk(actor), row.id, kind, move, index + 1));
  }
  return row.id;
}

/** The form of a new order as the browser sends it. */
export const orderForm = (desk: OrderDesk, changes: Record<string, string | string[]> = {}) => ({
  projectId: desk.projectId,
  title: "关于加快推进的督办单",
  basis: "年度计划",
  content: "进度滞后",
  urgency: "blue",
  leadId: desk.department.id,
  deadline: "2021-05-06",
  issuerId: desk.head.id,
  move: "issue",
  ...changes,
});

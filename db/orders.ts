import { and, eq, inArray, isNull, max } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { nextMoves, progressOf } from "@/lib/domain/order";
import { clockOf, deadlineAtIssue, deadlineProblem, extensionProblem } from "@/lib/domain/order-limit";
import { yearOf } from "@/lib/domain/period";
import type { KeptFile } from "@/lib/domain/permit-paper";
import type { OrderEventKind, Urgency } from "@/lib/domain/vocabulary";
import { UncoveredYear, type WorkCalendar } from "@/lib/domain/work-calendar";
import { Refusal } from "@/lib/refusal";
import { limitsInForce } from "./order-limits";
import { mustGetOrder, type Order, type OrderRow } from "./order-reading";
import type { Clerk } from "./periods";
import { departments, orderEvents, orders, projects, users } from "./schema";
import type { Tx } from "./types";
import { readWorkCalendar } from "./work-calendar";

export type OrderValues = {
  title: string;
  projectId: string | null;
  basis: string;
  content: string;
  urgency: Urgency;
  leadId: string;
  assisting: string[];
  deadline: Day;
  issuerId: string;
};

const refuse = (field: string, key: string) =>
  new Refusal("invalid", { key: "invalid" }, { [field]: { key: `order.${key}` } });

/** A limit that ends in a year nobody has entered yet is an answer for a person, not a bug. */
function counted<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UncoveredYear)) throw error;
    throw new Refusal("invalid", { key: "order.uncovered", values: { year: String(error.year) } });
  }
}

async function checkValues(tx: Tx, who: Clerk, values: OrderValues, calendar: WorkCalendar) {
  const ids = [...new Set([values.leadId, ...values.assisting])];
  const known = await tx
    .select({ id: departments.id })
    .from(departments)
    .where(and(inArray(departments.id, ids), isNull(departments.validTo)));
  if (!known.some(({ id }) => id === values.leadId)) throw refuse("leadId", "noDepartment");
  if (values.assisting.includes(values.leadId)) throw refuse("assisting", "leadAssists");
  if (known.length < ids.length) throw refuse("assisting", "noDepartment");
  if (values.projectId && (await tx.$count(projects, eq(projects.id, values.projectId))) === 0)
    throw refuse("projectId", "noProject");
  const [issuer] = await tx.select().from(users).where(eq(users.id, values.issuerId));
  // The project office drafts for a leader; everyone else issues in the own name.
  const isOwn = issuer?.id === who.userId && issuer.role !== "admin";
  if (!issuer || issuer.disabled || !(isOwn || issuer.role === "leader"))
    throw refuse("issuerId", "noIssuer");
  const problem = counted(() => deadlineProblem(values.deadline, who.day, calendar));
  if (problem) throw refuse("deadline", problem);
}

/**
 * Drafts an order, for oneself or, the project office, for a leader. Rule: section 10.
 * @throws Refusal `invalid` at the field that stands against it.
 */
export async function draftOrder(
  tx: Tx,
  who: Clerk,
  values: OrderValues,
  id: string = crypto.randomUUID(),
): Promise<OrderRow> {
  await checkValues(tx, who, values, await readWorkCalendar(tx));
  return tx.add(orders, {
    ...values,
    id,
    limitsNumber: (await limitsInForce(tx)).number,
    year: yearOf(who.day),
    number: null,
    draftedBy: who.userId,
    draftedOn: who.day,
  });
}

/** Changes a draft. @throws Refusal `conflict` when it has moved on or is issued, `invalid` at a field. */
export async function editOrder(
  tx: Tx,
  who: Clerk,
  id: string,
  { issuerId: _, ...values }: OrderValues,
  seen: number,
): Promise<OrderRow> {
  const order = await mustGetOrder(tx, id);
  if (order.state !== "draft") throw new Refusal("conflict", { key: "order.notDraft" });
  const { issuerId, draftedBy } = order;
  await checkValues(tx, { ...who, userId: draftedBy }, { ...values, issuerId }, await readWorkCalendar(tx));
  const limitsNumber = (await limitsInForce(tx)).number;
  return tx.change(orders, id, { ...values, limitsNumber, draftedOn: who.day }, seen);
}

/** What is entered with a move: a feedback proves itself by a figure or a file, an extension says until when. */
export type MoveValues = { text: string; figure?: number | null; files?: KeptFile[]; until?: Day | null };

const addEvent = (tx: Tx, who: Clerk, order: Order, kind: OrderEventKind, values: MoveValues) =>
  tx.add(orderEvents, {
    id: `${order.id}-${order.events.length + 1}`,
    orderId: order.id,
    number: order.events.length + 1,
    kind,
    on: who.day,
    text: values.text,
    figure: values.figure ?? null,
    files: values.files ?? [],
    until: values.until ?? null,
    enteredBy: who.userId,
    enteredOn: who.day,
  });

/**
 * Issues a draft with the next number of the year; its limits run from today. Rule: section 10.
 * @throws Refusal `conflict` when the draft has moved on, `invalid` where the deadline has passed meanwhile.
 */
export async function issueOrder(tx: Tx, who: Clerk, id: string, seen: number): Promise<OrderRow> {
  const order = await mustGetOrder(tx, id);
  if (order.state !== "draft") throw new Refusal("conflict", { key: "order.notDraft" });
  const calendar = await readWorkCalendar(tx);
  const now = await limitsInForce(tx);
  const deadline = counted(() => deadlineAtIssue(calendar, order, who.day, now.limits));
  const problem = counted(() => deadlineProblem(deadline, who.day, calendar));
  if (problem) throw refuse("deadline", problem);
  const year = yearOf(who.day);
  const [last] = await tx
    .select({ number: max(orders.number) })
    .from(orders)
    .where(eq(orders.year, year));
  const number = (last?.number ?? 0) + 1;
  const row = await tx.change(orders, id, { year, number, deadline, limitsNumber: now.number }, seen);
  await addEvent(tx, who, order, "issue", { text: "" });
  return row;
}

async function checkUntil(tx: Tx, order: Order, until: Day | null | undefined, on: Day) {
  if (!until) throw refuse("until", "until-missing");
  const calendar = await readWorkCalendar(tx);
  const problem = counted(() => extensionProblem(clockOf(order, on, calendar), until, on, calendar));
  if (problem) throw refuse("until", problem);
}

/**
 * Makes the next move of an order: `seen` is the number of its last event on the page that sent it. Rule: section 10.
 * @throws Refusal `conflict` when someone was quicker, `invalid` for a move that its state does not allow, a feedback
 * without figure or file, or an extension that is late or no later.
 */
export async function moveOrder(
  tx: Tx,
  who: Clerk,
  id: string,
  kind: Exclude<OrderEventKind, "issue">,
  values: MoveValues,
  seen: number,
) {
  const order = await mustGetOrder(tx, id);
  if (order.events.length !== seen)
    throw new Refusal("conflict", { key: "order.moved" }, {}, { last: order.events.at(-1)?.kind ?? "" });
  const progress = progressOf(order.events);
  if (!nextMoves(progress).includes(kind)) throw new Refusal("invalid", { key: "order.notNow" });
  if (kind === "feedback" && values.figure == null && !values.files?.length)
    throw refuse("figure", "proofMissing");
  if (kind === "ask-extension") await checkUntil(tx, order, values.until, who.day);
  const until = kind === "extend" ? progress.askedUntil : (values.until ?? null);
  return addEvent(tx, who, order, kind, { ...values, until });
}

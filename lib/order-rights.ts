import { nextMoves, type OrderEvent, partyOf, progressOf, whoActs } from "./domain/order";
import type { OrderEventKind, Role } from "./domain/vocabulary";
import { can, type User } from "./policy";

/** What the rights over an order depend on. */
export type OrderPeople = {
  issuerId: string;
  issuerRole: Role;
  draftedBy: string;
  leadId: string;
  events: readonly OrderEvent[];
};

/** The issuer, or the project office for a leader. Rule: section 10. */
const speaksFor = (user: User, order: OrderPeople) =>
  user.id === order.issuerId || (user.role === "admin" && order.issuerRole === "leader");

/**
 * Who decides what is asked for: the issuer, but nobody the own request; what the issuer herself asked for is decided by
 * another head of the department or the project office. Rule: section 11.
 */
function decides(user: User, order: OrderPeople): boolean {
  const { askedBy } = progressOf(order.events);
  if (askedBy === user.id || !can(user, "order.decide", { departmentId: order.leadId })) return false;
  return speaksFor(user, order) || askedBy === order.issuerId;
}

/** Whether this person may make this move on this order, whatever its state. */
export function mayMove(user: User, order: OrderPeople, kind: OrderEventKind): boolean {
  const thing = { departmentId: order.leadId };
  if (partyOf(kind) === "lead") return can(user, "order.answer", thing);
  if (kind === "issue" || kind === "withdraw")
    return can(user, "order.issue", thing) && speaksFor(user, order);
  return decides(user, order);
}

/** Whether the order waits for this very person. */
export function waitsFor(user: User, order: OrderPeople): boolean {
  const progress = progressOf(order.events);
  const actor = whoActs(progress);
  return nextMoves(progress).some(
    (kind) => kind !== "withdraw" && partyOf(kind) === actor && mayMove(user, order, kind),
  );
}

/** A draft may be changed by who drafted it and by who will issue it. */
export const mayEdit = (user: User, order: OrderPeople): boolean =>
  can(user, "order.issue", { departmentId: order.leadId }) &&
  (user.id === order.draftedBy || speaksFor(user, order));

/** What was issued is open to every reader; a draft to its people and to those who read everything. */
export const maySee = (user: User, order: OrderPeople): boolean =>
  can(user, "order.view") &&
  (order.events.some(({ kind }) => kind === "issue") ||
    user.id === order.draftedBy ||
    user.id === order.issuerId ||
    ["leader", "admin", "auditor"].includes(user.role));

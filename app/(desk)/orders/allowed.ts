import type { Circumstances } from "@/app/_server/action";
import { mustGetOrder, type Order } from "@/db/order-reading";
import { type MoveValues, moveOrder } from "@/db/orders";
import type { Tx } from "@/db/types";
import type { OrderEventKind } from "@/lib/domain/vocabulary";
import { mayEdit, mayMove, maySee } from "@/lib/order-rights";
import type { User } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";

/** What this person must not know of is missing; what is not theirs is refused in a sentence. */
function allow(user: User, order: Order, may: boolean): Order {
  if (!maySee(user, order)) throw new Refusal("missing", { key: "missing" });
  if (!may) throw new Refusal("forbidden", { key: "order.notYours" });
  return order;
}

export const orderToMove = (user: User, order: Order, kind: OrderEventKind): Order =>
  allow(user, order, mayMove(user, order, kind));

export const orderToEdit = (user: User, order: Order): Order => allow(user, order, mayEdit(user, order));

/** The number of the event that a move became, and the sent files that it took up. */
export type Step = { number: number; paper?: { token: string; name: string }[] };

/** Makes a move of whoever may make it. @throws Refusal as moveOrder does, `forbidden` for everyone else. */
export async function makeMove(
  tx: Tx,
  { user, day, at }: Circumstances,
  { orderId, seen }: { orderId: string; seen: number },
  kind: Exclude<OrderEventKind, "issue">,
  values: MoveValues,
): Promise<Step> {
  orderToMove(user, await mustGetOrder(tx, orderId), kind);
  const { number } = await moveOrder(tx, { userId: user.id, day, at }, orderId, kind, values, seen);
  return { number };
}

import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/app/_server/session";
import { nextMoves, progressOf } from "@/lib/domain/order";
import { mayEdit, mayMove } from "@/lib/order-rights";
import { loadOrders } from "../load";

export type OrderProps = { params: Promise<{ orderId: string }> };

/** One order as this person may see it, with what they may do; hidden and unknown are the same 404. */
export async function loadOrder({ params }: OrderProps) {
  const [user, { orderId }] = [await requireUser("order.view"), await params];
  const data = await loadOrders(user);
  const order = data.orders.find(({ id }) => id === orderId);
  if (!order && data.uncovered === null) notFound();
  const progress = progressOf(order?.events ?? []);
  return {
    user,
    data,
    order,
    progress,
    moves: order ? nextMoves(progress).filter((kind) => mayMove(user, order, kind)) : [],
    isEditable: order?.state === "draft" && mayEdit(user, order),
  };
}
export type LoadedOrder = Awaited<ReturnType<typeof loadOrder>>;

import "server-only";
import { notFound } from "next/navigation";
import { nextMoves, progressOf } from "@/lib/domain/order";
import { mayEdit, mayMove } from "@/lib/order-rights";
import type { User } from "@/lib/policy";
import { loadOrders } from "../load";

export type OrderProps = { params: Promise<{ orderId: string }> };

/** One order as this person may see it, with what they may do; hidden and unknown are the same 404. */
export async function loadOrder(user: User, { params }: OrderProps) {
  const { orderId } = await params;
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

import { progressOf, whoActs } from "@/lib/domain/order";
import { clockOf } from "@/lib/domain/order-limit";
import { UncoveredYear } from "@/lib/domain/work-calendar";
import type { WorkKind } from "@/lib/domain/worklist";
import { waitsFor } from "@/lib/order-rights";
import { can } from "@/lib/policy";
import { type Order, ordersFor } from "./order-reading";
import { type WorkItem, type WorkScene, workItem } from "./work-item";

function kindOf(order: Order): WorkKind {
  const progress = progressOf(order.events);
  if (whoActs(progress) === "issuer") {
    if (progress.state === "draft") return "order-issue";
    return progress.extension === "asked" ? "order-extension" : "order-closing";
  }
  if (progress.state === "issued") return "order-sign";
  return progress.state === "answering" ? "order-finish" : "order-feedback";
}

/** The limit that runs next; null where nobody has entered the working days that it needs. */
export function nextLimit(order: Order, { today, calendar }: Pick<WorkScene, "today" | "calendar">) {
  try {
    return clockOf(order, today, calendar).next?.due ?? null;
  } catch (error) {
    if (error instanceof UncoveredYear) return null;
    throw error;
  }
}

/** Supervision orders that wait for this person's move: exactly those that the list of orders marks so. */
export async function orderWork(scene: WorkScene): Promise<WorkItem[]> {
  const { store, user, users } = scene;
  if (!can(user, "order.view")) return [];
  return (await ordersFor(store, user))
    .filter((order) => waitsFor(user, order))
    .map((order) => {
      const kind = kindOf(order);
      const { askedBy } = progressOf(order.events);
      const toLead = ["order-sign", "order-feedback", "order-finish"].includes(kind);
      const asker = kind === "order-issue" ? order.draftedBy : (askedBy ?? order.issuerId);
      return workItem({
        kind,
        id: `order ${order.id}`,
        name: order.title,
        projectId: order.projectId,
        place: order.id,
        due: toLead ? nextLimit(order, scene) : null,
        workingDays: true,
        since: order.events.at(-1)?.on ?? order.draftedOn,
        by: toLead ? order.issuerName : (users.get(asker)?.name ?? null),
      });
    });
}

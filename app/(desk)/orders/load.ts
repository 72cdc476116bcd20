import "server-only";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { businessDay } from "@/app/_server/as-of";
import { readNames } from "@/db/names";
import { type Order, ordersFor } from "@/db/order-reading";
import { store } from "@/db/store";
import { knownWorkCalendar } from "@/db/work-calendar";
import { countOrder } from "@/lib/domain/order-statistics";
import { UncoveredYear } from "@/lib/domain/work-calendar";
import type { ListedOrder } from "@/lib/order-list";
import { waitsFor } from "@/lib/order-rights";
import type { User } from "@/lib/policy";

export type OrderInList = ListedOrder & Order;

/** Names of departments in the reader's language, and their printed places. */
export const departmentWords = cache(async () => {
  const [{ departments }, english] = [await readNames(store()), (await getLocale()) === "en"];
  const places = new Map([...departments.keys()].map((id, place) => [id, place]));
  return {
    all: [...departments.values()],
    nameOf: (id: string) => {
      const found = departments.get(id);
      return (english ? found?.english : found?.name) ?? id;
    },
    shortOf: (id: string) => {
      const found = departments.get(id);
      return (english ? found?.english : found?.shortName) ?? id;
    },
    placeOf: (id: string) => places.get(id) ?? places.size,
  };
});

/**
 * The orders that this person may see, judged on the business day; `uncovered` names the year whose working days nobody
 * has entered, and then nothing can be judged.
 */
export async function loadOrders(user: User) {
  const [today, orders, calendar, names] = [
    await businessDay(),
    await ordersFor(store(), user),
    await knownWorkCalendar(store()),
    await departmentWords(),
  ];
  try {
    const listed = orders.map(
      (order): OrderInList => ({
        ...order,
        ...countOrder(order, today, calendar),
        place: names.placeOf(order.leadId),
        isMine: waitsFor(user, order),
      }),
    );
    return { today, calendar, names, orders: listed, uncovered: null };
  } catch (error) {
    if (!(error instanceof UncoveredYear)) throw error;
    return { today, calendar, names, orders: [], uncovered: error.year };
  }
}
export type LoadedOrders = Awaited<ReturnType<typeof loadOrders>>;

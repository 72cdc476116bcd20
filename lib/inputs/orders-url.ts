import { z } from "zod";
import { orderStates, urgencies } from "@/lib/domain/vocabulary";
import { ids, many, oneOf, page, sortBy, words } from "@/lib/table-url";

/** Which number's orders are listed: every one, those ever 下达, 在办, 逾期, waiting for the reader, 办结 and how. */
export const orderSets = ["all", "issued", "open", "overdue", "mine", "closed", "on-time", "late"] as const;
export type OrderSet = (typeof orderSets)[number];

export const orderSorts = ["urgent", "number", "level", "department", "deadline"] as const;

/** The address of the list of supervision orders; `level` is the colour that an order has come to. */
export const ordersUrl = z.object({
  q: words,
  set: oneOf(orderSets, "all"),
  state: many(orderStates),
  level: many(urgencies),
  year: ids.transform((years) => years.filter((year) => /^\d{4}$/.test(year)).map(Number)),
  department: ids,
  project: ids,
  sort: sortBy(orderSorts, { key: "urgent", descending: false }),
  page,
});

export type OrdersView = z.output<typeof ordersUrl>;

/** The keys that narrow the list, in the order of the chips. */
export const orderFilterKeys = ["q", "set", "state", "level", "year", "department", "project"] as const;

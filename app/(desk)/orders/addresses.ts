import type { Route } from "next";
import type { Period } from "@/lib/domain/period";
import { orderFilterKeys } from "@/lib/inputs/orders-url";
import { type Change, href, type SearchParams } from "@/lib/query";

const path = "/orders";
// Typed routes know paths, not queries.
const route = (text: string) => text as Route;

export const ordersHref = (filters: Change): Route => route(href(path, {}, filters));
export const changedHref = (params: SearchParams, change: Change): Route => route(href(path, params, change));
export const clearedHref = (params: SearchParams): Route =>
  changedHref(params, Object.fromEntries(orderFilterKeys.map((key) => [key, null])));

export const orderHref = (id: string): Route => route(`${path}/${id}`);
/** The first of the two clicks: a new order with the facts of a project as of a period. */
export const newOrderHref = (projectId?: string, period?: Period | null): Route =>
  route(href(`${path}/new`, {}, { project: projectId ?? null, period: period ?? null }));

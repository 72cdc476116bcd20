import type { Route } from "next";
import type { Period } from "@/lib/domain/period";
import { listKeys, type RecruitmentView } from "@/lib/inputs/recruitment-url";
import { type Change, href, type SearchParams } from "@/lib/query";

const path = "/recruitment";
// Typed routes know paths, not queries.
const route = (text: string) => text as Route;

/** The page with the same way of counting, as of the same period. */
const calibre = (view: RecruitmentView, period: Period): SearchParams => ({
  period,
  rule: view.rule === "exclusive" ? undefined : view.rule,
  framework: view.framework ? "1" : undefined,
});

/** Exactly the deals behind a number, as a table. */
export const behindHref = (view: RecruitmentView, period: Period, filters: Change): Route =>
  route(`${href(path, calibre(view, period), { view: "table", ...filters })}#deals`);

/** The page after a change of how it counts or what it lists. */
export const changedHref = (params: SearchParams, change: Change): Route => route(href(path, params, change));

export const clearedHref = (params: SearchParams): Route =>
  route(`${href(path, params, Object.fromEntries(listKeys.map((key) => [key, null])))}#deals`);

export const dealHref = (id: string, period: Period, change: Change = {}): Route =>
  route(href(`${path}/${id}`, { period }, change));

export const rulesHref = (period: Period): Route => route(`${path}/rules?period=${period}`);
export const newHref = (period: Period): Route => route(`${path}/new?period=${period}`);

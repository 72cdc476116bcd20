import type { Route } from "next";
import type { Period } from "@/lib/domain/period";

/** A route with a query is no literal that typed routes could check. */
const route = (path: string): Route => path as Route;

export const indicatorHref = (id: string, period: Period): Route =>
  route(`/indicators/${id}?period=${period}`);
/** The entry form of a month on the indicator's page. */
export const correctHref = (id: string, period: Period): Route =>
  route(`/indicators/${id}?period=${period}#entry`);
export const entryHref = (period: Period): Route => route(`/indicators/entry?period=${period}`);

const filters: Record<string, string> = {
  proj_n: "/projects?",
  proj_total: "/projects?sort=-total&",
  proj_plan: "/projects?",
  start: "/projects?start=started&",
  onsched: "/projects?state=achieved&",
};

/** The rows behind an indicator that is derived from them: projects, or deals. */
export const rowsHref = (id: string, period: Period): Route =>
  route(`${filters[id] ?? "/recruitment?"}period=${period}`);

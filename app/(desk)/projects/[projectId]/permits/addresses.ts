import type { Route } from "next";
import type { Period } from "@/lib/domain/period";
import { type Change, href, type SearchParams } from "@/lib/query";

// Typed routes know paths, not queries.
const route = (text: string) => text as Route;

export const permitsPath = (projectId: string): Route => route(`/projects/${projectId}/permits`);

/** The permits of a project after a change of what the page shows. */
export const permitsHref = (projectId: string, params: SearchParams, change: Change): Route =>
  route(href(permitsPath(projectId), params, change));
/** The same from another page of the project. */
export const permitsFrom = (projectId: string, period: Period): Route =>
  permitsHref(projectId, { period }, {});

import type { Route } from "next";
import type { Period } from "@/lib/domain/period";
import { type Change, href, type SearchParams } from "@/lib/query";

export const permitsPath = (projectId: string) => `/projects/${projectId}/permits`;

/** The permits of a project after a change of what the page shows. */
export const permitsHref = (projectId: string, params: SearchParams, change: Change, hash = ""): Route =>
  `${href(permitsPath(projectId), params, change)}${hash}` as Route; // typed routes know paths, not queries

/** The same from another page of the project. */
export const permitsFrom = (projectId: string, period: Period, change: Change = {}): Route =>
  permitsHref(projectId, { period }, change);

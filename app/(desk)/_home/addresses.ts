import type { Route } from "next";
import type { Period } from "@/lib/domain/period";
import { type Change, href } from "@/lib/query";

/** The register's rows behind a number, as of the same period. */
export const registerHref = (period: Period, filters: Change = {}): Route =>
  // Typed routes know paths, not queries.
  href("/projects", {}, { ...filters, period }) as Route;

/** The month form of a project. */
export const monthHref = (projectId: string, period: Period): Route =>
  // A route with a query is no literal that typed routes could check.
  `/projects/${projectId}/month?period=${period}` as Route;

export const projectHref = (projectId: string, period: Period): Route =>
  // A route with a query is no literal that typed routes could check.
  `/projects/${projectId}?period=${period}` as Route;

import type { Route } from "next";
import type { Period } from "@/lib/domain/period";
import type { HeatSpan } from "@/lib/inputs/home-url";
import { type Change, href } from "@/lib/query";

/** The register's rows behind a number, as of the same period. */
export const registerHref = (period: Period, filters: Change = {}): Route =>
  // Typed routes know paths, not queries.
  href("/projects", {}, { ...filters, period }) as Route;

/** The four lists of planned starts behind a figure, 应开未开 first; of its department where it has one. */
export const startsHref = (period: Period, { department = null }: Change = {}): Route =>
  // Typed routes know paths, not queries.
  href("/starts", {}, { department, period }) as Route;

/** The month form of a project. */
export const monthHref = (projectId: string, period: Period): Route =>
  // A route with a query is no literal that typed routes could check.
  `/projects/${projectId}/month?period=${period}` as Route;

export const projectHref = (projectId: string, period: Period): Route =>
  // A route with a query is no literal that typed routes could check.
  `/projects/${projectId}?period=${period}` as Route;

/** The signed deals behind a number, of one tier or of all. */
export const dealsHref = (period: Period, filters: Change = {}): Route =>
  // A page that is linked by its address alone.
  href("/recruitment", {}, { view: "table", set: "counted", ...filters, period }) as Route;

export const slotsHref = (period: Period, filters: Change = {}): Route =>
  // A page that is linked by its address alone.
  href("/double-ten", {}, { ...filters, period }) as Route;

export const indicatorsHref = (period: Period, filters: Change = {}): Route =>
  // A page that is linked by its address alone.
  href("/indicators", {}, { ...filters, period }) as Route;

export const indicatorHref = (indicatorId: string, period: Period): Route =>
  // A page that is linked by its address alone.
  `/indicators/${indicatorId}?period=${period}` as Route;

/** The display for the wall, as of the same period. */
export const wallHref = (period: Period): Route =>
  // A route with a query is no literal that typed routes could check.
  `/screen?period=${period}` as Route;

/** The same page with the heat map of the year to date, or of each month alone. */
export const heatHref = (period: Period, span: HeatSpan): Route =>
  // Typed routes know paths, not queries.
  href("/", {}, { period, heat: span === "to-date" ? null : span }) as Route;

import type { Route } from "next";
import type { Period } from "@/lib/domain/period";
import { type Change, href } from "@/lib/query";
import type { ReportChoice } from "@/lib/report-list";

/** The reports of a period behind a number. */
export const reportsHref = (period: Period, filter: Partial<ReportChoice> = {}): Route => {
  const change: Change = { period, ...filter };
  // The filters in the query are not known to typed routes.
  return href("/reports", {}, change) as Route;
};

import type { Route } from "next";
import { type Change, href } from "@/lib/query";

/** The ledger behind a number. */
export const problemsHref = (filter: Change = {}): Route =>
  // The filters in the query are not known to typed routes.
  href("/problems", {}, filter) as Route;

export const problemHref = (id: string): Route =>
  // An id is no literal that typed routes could check.
  `/problems/${id}` as Route;

import type { Route } from "next";
import { href } from "@/lib/query";

/** The year view, of a year or with the panel of a day open. */
export const calendarHref = (at: { year: number } | { day: string }): Route =>
  // Typed routes know paths, not queries.
  `${href("/admin/calendar", {}, at)}${"day" in at ? "#day-panel" : ""}` as Route;

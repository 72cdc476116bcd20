import { z } from "zod";
import { oneOf, words } from "@/lib/table-url";

/** The longest slip that is reckoned: a year of working days. */
export const longestSlip = 250;

/** The address of a project's permits: an open step, a slip as typed, graph or table, today or the period's last day. */
export const permitsUrl = z.object({
  step: words.transform((code) => (/^[A-Z]\d{2}$/.test(code) ? code : null)),
  slip: words,
  view: oneOf(["graph", "table"], "graph"),
  at: oneOf(["today", "period"], "today"),
});

export type PermitsView = z.output<typeof permitsUrl>;

/** Whole working days from 1, null for anything else. */
export const slipOf = (typed: string): number | null =>
  /^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= longestSlip ? Number(typed) : null;

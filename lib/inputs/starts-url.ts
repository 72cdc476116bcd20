import { z } from "zod";
import { isPeriod, type Period } from "@/lib/domain/period";
import { listOf } from "@/lib/query";
import { oneOf } from "@/lib/table-url";

export const startSets = [
  "due-not-started",
  "due-started",
  "early-started",
  "not-due",
  "late",
  "unplanned",
  "all",
] as const;
export type StartSet = (typeof startSets)[number];
export const finishSets = ["due-not-finished", "due-finished", "early-finished", "not-due", "all"] as const;
export type FinishSet = (typeof finishSets)[number];
// The two lists have an "all" and a "not due" each, with words of their own.
export const finishName = (set: FinishSet) =>
  set === "not-due" ? "finish-not-due" : set === "all" ? "finish-all" : set;

const id = z
  .unknown()
  .default(null)
  .transform((given): string | null => {
    const [first] = listOf(given);
    return typeof first === "string" && /^[\w.-]{1,64}$/.test(first) ? first : null;
  });

const planned = z
  .unknown()
  .default(null)
  .transform((given): Period | null => {
    const [first] = listOf(given);
    return typeof first === "string" && isPeriod(first) ? first : null;
  });

/** The page of starts and completions in its address; what cannot be read is left out. 应开未开 comes first. */
export const startsUrl = z.object({
  what: oneOf(["starts", "finishes"], "starts"),
  list: oneOf(startSets, startSets[0]),
  finish: oneOf(finishSets, finishSets[0]),
  department: id,
  officer: id,
  /** The month of the planned start, or of the planned completion. */
  month: planned,
});
export type StartsView = z.output<typeof startsUrl>;

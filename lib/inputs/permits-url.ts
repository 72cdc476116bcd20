import { z } from "zod";
import { permitFlows, permitStates } from "@/lib/domain/vocabulary";
import { ids, many, oneOf, page, sortBy, words } from "@/lib/table-url";

/** What a desk is divided into, in the order of its tabs. */
export const permitViews = [
  "ready",
  "running",
  "near",
  "late",
  "waiting",
  "stopped",
  "lenient",
  "done",
  "all",
] as const;
export type PermitView = (typeof permitViews)[number];

/** `usual` is the order that suits the view: what presses most first. */
const permitSorts = ["usual", "name", "responsible", "step", "state", "accepted", "due", "promised"] as const;
export type PermitSort = (typeof permitSorts)[number];

/** The address of the approver's desk; without a department it is the person's own, `all` is every one. */
export const permitsUrl = z.object({
  view: oneOf(permitViews, "ready"),
  department: ids,
  side: oneOf(["usual", "approving", "own", "both"], "usual"),
  q: words,
  step: ids,
  stage: many(["1", "2", "3", "4"]),
  flow: many(permitFlows),
  state: many(permitStates),
  responsible: ids,
  sort: sortBy(permitSorts, { key: "usual", descending: false }),
  page,
});

export type DeskView = z.output<typeof permitsUrl>;

/** The keys that narrow the list beyond the department and the view. */
export const permitFilters = ["q", "step", "stage", "flow", "state", "responsible"] as const;

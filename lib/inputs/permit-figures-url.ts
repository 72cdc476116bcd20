import { z } from "zod";
import { stepSets } from "@/lib/domain/permit-figures";
import { permitFlows } from "@/lib/domain/vocabulary";
import { ids, oneOf, page } from "@/lib/table-url";

const first = ids.transform(([id]) => id ?? null);

/** Numbers about projects rather than steps. */
export const projectSets = ["threatened", "unknown-start", "unpermitted"] as const;
export type ProjectSet = (typeof projectSets)[number];

/** The address of the permit figures: whose projects, and which number's rows are open. */
export const permitFiguresUrl = z.object({
  /** The responsible department; `all` for every one where the own is the default. */
  department: first,
  flow: oneOf(["all", ...permitFlows], "all"),
  show: oneOf(["none", ...stepSets, ...projectSets], "none"),
  step: first,
  handler: first,
  page,
});
export type PermitFiguresView = z.output<typeof permitFiguresUrl>;

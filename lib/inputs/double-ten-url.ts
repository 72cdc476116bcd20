import { z } from "zod";
import { slotStates } from "@/lib/domain/attainment";
import { slotKinds } from "@/lib/domain/vocabulary";
import { ids, many, oneOf } from "@/lib/table-url";
import { axisSpans } from "@/lib/time-axis";

/** The address of 双十工程: which slots, how much of the time axis, and the project whose milestones lie open. */
export const doubleTenUrl = z.object({
  state: many(slotStates),
  kind: many(slotKinds),
  department: ids,
  span: oneOf(axisSpans, "two"),
  open: ids.transform(([id]) => id ?? null),
});

export type DoubleTenView = z.output<typeof doubleTenUrl>;

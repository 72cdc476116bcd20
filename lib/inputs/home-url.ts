import { z } from "zod";
import { calibres } from "@/lib/domain/vocabulary";
import { oneOf } from "@/lib/table-url";

const heatSpans = ["to-date", "month"] as const;
export type HeatSpan = (typeof heatSpans)[number];

/** The address of the 成绩单: the span of the heat map, and against which plan its figures are measured. */
export const homeUrl = z.object({
  heat: oneOf(heatSpans, "to-date"),
  calibre: oneOf(calibres, "adjusted"),
});

export type HomeView = z.output<typeof homeUrl>;

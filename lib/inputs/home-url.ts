import { z } from "zod";
import { oneOf } from "@/lib/table-url";

const heatSpans = ["to-date", "month"] as const;
export type HeatSpan = (typeof heatSpans)[number];

/** The address of the 成绩单: whether the heat map shows the year to date or each month alone. */
export const homeUrl = z.object({ heat: oneOf(heatSpans, "to-date") });

export type HomeView = z.output<typeof homeUrl>;

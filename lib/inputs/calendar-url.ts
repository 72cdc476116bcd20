import { z } from "zod";
import { isDay } from "@/lib/domain/day";
import { listOf } from "@/lib/query";
import { oneOf } from "@/lib/table-url";

const first = (value: unknown) => listOf(value)[0];

/** The address of the year view: which year, which day is open, and what would be said of it. */
export const calendarUrl = z.object({
  year: z.preprocess(first, z.coerce.number().int().min(2004).max(2100).nullable()).catch(null),
  day: z.preprocess(first, z.string().refine(isDay).nullable()).catch(null),
  working: oneOf(["none", "off", "work", "remove"], "none"),
  name: z.preprocess(first, z.string().trim().max(30)).catch(""),
});
export type CalendarView = z.output<typeof calendarUrl>;

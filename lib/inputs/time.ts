import { z } from "zod";
import { isDay } from "@/lib/domain/day";
import { isPeriod } from "@/lib/domain/period";

/** The schemas of days and periods live here, so that the rules reach the browser without zod. */
export const daySchema = z.string().refine(isDay, "day");
export const periodSchema = z.string().refine(isPeriod, "period");

import { z } from "zod";
import { isDay } from "@/lib/domain/day";

const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value || null);

/** A digest in its address: of which day, the newest without one, and whose. */
export const digestUrl = z.object({
  day: text.transform((value) => (value && isDay(value) ? value : null)),
  department: text,
});

import { z } from "zod";
import { daySchema } from "./time";

const id = z.string().min(1).max(100);
const seen = z.coerce.number().int().min(0);
const reason = z.string().trim().max(500);

export const forecastInput = z.strictObject({ milestone: id, to: daySchema, reason, seen });

/** An empty day takes a recorded one back. */
export const actualInput = z.strictObject({
  milestone: id,
  actual: z.union([z.literal("").transform(() => null), daySchema]),
  reason,
  seen,
});

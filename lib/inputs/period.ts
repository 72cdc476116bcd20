import { z } from "zod";
import { daySchema, periodSchema } from "./time";

const reason = z.string().trim().min(1).max(500);

export const periodLockInput = z.strictObject({ period: periodSchema, reason });

export const cutoffInput = z.strictObject({
  day: z.coerce.number({ error: "whole" }).int({ error: "whole" }).min(1).max(31),
  // A box that is not ticked is not sent.
  workingDay: z.literal("1").optional().transform(Boolean),
  reason,
  /** How many versions of the rule were on the screen. */
  seen: z.coerce.number().int().min(0),
});

export const demoDayInput = z.strictObject({ day: daySchema });

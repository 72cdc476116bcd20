import { z } from "zod";

/** What each number may be is the rule's own. */
const number = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, "whole")
  .transform(Number);

/** The rules of passwords and sign-ins; `seen` is the version that was shown, 0 for the shipped ones. */
export const accessInput = z.strictObject({
  minLength: number,
  kinds: number,
  maxAgeDays: number,
  history: number,
  failures: number,
  lockMinutes: number,
  idleMinutes: number,
  absoluteHours: number,
  atOnce: number,
  seen: z.coerce.number().int().min(0),
  reason: z.string().trim().min(1, "required").max(500),
});

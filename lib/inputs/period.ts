import { z } from "zod";
import { daySchema, periodSchema } from "./time";

const reason = z.string().trim().min(1).max(500);

export const periodLockInput = z.strictObject({ period: periodSchema, reason });

export const demoDayInput = z.strictObject({ day: daySchema });

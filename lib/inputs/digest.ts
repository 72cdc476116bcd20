import { z } from "zod";
import { digestTopics } from "@/lib/domain/vocabulary";
import { daySchema } from "./time";

const reason = z.string().trim().min(1).max(500);

export const muteInput = z.strictObject({
  topic: z.enum(digestTopics),
  scope: z.enum(["zone", "own"]),
  until: daySchema,
  reason,
});

export const liftMuteInput = z.strictObject({
  mute: z.string().min(1).max(100),
  seen: z.coerce.number().int().min(1),
  reason,
});

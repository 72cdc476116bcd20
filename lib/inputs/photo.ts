import { z } from "zod";
import { periodSchema } from "./time";

const id = z.string().min(1).max(100);
const seen = z.coerce.number().int().min(0);
const token = z.string().regex(/^[0-9a-f-]{36}$/, "paper");
const caption = z.string().trim().max(100).default("");

/** Two files that were sent before: the picture and its small version. */
export const photoInput = z.strictObject({
  projectId: id,
  period: periodSchema,
  picture: token,
  thumb: token,
  name: z.string().trim().min(1).max(200),
  caption,
});

export const captionInput = z.strictObject({ photoId: id, seen, caption });
export const removePhotoInput = z.strictObject({
  photoId: id,
  seen,
  reason: z.string().trim().min(1).max(500),
});

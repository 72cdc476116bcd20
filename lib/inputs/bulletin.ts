import { z } from "zod";
import { periodSchema } from "./time";

const id = z.string().min(1).max(60);
const seen = z.coerce.number().int().min(1);
const remark = z.string().trim().max(3000);

export const draftInput = z.strictObject({ period: periodSchema });

export const editInput = z.strictObject({
  bulletin: id,
  seen,
  title: z.string().trim().min(1).max(100),
  overview: remark,
  breakdown: remark,
  starts: remark,
  ranking: remark,
  problems: remark,
  requirements: remark,
});

/** Publishing and discarding name the draft as it was seen. */
export const draftSeenInput = z.strictObject({ bulletin: id, seen });

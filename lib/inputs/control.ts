import { z } from "zod";
import { daySchema } from "./time";

const text = z.string().trim().min(1).max(200);
// A repeated field comes as a list, a single one as itself, none not at all.
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat().filter((one) => one !== ""));

const fields = {
  name: text,
  from: daySchema,
  to: z.union([z.literal("").transform(() => null), daySchema]),
  types: several,
  subdistricts: several,
  white: several,
  reason: z.string().trim().min(1).max(500),
};

export const controlAddInput = z.strictObject(fields);

const event = z.string().min(1).max(100);
const seen = z.coerce.number().int().min(0);
export const controlChangeInput = z.strictObject({ ...fields, event, seen });
export const controlWithdrawInput = z.strictObject({
  event,
  seen,
  reason: z.string().trim().min(1).max(500),
});

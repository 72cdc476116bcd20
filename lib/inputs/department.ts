import { z } from "zod";
import { daySchema } from "./time";

const id = z.string().min(1).max(64);
const version = z.coerce.number().int().min(1);
const reason = z.string().trim().min(1, "required").max(500);
export const departmentKinds = ["office", "department", "approving"] as const;

const fields = {
  name: z.string().trim().min(1).max(60),
  shortName: z.string().trim().min(1).max(20),
  english: z.string().trim().min(1).max(100),
  kind: z.enum(departmentKinds),
  recruits: z.enum(["0", "1"]).transform((value) => value === "1"),
  position: z.union([z.literal("").transform(() => null), z.coerce.number().int().min(0).max(9999)]),
};

export const newDepartmentInput = z.strictObject({ ...fields, validFrom: daySchema });
export const changeDepartmentInput = z.strictObject({ ...fields, department: id, seen: version, reason });
export const endDepartmentInput = z.strictObject({
  department: id,
  on: daySchema,
  successorId: z
    .string()
    .max(64)
    .transform((text) => text || null),
  seen: version,
  reason,
});
export const reopenDepartmentInput = z.strictObject({ department: id, seen: version, reason });

/** Project years by id with the version that was shown, sent as one JSON text. */
const rows = z.string().transform((sent, context) => {
  try {
    const found = z.record(z.string().max(100), z.number().int()).safeParse(JSON.parse(sent));
    if (found.success && Object.keys(found.data).length > 0) return found.data;
  } catch {}
  context.addIssue({ code: "custom", message: "nobody" });
  return z.NEVER;
});

export const handoverInput = z.strictObject({ from: id, to: id, rows, reason });
export const undoHandoverInput = z.strictObject({ handover: id, seen: version, reason });

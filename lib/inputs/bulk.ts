import { z } from "zod";
import { projectShape, yearShape } from "./project";
import { periodSchema } from "./time";

const { name: _name, code: _code, ...ofProject } = projectShape;
const { departmentId: _department, ...ofYear } = yearShape;

const bulkProjectFields = Object.keys(ofProject) as (keyof typeof ofProject)[];
export const bulkYearFields = Object.keys(ofYear) as (keyof typeof ofYear)[];
export type BulkField = keyof typeof ofProject | keyof typeof ofYear;
const fields: readonly BulkField[] = [...bulkProjectFields, ...bulkYearFields];
const shape: Record<BulkField, z.ZodType> = { ...ofProject, ...ofYear };

/** A value of one field as a form sends it; the sentence stands at `value`. */
function readValue(field: BulkField, typed: readonly string[], context: z.RefinementCtx): unknown {
  const [first = ""] = typed;
  const raw =
    field === "funding" ? [...typed] : field === "finishes" ? (first === "1" ? "1" : undefined) : first;
  const parsed = shape[field].safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const named = /^[a-z][A-Za-z-]*$/.test(issue?.message ?? "") ? (issue?.message ?? "invalid") : "invalid";
  const message =
    issue?.code === "too_small" || (first === "" && issue?.code === "invalid_value") ? "required" : named;
  context.addIssue({ code: "custom", path: ["value"], message });
  return z.NEVER;
}

/** As many as one act changes; more is for the import. */
const mostPicked = 20_000;

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat());

/** Which projects: those whose ids are listed, or all that a register's address shows as of a period. */
const picked = {
  period: periodSchema,
  ids: z
    .string()
    .default("")
    .transform((text) => [...new Set(text.split(" ").filter(Boolean))])
    .pipe(z.array(z.string().max(100)).max(mostPicked)),
  query: z.string().max(4000).default(""),
  all: z.literal("1").optional().transform(Boolean),
};

const change = {
  field: z.enum(fields as [BulkField, ...BulkField[]]),
  /** Tags may be added to those that are there, or taken out of them. */
  mode: z.enum(["set", "add", "remove"]).default("set"),
  value: several,
  reason: z.string().trim().max(500).default(""),
};

const withValue = <T extends { field: BulkField; mode: "set" | "add" | "remove"; value: string[] }>(
  input: T,
  context: z.RefinementCtx,
) => {
  const value = readValue(input.field, input.value, context);
  if (input.mode !== "set" && (input.field !== "tags" || (Array.isArray(value) && value.length === 0)))
    context.addIssue({ code: "custom", path: ["value"], message: "required" });
  return { ...input, value };
};

export const bulkPreviewInput = z.strictObject({ ...picked, ...change }).transform(withValue);
/** `expect` is the fingerprint of the preview that the person has seen. */
export const bulkInput = z
  .strictObject({ ...picked, ...change, expect: z.string().min(1).max(100) })
  .transform(withValue);
export const bulkUndoInput = z.strictObject({ entry: z.coerce.number().int().min(1) });

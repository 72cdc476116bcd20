import { z } from "zod";
import { milestoneKinds, permitFlows, permitPills, permitStages } from "@/lib/domain/vocabulary";

const text = (limit: number) => z.string().trim().max(limit);
const needed = (limit: number) => text(limit).min(1);
const days = z.number("whole").int("whole").min(0).max(999);
const limit = z.strictObject({ days, unit: z.enum(["working", "calendar"]) }).nullable();
const flows = z.array(z.enum(permitFlows)).max(permitFlows.length);
const code = z.string().regex(/^[A-Z]\d{2}$/, "code");
const prerequisite = z.strictObject({ code, flows: flows.min(1).nullable() });

const step = z.strictObject({
  code,
  stage: z.union(permitStages.map((stage) => z.literal(stage))),
  name: needed(100),
  english: needed(200),
  event: z.enum(milestoneKinds).nullable(),
  handlers: z.array(z.string().min(1).max(100)).max(20),
  limit,
  variants: z.array(z.strictObject({ name: needed(50), english: needed(100), limit: limit.unwrap() })).max(9),
  extension: days.nullable(),
  minimumWait: days,
  planDays: days,
  assumed: z.boolean(),
  limitText: text(200),
  basis: text(500),
  flows,
  approvalFlows: flows,
  hard: z.array(prerequisite).max(50),
  soft: z.array(code).max(50),
  output: text(200),
  pill: z.enum(permitPills).nullable(),
});

/** JSON of a field; what cannot be read is refused at the field. */
const json = z.string().transform((sent, context): unknown => {
  try {
    return JSON.parse(sent);
  } catch {
    context.addIssue({ code: "custom", message: "invalid" });
    return z.NEVER;
  }
});

/** A version made from the one of number `seen`. */
export const templateInput = z.strictObject({
  steps: json.pipe(z.array(step).min(1).max(200)),
  reason: needed(500),
  seen: z.coerce.number().int().min(1),
});

/** The standard template with a department of this zone for each that it names. */
export const adoptInput = z.strictObject({
  departments: json.pipe(z.record(z.string().min(1).max(100), z.string().min(1, "department").max(100))),
  reason: needed(500),
});

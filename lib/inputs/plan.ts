import { z } from "zod";
import { parseWan } from "@/lib/domain/money";
import { milestoneKinds, projectTypes } from "@/lib/domain/vocabulary";
import { daySchema } from "./time";

const id = z.string().min(1).max(100);
const seen = z.coerce.number().int().min(0);
const year = z.coerce.number().int().min(2000).max(2100);
const reason = z.string().trim().max(500);

/** JSON of a field; what cannot be read is refused at the field. */
const json = z
  .string()
  .max(2_000_000)
  .transform((sent, context): unknown => {
    try {
      return JSON.parse(sent);
    } catch {
      context.addIssue({ code: "custom", message: "invalid" });
      return z.NEVER;
    }
  });

/** An amount typed in 万元 that is not below zero; out: integer yuan. */
const planned = z
  .string()
  .max(40)
  .transform((typed, context) => {
    const parsed = parseWan(typed);
    if (parsed.ok && parsed.yuan >= 0) return parsed.yuan;
    context.addIssue({ code: "custom", message: parsed.ok ? "negative" : parsed.problem });
    return z.NEVER;
  });

const plan = z.strictObject({
  projectId: id,
  annual: planned,
  months: z.array(planned).length(12),
  baselines: z
    .array(z.strictObject({ kind: z.enum(milestoneKinds), to: daySchema }))
    .max(milestoneKinds.length),
  /** The number of the newest version on the screen, 0 for none. */
  seen,
});
export type TypedPlan = z.output<typeof plan>;

/** The plans of a year, of one project or of many: all are proposed or none. */
export const plansInput = z.strictObject({ year, reason, rows: json.pipe(z.array(plan).min(1).max(500)) });

const choices = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat().filter(Boolean));

/** Proposals ticked in a list, each as "id:version". */
export const approvalsInput = z.strictObject({
  plan: choices
    .pipe(
      z
        .array(z.string().regex(/^.+:\d+$/))
        .min(1)
        .max(500),
    )
    .transform((ticked) =>
      ticked.map((one) => {
        const at = one.lastIndexOf(":");
        return { id: one.slice(0, at), seen: Number(one.slice(at + 1)) };
      }),
    ),
});

export const planReturnInput = z.strictObject({ plan: id, seen, reason: reason.min(1) });
export const planWithdrawalInput = z.strictObject({ plan: id, seen });

/** Milestones that a project's type has and the project does not, from its planned start. */
export const addMilestonesInput = z.strictObject({
  projectId: id,
  start: daySchema,
  kind: choices.pipe(z.array(z.enum(milestoneKinds)).min(1)),
});

/** A version of the milestone templates made from the one of number `seen`. */
export const milestoneTemplateInput = z.strictObject({
  nodes: json.pipe(
    z
      .array(
        z.strictObject({
          type: z.enum(projectTypes),
          kind: z.enum(milestoneKinds),
          offset: z.number("whole").int("whole").min(-3650).max(3650),
        }),
      )
      .min(1)
      .max(projectTypes.length * milestoneKinds.length),
  ),
  reason: reason.min(1),
  seen,
});

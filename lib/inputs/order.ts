import { z } from "zod";
import { parseWan, type Yuan } from "@/lib/domain/money";
import { urgencies } from "@/lib/domain/vocabulary";
import { daySchema } from "./time";

const id = z.string().min(1).max(100);
const seen = z.coerce.number().int().min(0);
const needed = (limit: number) => z.string().trim().min(1).max(limit);
const optional = (limit: number) => z.string().trim().max(limit).default("");

/** Several boxes of one name: none, one or many. */
const chosen = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent) => [...new Set([sent ?? []].flat())].filter((one) => one !== ""))
  .pipe(z.array(id).max(20));

/** An amount in 万元 or nothing. The messages name the sentence at the field. */
const figure = z
  .string()
  .trim()
  .default("")
  .transform((text, context): Yuan | null => {
    if (text === "") return null;
    const parsed = parseWan(text);
    if (parsed.ok && parsed.yuan >= 0) return parsed.yuan;
    context.addIssue({ code: "custom", message: parsed.ok ? "not-positive" : parsed.problem });
    return z.NEVER;
  });

/** What was sent before and is now part of a feedback: `token name`, several as a list. */
const papers = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent) => [sent ?? []].flat().filter((one) => one !== ""))
  .pipe(
    z
      .array(
        z
          .string()
          .regex(/^[0-9a-f-]{36} .{1,200}$/, "paper")
          .transform((text) => ({ token: text.slice(0, 36), name: text.slice(37) })),
      )
      .max(9),
  );

const values = {
  title: needed(100),
  basis: needed(500),
  content: needed(2000),
  urgency: z.enum(urgencies),
  leadId: id,
  assisting: chosen,
  deadline: daySchema,
};

/** Which of the two buttons was pressed. */
const move = z.enum(["save", "issue"]);

export const newOrderInput = z.strictObject({
  ...values,
  projectId: z.union([z.literal("").transform(() => null), id]).default(null),
  issuerId: id,
  move,
});
export const orderInput = z.strictObject({ orderId: id, seen, ...values, move });

/** `seen` is the version of the draft on the page that sent it. */
export const issueInput = z.strictObject({ orderId: id, seen });

/** `seen` is the number of the last event on the page that sent it. */
const next = { orderId: id, seen };
export const signInput = z.strictObject({ ...next, text: optional(500) });
export const feedbackInput = z.strictObject({ ...next, text: needed(2000), figure, paper: papers });
export const askExtensionInput = z.strictObject({ ...next, reason: needed(500), until: daySchema });
export const decideExtensionInput = z
  .strictObject({ ...next, decision: z.enum(["extend", "deny-extension"]), text: optional(500) })
  .refine(({ decision, text }) => decision === "extend" || text !== "", {
    path: ["text"],
    message: "required",
  });
export const askClosingInput = z.strictObject({ ...next, text: needed(1000) });
export const closeInput = z.strictObject({ ...next, text: optional(500) });
export const orderReasonInput = z.strictObject({ ...next, reason: needed(500) });

/** Days of a limit; what they may be is the rule's own. */
const limitDays = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, "whole")
  .transform(Number);

/** The next version of the limits; `seen` is the number of the one that was shown. */
export const orderLimitsInput = z.strictObject({
  sign: limitDays,
  feedback: limitDays,
  blue: limitDays,
  yellow: limitDays,
  red: limitDays,
  seen: z.coerce.number().int().min(1),
  reason: z.string().trim().min(1, "required").max(500),
});

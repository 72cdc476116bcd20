import { z } from "zod";
import { alertRules, presetIds } from "@/lib/domain/vocabulary";
import { daySchema } from "./time";

const alert = z.string().min(1).max(300);
const seen = z.coerce.number().int().min(0);
const reason = z.string().trim().min(1).max(500);
const optionalDay = z.union([z.literal("").transform(() => null), daySchema]);

export const acknowledgeInput = z.strictObject({
  alert,
  seen,
  reason,
  measure: z.string().trim().min(1).max(500),
  promisedOn: optionalDay,
});

export const exemptInput = z.strictObject({
  alert,
  seen,
  kind: z.enum(["exempt", "lift"]),
  reason,
  expiresOn: optionalDay,
});

/** Numbers by name, sent as one JSON text; what each may be is the rule's own. */
const numbers = z
  .string()
  .max(2000)
  .transform((text, context): Record<string, number> => {
    try {
      const found = z.record(z.string(), z.number()).safeParse(JSON.parse(text));
      if (found.success) return found.data;
    } catch {
      // Falls through to the same sentence as any other text.
    }
    context.addIssue({ code: "custom", message: "whole" });
    return z.NEVER;
  });

export const alertSettingInput = z.strictObject({
  rule: z.enum(alertRules),
  enabled: z.enum(["0", "1"]).transform((text) => text === "1"),
  values: numbers,
  seen,
  reason,
});

/** The same without a reason, to see what it would do. */
export const alertPreviewInput = alertSettingInput.omit({ reason: true, seen: true });

export const presetInput = z.strictObject({ preset: z.enum(presetIds), bounds: numbers, seen, reason });
export const presetPreviewInput = presetInput.omit({ reason: true, seen: true });

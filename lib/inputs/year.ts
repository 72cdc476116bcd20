import { z } from "zod";
import { planModes } from "@/lib/domain/carry-over";
import { parseWan } from "@/lib/domain/money";
import { yearOutcomes } from "@/lib/domain/vocabulary";

const year = z.coerce.number().int().min(2000).max(2100);
const reason = z.string().trim().min(1, "required").max(500);

/** JSON of a field; what cannot be read is refused at the field. */
const json = z.string().transform((sent, context): unknown => {
  try {
    return JSON.parse(sent);
  } catch {
    context.addIssue({ code: "custom", message: "invalid" });
    return z.NEVER;
  }
});

const typedWan = z.string().transform((text, context) => {
  const parsed = parseWan(text);
  if (parsed.ok && parsed.yuan >= 0) return parsed.yuan;
  context.addIssue({ code: "custom", message: parsed.ok ? "not-positive" : parsed.problem });
  return z.NEVER;
});

/** The change of a year: where a person decided otherwise, and the amounts typed in 万元, by project. */
export const yearChangeInput = z.strictObject({
  year,
  mode: z.enum(planModes),
  outcomes: json.pipe(z.record(z.string().max(64), z.enum(yearOutcomes))),
  annuals: json.pipe(z.record(z.string().max(64), typedWan)),
  seen: z.string().max(64),
  reason,
});

export const undoYearInput = z.strictObject({ year, seen: z.coerce.number().int().min(0), reason });

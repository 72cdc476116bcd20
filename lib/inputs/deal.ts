import { z } from "zod";
import { type DollarAmount, parseRate, parseWanDollars } from "@/lib/domain/dollars";
import { parseYi, type Yuan } from "@/lib/domain/money";
import { dealStages } from "@/lib/domain/vocabulary";
import { daySchema } from "./time";

const id = z.string().min(1).max(100);
const seen = z.coerce.number().int().min(0);
const required = (limit: number) => z.string().trim().min(1).max(limit);
const optional = (limit: number) => z.string().trim().max(limit).default("");
// A box that is not ticked is not sent.
const ticked = z.literal("1").optional().transform(Boolean);

type Priced = { amount: Yuan } | DollarAmount;
type Typed = { unit: "yi" | "usd"; amount: string; rate: string };

/** An amount as typed, in 亿元 or in 万美元 at a rate. The messages name the sentence at the field. */
function priced({ unit, amount, rate }: Typed, context: z.RefinementCtx): Priced | null {
  const refuse = (field: "amount" | "rate", message: string) => {
    context.addIssue({ code: "custom", path: [field], message });
    return null;
  };
  if (unit === "yi") {
    const parsed = parseYi(amount);
    if (!parsed.ok) return refuse("amount", `yi-${parsed.problem}`);
    return parsed.yuan > 0 ? { amount: parsed.yuan } : refuse("amount", "not-positive");
  }
  const [dollars, at] = [parseWanDollars(amount), parseRate(rate)];
  if (!dollars.ok) refuse("amount", `usd-${dollars.problem}`);
  else if (dollars.value <= 0) refuse("amount", "not-positive");
  if (!at.ok) return refuse("rate", at.problem === "not-positive" ? "not-positive" : `rate-${at.problem}`);
  return dollars.ok && dollars.value > 0 ? { dollars: dollars.value, rate: at.value } : null;
}

const facts = {
  name: required(100),
  english: optional(200),
  enterprise: required(100),
  content: optional(1000),
  unit: z.enum(["yi", "usd"]),
  amount: z.string(),
  rate: z.string().default(""),
  leadingEnterprise: ticked,
  qualityReviewed: ticked,
  leadingChain: optional(50).transform((text) => text || null),
};

/** Puts the typed amount in its place. */
function withPrice<T extends Typed>(values: T, context: z.RefinementCtx) {
  const price = priced(values, context);
  const { unit: _unit, amount: _amount, rate: _rate, ...rest } = values;
  return price ? { ...rest, price } : z.NEVER;
}

const move = { on: daySchema, note: optional(500) };

export const newDealInput = z
  .strictObject({ ...facts, stage: z.enum(["lead", "talks", "framework", "signed"]), ...move })
  .transform(withPrice);

export const dealInput = z
  .strictObject({ dealId: id, seen, ...facts, printedName: optional(100), reason: optional(500) })
  .transform(withPrice);

/** `seen` is the number of the last event on the page that sent it. */
export const moveInput = z.strictObject({ dealId: id, seen, stage: z.enum(dealStages), ...move });
export const revokeInput = z.strictObject({ dealId: id, seen, reason: required(500) });
export const linkInput = z.strictObject({ dealId: id, projectId: id });
export const unlinkInput = z.strictObject({ dealId: id, projectId: id, reason: required(500) });

export const tierInput = z
  .strictObject({
    tierId: id,
    seen,
    name: required(50),
    english: required(100),
    threshold: z.string(),
    leadingEnterprise: ticked,
    qualityReviewed: ticked,
    leadingChain: ticked,
    measure: required(4),
    noun: required(30),
    englishOne: required(100),
    englishMany: required(100),
    reason: required(500),
  })
  .transform(({ threshold, ...rest }, context) => {
    const parsed = parseYi(threshold);
    if (parsed.ok && parsed.yuan > 0) return { ...rest, threshold: parsed.yuan };
    const message = parsed.ok ? "not-positive" : `yi-${parsed.problem}`;
    context.addIssue({ code: "custom", path: ["threshold"], message });
    return z.NEVER;
  });

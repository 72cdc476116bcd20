import "server-only";
import type { z } from "zod";
import { Refusal, type Sentence } from "@/lib/refusal";

// React adds its own fields to a form that was sent by an action.
const entriesOf = (form: FormData) => [...new Set(form.keys())].filter((key) => !key.startsWith("$ACTION_"));

/** Reads a form by a strict schema. @throws Refusal `invalid` with one sentence for each field that is wrong. */
export function parseForm<S extends z.ZodType>(schema: S, form: FormData): z.output<S> {
  const values = Object.fromEntries(
    entriesOf(form).map((key) => {
      const all = form.getAll(key);
      return [key, all.length > 1 ? all : all[0]];
    }),
  );
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const fields: Record<string, Sentence> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join(".") || "form";
    // A choice that nobody made is missing, not wrong.
    const unchosen = issue.code === "invalid_value" && values[field] === "";
    fields[field] ??= unchosen ? { key: "field.required" } : sentenceOf(issue);
  }
  throw new Refusal("invalid", { key: "invalid" }, fields);
}

/** The texts that were typed; files, passwords and other secrets are left out. */
export const typedValues = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    entriesOf(form)
      .filter((key) => !/password|secret/i.test(key))
      .flatMap((key) => {
        const value = form.get(key);
        return typeof value === "string" ? [[key, value]] : [];
      }),
  );

function sentenceOf(issue: z.core.$ZodIssue): Sentence {
  if (issue.code === "too_small") {
    if (issue.origin === "number" || issue.origin === "int")
      return { key: "field.tooSmall", values: { bound: String(issue.minimum) } };
    return Number(issue.minimum) <= 1
      ? { key: "field.required" }
      : { key: "field.tooShort", values: { bound: Number(issue.minimum) } };
  }
  if (issue.code === "too_big")
    return {
      key: issue.origin === "string" ? "field.tooLong" : "field.tooLarge",
      values: { bound: Number(issue.maximum) },
    };
  if (issue.code === "invalid_type" && issue.input === undefined) return { key: "field.required" };
  if (issue.code === "unrecognized_keys") return { key: "field.unknown" };
  // A schema names its sentence by its message: `.refine(isDay, "day")` is refusal.field.day.
  return { key: /^[a-z][A-Za-z-]*$/.test(issue.message) ? `field.${issue.message}` : "field.invalid" };
}

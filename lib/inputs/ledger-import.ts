import { z } from "zod";
import { fieldKeys } from "@/lib/ledger/fields";
import type { Answers, Choices } from "@/lib/ledger/types";
import { periodSchema } from "./time";

const id = z.string().min(1).max(100);
const index = z.string().regex(/^\d{1,5}$/);

// A key that is absent and one that is undefined are the same in JSON.
const answersSchema = z.strictObject({
  header: z.array(z.number().int().min(1).max(100_000)).max(6).optional(),
  columns: z.record(index, z.enum([...fieldKeys, "leave"])).optional(),
  given: z.record(z.string().max(100), z.string().max(100)).optional(),
  hiddenRows: z.boolean().optional(),
}) as unknown as z.ZodType<Answers>;

const choicesSchema = z.record(index, id) satisfies z.ZodType<Choices>;

/** A JSON text of the schema. */
const jsonOf = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .max(500_000)
    .transform((text, context): z.output<S> => {
      try {
        const parsed = schema.safeParse(JSON.parse(text));
        if (parsed.success) return parsed.data;
      } catch {}
      context.addIssue({ code: "custom", message: "invalid" });
      return z.NEVER;
    });

const seen = z.coerce.number().int().min(0);

/** What the person said of a file: only what is sent is changed. */
export const answerInput = z.strictObject({
  batch: id,
  seen,
  sheet: z.coerce.number().int().min(0).max(200).optional(),
  period: periodSchema.optional(),
  answers: jsonOf(answersSchema).optional(),
  choices: jsonOf(choicesSchema).optional(),
});

export const dropInput = z.strictObject({ batch: id, seen });

/** `expected` and `stamp` are what the screen said would be written; `all` takes it only if no row is rejected. */
export const applyInput = z.strictObject({
  batch: id,
  seen,
  expected: z.coerce.number().int().min(1),
  stamp: z.string().min(1).max(100),
  all: z.enum(["0", "1"]).transform((value) => value === "1"),
  reason: z.string().trim().min(1).max(500),
});

import { z } from "zod";
import { comparators, targetLines } from "@/lib/domain/vocabulary";
import { periodSchema } from "./time";

const id = z.string().min(1).max(100);
const seen = z.coerce.number().int().min(0);
const year = z.coerce.number().int().min(2000).max(2100);
const reason = z.string().trim().max(500);
/** As typed: what it means depends on the indicator, which only the database knows. */
const typed = z.string().trim().max(40);

/** A field that carries a list as JSON, because a form's fields are flat. */
const listOf = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .max(200_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "invalid" });
        return z.NEVER;
      }
    })
    .pipe(schema);

const twelve = z.array(typed).length(12);

/** Values of one period, one or many indicators; `seen` is the version on the screen, 0 when there was none. */
export const valuesInput = z.strictObject({
  period: periodSchema,
  reason,
  rows: listOf(
    z
      .array(
        z.strictObject({
          indicatorId: id,
          value: typed,
          lastYear: typed,
          growth: typed,
          source: z.string().trim().max(200),
          note: z.string().trim().max(500),
          seen,
        }),
      )
      .min(1)
      .max(100),
  ),
});
export type TypedValue = z.output<typeof valuesInput>["rows"][number];

/** What stood on the screen, written out: the rows of a plan or a split. */
const seenRows = z.string().max(100_000);

/** The own monthly plan, 12 cumulative values; all empty takes it away and the straight line holds again. */
export const monthsInput = z.strictObject({
  indicatorId: id,
  year,
  months: listOf(twelve),
  reason,
  seen: seenRows,
});

export const targetInput = z.strictObject({
  indicatorId: id,
  year,
  line: z.enum(targetLines),
  comparator: z.enum(comparators),
  value: typed,
  source: z.string().trim().min(1).max(200),
  inferred: z.enum(["0", "1"]).transform((value) => value === "1"),
  reason,
  seen,
});

export const withdrawalInput = z.strictObject({
  indicatorId: id,
  year,
  line: z.enum(targetLines),
  reason: reason.min(1),
  seen,
});

export const sharesInput = z.strictObject({
  indicatorId: id,
  year,
  shares: listOf(z.array(z.strictObject({ departmentId: id, months: twelve })).max(50)),
  reason,
  seen: seenRows,
});

import { z } from "zod";
import { parseWan } from "@/lib/domain/money";
import { problemTypes } from "@/lib/domain/vocabulary";
import { daySchema, periodSchema } from "./time";

const id = z.string().min(1).max(100);
const seen = z.coerce.number().int().min(0);
const text = (limit: number) => z.string().trim().max(limit);

/** An amount typed in 万元; out: integer yuan. The message is the problem of parseWan. */
const wan = z.string().transform((typed, context) => {
  const parsed = parseWan(typed);
  if (parsed.ok) return parsed.yuan;
  context.addIssue({ code: "custom", message: parsed.problem });
  return z.NEVER;
});

// A form sends one choice as a string, several as a list and none not at all.
const choices = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat().filter(Boolean));

const orNone = <T extends z.ZodType>(schema: T) => z.union([z.literal("").transform(() => null), schema]);

const reportFields = z.strictObject({
  projectId: id,
  period: periodSchema,
  move: z.enum(["save", "submit", "next"]),
  invested: wan,
  fixedAssets: wan,
  progress: text(2000),
  isOffset: z.enum(["0", "1"]).transform((value) => value === "1"),
  problemType: orNone(z.enum(problemTypes)),
  problem: text(2000),
  problemDepartments: choices,
  problemWantedOn: orNone(daySchema),
  nextSteps: text(2000),
  reason: text(500),
  seen,
  revision: seen,
});

/** A problem without a type is none, and one with a type says what it is before it is filed. */
export const reportInput = reportFields
  .refine(({ move, problemType, problem }) => move === "save" || !problemType || problem !== "", {
    path: ["problem"],
    message: "required",
  })
  .transform((report) =>
    report.problemType ? report : { ...report, problem: "", problemDepartments: [], problemWantedOn: null },
  );

/** Reports ticked in a list, each as "id:version". */
export const reportsInput = z.strictObject({
  report: choices
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
  /** One press for all without anomaly: refused when one of them has any. */
  clean: z.literal("1").optional().transform(Boolean),
});

export const urgeInput = z.strictObject({ period: periodSchema, department: orNone(id), seen });

export const returnInput = z.strictObject({
  report: id,
  seen,
  reason: z.string().trim().min(1).max(500),
});

export const withdrawInput = z.strictObject({ report: id, seen });

export const zeroReportsInput = z.strictObject({
  period: periodSchema,
  progress: z.string().trim().min(1).max(500),
  /** Of 补报; one for all of them. */
  reason: text(500).default(""),
});

export const phoneInput = z.strictObject({
  projectId: id,
  person: z.enum(["manager", "contact", "contractor"]),
});

import { z } from "zod";
import { problemLevels, problemStates, problemTypes } from "@/lib/domain/vocabulary";
import { daySchema } from "./time";

const id = z.string().min(1).max(100);
const seen = z.coerce.number().int().min(0);
const required = (limit: number) => z.string().trim().min(1).max(limit);
const dayOrNone = z.union([z.literal("").transform(() => null), daySchema]);

// A form sends one choice as a string, several as a list and none not at all.
const choices = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [...new Set([value ?? []].flat().filter(Boolean))]);

const fields = {
  type: z.enum(problemTypes),
  title: required(80),
  description: required(2000),
  departments: choices,
  wantedOn: dayOrNone,
};

export const raiseProblemInput = z.strictObject({ projectId: id, ...fields });
export const editProblemInput = z.strictObject({ problemId: id, seen, ...fields });
export const raiseFromReportInput = z.strictObject({ report: id });

export const moveProblemInput = z.strictObject({
  problemId: id,
  seen,
  state: z.enum(problemStates),
  level: z.coerce.number().pipe(z.literal(problemLevels)),
  agreedOn: dayOrNone,
  text: required(2000),
});

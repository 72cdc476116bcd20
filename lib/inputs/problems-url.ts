import { z } from "zod";
import { problemLevels, problemStates, problemTypes } from "@/lib/domain/vocabulary";

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat());
const one = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value || null);

/** The ledger in its address; what cannot be read is left out. */
export const problemsUrl = z.object({
  state: several.transform((chosen) => problemStates.filter((state) => chosen.includes(state))),
  type: several.transform((chosen) => problemTypes.filter((type) => chosen.includes(type))),
  level: several.transform((chosen) => problemLevels.filter((level) => chosen.includes(`${level}`))),
  /** The department whose project it is, and one that is concerned. */
  department: one,
  concerned: one,
  project: one,
  overdue: z
    .literal("1")
    .optional()
    .catch(undefined)
    .transform((value) => value === "1"),
});
export type ProblemsView = z.output<typeof problemsUrl>;

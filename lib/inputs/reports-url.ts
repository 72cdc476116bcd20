import { z } from "zod";
import { reportStatuses } from "@/lib/domain/vocabulary";

/** The list of a period's reports in its address; what cannot be read is left out. */
export const reportsUrl = z.object({
  period: z.string().optional().catch(undefined),
  department: z
    .string()
    .nullish()
    .catch(null)
    .transform((id) => id ?? null),
  status: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => [value ?? []].flat())
    .transform((chosen) => reportStatuses.filter((status) => chosen.includes(status))),
});

import { z } from "zod";
import { reportAnomalies, reportStatuses } from "@/lib/domain/vocabulary";
import { lateKinds } from "@/lib/report-list";

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat());

/** The list of a period's reports in its address; what cannot be read is left out. */
export const reportsUrl = z.object({
  period: z.string().optional().catch(undefined),
  department: z
    .string()
    .nullish()
    .catch(null)
    .transform((id) => id ?? null),
  status: several.transform((chosen) => reportStatuses.filter((status) => chosen.includes(status))),
  anomaly: several.transform((chosen) =>
    ([...reportAnomalies, "none"] as const).filter((one) => chosen.includes(one)),
  ),
  late: z
    .enum(lateKinds)
    .nullish()
    .catch(null)
    .transform((kind) => kind ?? null),
});

import { z } from "zod";
import { alertHandlings } from "@/lib/domain/alert-act";
import { isDay } from "@/lib/domain/day";
import { alertLevels, alertRules } from "@/lib/domain/vocabulary";

const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value || null);

const several = <T extends string>(known: readonly T[]) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined)
    .transform((value) => [value ?? []].flat())
    .transform((chosen) => known.filter((one) => chosen.includes(one)));

/** The list of alerts in its address; what cannot be read is left out. */
export const alertsUrl = z.object({
  rule: several(alertRules),
  level: several(alertLevels),
  handling: several(alertHandlings),
  department: text,
  officer: text,
  since: text.transform((value) => (value && isDay(value) ? value : null)),
  group: z.enum(["rule", "department"]).catch("rule"),
});

export type AlertsView = z.output<typeof alertsUrl>;

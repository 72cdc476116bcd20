import { z } from "zod";
import { indicatorKinds, indicatorStatuses } from "@/lib/domain/vocabulary";
import { ids, many, oneOf } from "@/lib/table-url";

export const indicatorSources = ["entered", "rows"] as const;
const indicatorGroupings = ["status", "owner"] as const;

/** The address of the list of indicators. */
export const indicatorsUrl = z.object({
  status: many(indicatorStatuses),
  owner: ids,
  kind: many(indicatorKinds),
  source: many(indicatorSources),
  group: oneOf(indicatorGroupings, "status"),
});

export type IndicatorsView = z.output<typeof indicatorsUrl>;

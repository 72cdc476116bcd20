import type { IndicatorStanding } from "@/db/indicator-standing";
import type { IndicatorsView } from "@/lib/inputs/indicators-url";

/** Whether an indicator is among those that the address asks for. */
export const isShown = ({ indicator, pace }: IndicatorStanding, view: IndicatorsView): boolean =>
  (view.status.length === 0 || view.status.includes(pace.status)) &&
  (view.kind.length === 0 || view.kind.includes(indicator.kind)) &&
  (view.source.length === 0 || view.source.includes(indicator.source)) &&
  (view.owner.length === 0 || view.owner.includes(indicator.departmentId ?? "rows"));

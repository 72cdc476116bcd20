import type { BulletinIndicator } from "@/lib/domain/bulletin-indicator";
import type { IndicatorFacts } from "@/lib/domain/indicator";
import { period } from "@/lib/domain/period";

/** A number of any unit with up to 4 decimals, in 1/10 000 of it. */
export const units = (value: number) => Math.round(value * 10_000);

/** A flow with a ≥ target on the straight line. */
export const flow = (
  target: number | null,
  values: Record<string, number>,
  changes: Partial<IndicatorFacts> = {},
): IndicatorFacts => ({
  kind: "flow",
  comparator: "≥",
  target: target === null ? null : { value: units(target), months: null },
  values: Object.entries(values).map(([month, value]) => ({ period: period(month), value: units(value) })),
  ...changes,
});

/** An indicator as a bulletin prints it, its growth in percent. */
export const printed = (
  value: number | null,
  changes: { target?: number; growth?: number; decimals?: number } = {},
): BulletinIndicator => ({
  value: value === null ? null : units(value),
  decimals: 2,
  target: changes.target === undefined ? null : units(changes.target),
  growth: changes.growth === undefined ? null : units(changes.growth),
  growthDecimals: changes.decimals ?? 1,
});

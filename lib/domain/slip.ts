import { type Day, daysBetween } from "./day";
import type { SlotMilestone } from "./slot";

/** One change of a forecast with its reason; `from` is null where there was none. */
export type SlipChange = { from: Day | null; to: Day; reason: string; changedOn: Day };

/** `moved` are the days this change added, `behind` those by which the forecast then lay after the baseline. */
export type SlipStep = SlipChange & { moved: number; behind: number };

const after = (from: Day | null, to: Day | null): number | null =>
  from === null || to === null ? null : daysBetween(from, to);

/**
 * Days by which the forecast lies after the baseline in force and after the first one; negative when earlier, null
 * when a day is unknown. Rule: section 5, forecasts are shown, the baseline decides.
 */
export const forecastSlip = (
  milestone: Pick<SlotMilestone, "firstBaseline" | "baseline" | "forecast">,
): { days: number | null; sinceFirst: number | null } => ({
  days: after(milestone.baseline, milestone.forecast),
  sinceFirst: after(milestone.firstBaseline, milestone.forecast),
});

/** The changes made up to a day, oldest first, each with its days; a first forecast moves from the baseline. */
export function slipHistory(baseline: Day | null, changes: readonly SlipChange[], asOf: Day): SlipStep[] {
  return changes
    .filter(({ changedOn }) => changedOn <= asOf)
    .toSorted((a, b) => (a.changedOn < b.changedOn ? -1 : Number(a.changedOn > b.changedOn)))
    .map((change) => ({
      ...change,
      moved: after(change.from ?? baseline, change.to) ?? 0,
      behind: after(baseline, change.to) ?? 0,
    }));
}

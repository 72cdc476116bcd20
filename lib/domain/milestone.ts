import { type Day, daysBetween } from "./day";
import { type MilestoneKind, milestoneKinds } from "./vocabulary";

export type MilestoneFacts = {
  kind: MilestoneKind;
  baseline: Day | null;
  forecast: Day | null;
  actual: Day | null;
};

/** An actual day after the as-of day has not happened yet. */
export const isReached = (milestone: MilestoneFacts, asOf: Day): boolean =>
  milestone.actual !== null && milestone.actual <= asOf;

const inBuildingOrder = (milestones: readonly MilestoneFacts[]) =>
  milestones.toSorted((a, b) => milestoneKinds.indexOf(a.kind) - milestoneKinds.indexOf(b.kind));

/** Days from the baseline to the as-of day while not reached, otherwise 0. Rule: section 5, the baseline decides. */
export function overdueDays(milestone: MilestoneFacts, asOf: Day): number {
  if (milestone.baseline === null || isReached(milestone, asOf)) return 0;
  return Math.max(0, daysBetween(milestone.baseline, asOf));
}

/** The milestone that is overdue longest (the earlier in building order of equals), or null. Rule: section 5. */
export function worstOverdue(
  milestones: readonly MilestoneFacts[],
  asOf: Day,
): { kind: MilestoneKind; days: number } | null {
  let worst: { kind: MilestoneKind; days: number } | null = null;
  for (const milestone of inBuildingOrder(milestones)) {
    const days = overdueDays(milestone, asOf);
    if (days > (worst?.days ?? 0)) worst = { kind: milestone.kind, days };
  }
  return worst;
}

/** The first dated milestone in building order that is not reached; its day is the forecast. Rule: section 5. */
export function nextMilestone(
  milestones: readonly MilestoneFacts[],
  asOf: Day,
): { kind: MilestoneKind; on: Day; daysLeft: number } | null {
  for (const milestone of inBuildingOrder(milestones)) {
    const on = milestone.forecast ?? milestone.baseline;
    if (on !== null && !isReached(milestone, asOf)) {
      return { kind: milestone.kind, on, daysLeft: daysBetween(asOf, on) };
    }
  }
  return null;
}

/** Days by which the actual day, or else the forecast, lies after the baseline; 0 when unknown. Rule: section 5. */
export function slipDays(milestone: MilestoneFacts): number {
  const day = milestone.actual ?? milestone.forecast;
  return day === null || milestone.baseline === null ? 0 : daysBetween(milestone.baseline, day);
}

import type { Day } from "./day";
import { isRatioRed, lightOf } from "./light";
import { worstOverdue } from "./milestone";
import type { Yuan } from "./money";
import { addMonths, lastDay, monthOf, type Period } from "./period";
import { planInForce, planToDate } from "./plan";
import { type Preset, zonePreset } from "./preset";
import { ceilShare } from "./ratio";
import { divideUp } from "./rounding";
import { isListed, type Standing, standingOf, type YearFacts } from "./standing";
import { stateOf } from "./state";
import type { Light, MilestoneKind, PresetId, State } from "./vocabulary";

/**
 * Why a light is what it is; money in yuan. `basis` is what the actual is held against, `bound` the percent, points or
 * days that decided, `milestone` the one that keeps the project behind (beside any clause), `cure` what next month needs.
 */
export type Explanation = {
  preset: PresetId;
  light: Light;
  state: State;
  period: Period;
  actualToDate: Yuan;
  planToDate: Yuan;
  basis: Yuan;
  clause: Clause;
  bound: number | null;
  milestone: { kind: MilestoneKind; days: number } | null;
  cure: Cure | null;
};

type Clause = "unplanned" | "no-plan" | "milestone" | "ratio" | "gap" | "achieved" | "ahead" | "not-due";
type Reason = Pick<Explanation, "clause" | "bound">;
/** `percent` is the share of next month's plan at which the rule says achieved. */
type Cure = { period: Period; amount: Yuan; planToDate: Yuan; percent: number };

/**
 * Explains a project's light under one preset. `judge` is the own-plan preset that decides the state where `preset`
 * measures against the straight line. The cure is offered for own-plan presets only. Rule: section 3, lights.
 */
export function explainLight(
  facts: YearFacts,
  period: Period,
  businessDay: Day,
  preset: Preset,
  judge: Preset = preset.basis === "own-plan" ? preset : zonePreset,
): Explanation {
  const standing = standingOf(facts, period, businessDay, [{ ...judge, id: "zone" }]);
  const { state, actualToDate, overdueKind, overdueDays } = standing;
  const ownPlan = preset.basis === "own-plan";
  const light = lightOf(preset, { ...standing, month: monthOf(period) });
  const cure = ownPlan && state === "behind" ? findCure(facts, standing, judge) : null;
  const holds = overdueDays > (cure || state !== "behind" ? judge.behindAfterDays : 0);
  return {
    preset: preset.id,
    light,
    state,
    period,
    actualToDate,
    planToDate: standing.planToDate,
    basis: ownPlan ? standing.planToDate : straightLineUp(standing.annualPlan, period),
    ...(ownPlan ? ownPlanReason(preset, standing, light) : straightLineReason(preset, standing, light)),
    milestone:
      ownPlan && state === "behind" && overdueKind && holds ? { kind: overdueKind, days: overdueDays } : null,
    cure,
  };
}

const straightLineUp = (annual: Yuan, period: Period): Yuan =>
  Number(divideUp(BigInt(annual) * BigInt(monthOf(period)), 12n));

function ownPlanReason(preset: Preset, standing: Standing, light: Light): Reason {
  const { state, overdueDays } = standing;
  if (state === "unplanned")
    return { clause: standing.annualPlan === 0 ? "unplanned" : "no-plan", bound: null };
  if (state === "not-due") return { clause: "not-due", bound: null };
  if (state === "achieved") {
    return standing.planToDate === 0
      ? { clause: "ahead", bound: null }
      : { clause: "achieved", bound: preset.achievedAt };
  }
  if (overdueDays > preset.redAfterDays) return { clause: "milestone", bound: preset.redAfterDays };
  if (light === "red" && isRatioRed(preset, standing)) return { clause: "ratio", bound: preset.red.below };
  if (overdueDays > preset.behindAfterDays) return { clause: "milestone", bound: preset.behindAfterDays };
  return { clause: "ratio", bound: preset.achievedAt };
}

function straightLineReason(preset: Preset, standing: Standing, light: Light): Reason {
  if (standing.annualPlan === 0) return { clause: "unplanned", bound: null };
  return { clause: preset.measure, bound: light === "red" ? preset.red.below : preset.yellow.below };
}

// The rule is run again at the end of next month with the milestones known today: an amount that would not
// turn the project to achieved, because a milestone then holds it back, is not promised.
function findCure(facts: YearFacts, standing: Standing, judge: Preset): Cure | null {
  if (monthOf(standing.period) === 12) return null;
  if (standing.overdueDays > judge.behindAfterDays) return null;
  const period = addMonths(standing.period, 1);
  if (!isListed(facts, period)) return null;
  const plan = planInForce(facts.plans, lastDay(period));
  const target = planToDate(plan, period);
  const amount = ceilShare(target, judge.achievedAt) - standing.actualToDate;
  const state = stateOf(
    {
      annualPlan: plan?.annual ?? 0,
      hasMonths: Boolean(plan?.months),
      planToDate: target,
      actualToDate: standing.actualToDate + amount,
      overdueDays: worstOverdue(facts.milestones, lastDay(period))?.days ?? 0,
    },
    judge,
  );
  if (state !== "achieved" || amount <= 0) return null;
  return { period, amount, planToDate: target, percent: judge.achievedAt };
}

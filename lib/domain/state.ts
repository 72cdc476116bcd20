import type { Yuan } from "./money";
import type { Preset } from "./preset";
import { reaches } from "./ratio";
import type { State } from "./vocabulary";

/** `annualPlan` is 0 without a plan; `hasMonths` tells whether month amounts are in force. Money in yuan. */
export type StateInputs = {
  annualPlan: Yuan;
  hasMonths: boolean;
  planToDate: Yuan;
  actualToDate: Yuan;
  overdueDays: number;
};

/** 达到, 滞后, 未到节点 or 无法判定: five rules, the first match wins. Rule: section 3, on schedule. */
export function stateOf(inputs: StateInputs, bounds: Pick<Preset, "achievedAt" | "behindAfterDays">): State {
  const { planToDate, actualToDate } = inputs;
  if (inputs.annualPlan === 0 || !inputs.hasMonths) return "unplanned";
  if (inputs.overdueDays > bounds.behindAfterDays) return "behind";
  if (planToDate === 0 && actualToDate === 0) return "not-due";
  if (planToDate === 0 && actualToDate > 0) return "achieved";
  if (planToDate > 0 && reaches(actualToDate, planToDate, bounds.achievedAt)) return "achieved";
  return "behind";
}

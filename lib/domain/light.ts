import type { Yuan } from "./money";
import type { Preset } from "./preset";
import { reaches } from "./ratio";
import type { Light, State } from "./vocabulary";

/** Money in yuan, month 1–12. */
export type LightSums = { annualPlan: Yuan; planToDate: Yuan; actualToDate: Yuan; month: number };
export type LightInputs = LightSums & { state: State; overdueDays: number };

/** The light of one project under a preset. Rule: section 3, lights. */
export function lightOf(preset: Preset, inputs: LightInputs): Light {
  if (preset.basis === "straight-line") return straightLineLight(preset, inputs);
  if (inputs.state === "unplanned") return "grey";
  if (inputs.state !== "behind") return "green";
  return inputs.overdueDays > preset.redAfterDays || isRatioRed(preset, inputs) ? "red" : "yellow";
}

/** Whether money alone makes a lagging project red under an own-plan preset. Rule: section 3, lights. */
export const isRatioRed = (preset: Preset, sums: Pick<LightSums, "planToDate" | "actualToDate">): boolean =>
  sums.planToDate > 0 && !reaches(sums.actualToDate, sums.planToDate, preset.red.below);

/** The light of a group, a department or the zone, which have no milestones. Rule: section 3, lights. */
export function groupLight(preset: Preset, sums: LightSums): Light {
  if (preset.basis === "straight-line") return straightLineLight(preset, sums);
  if (sums.planToDate === 0) return sums.annualPlan === 0 ? "grey" : "green";
  if (isRatioRed(preset, sums)) return "red";
  return reaches(sums.actualToDate, sums.planToDate, preset.achievedAt) ? "green" : "yellow";
}

function straightLineLight(preset: Preset, sums: LightSums): Light {
  if (sums.annualPlan === 0) return "grey";
  const { red, yellow } = preset;
  if (isBelow(preset, sums, red.below, false)) return "red";
  return isBelow(preset, sums, yellow.below, yellow.inclusive) ? "yellow" : "green";
}

// Ratio: 12·actual / (month·plan) against bound %. Gap: actual/plan − month/12 against bound points.
// Both sides are multiplied out, so nothing is ever divided.
function isBelow(preset: Preset, sums: LightSums, bound: number, inclusive: boolean): boolean {
  const [plan, month, limit] = [BigInt(sums.annualPlan), BigInt(sums.month), BigInt(bound)];
  const done = BigInt(sums.actualToDate) * 1200n;
  const line = preset.measure === "gap" ? plan * (100n * month + 12n * limit) : plan * month * limit;
  return done < line || (inclusive && done === line);
}

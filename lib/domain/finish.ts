import type { Day } from "./day";
import { isReached, type MilestoneFacts } from "./milestone";
import { type Period, periodOfDay } from "./period";
import type { FinishList } from "./vocabulary";

/**
 * Where a project that should finish this year stands: due from the month of the baseline of 竣工验收, as with 开工.
 * Null for one that need not finish; without a baseline it is never due. Rule: sections 4 and 10.
 */
export function finishOf(
  finishes: boolean,
  milestone: Pick<MilestoneFacts, "kind" | "baseline" | "forecast" | "actual"> | null,
  asOf: Day,
): { list: FinishList | null; planned: Period | null } {
  const planned = milestone?.baseline ? periodOfDay(milestone.baseline) : null;
  if (!finishes) return { list: null, planned };
  const due = planned !== null && planned <= periodOfDay(asOf);
  const finished = milestone !== null && isReached(milestone, asOf);
  if (due) return { list: finished ? "due-finished" : "due-not-finished", planned };
  return { list: finished ? "early-finished" : "not-due", planned };
}

import type { Day } from "./day";
import { type FinishPlan, finishes, finishPlan } from "./permit-finish";
import { caseOn, constructionPermit, metOn, openNeeds, type PermitCase } from "./permit-graph";
import { UncoveredYear, type WorkCalendar, workingDaysIn } from "./work-calendar";

export type PermitOutlook = {
  /** The step of the construction permit, null in a flow without one. */
  code: string | null;
  /** The earliest possible day of the construction permit, null once it is there. */
  earliest: Day | null;
  grantedOn: Day | null;
  /** The open steps that make it that day, in order, the permit last. */
  path: string[];
  /** By how many working days each open step that it needs may end later without moving it. */
  slack: ReadonlyMap<string, number>;
};

// The latest of what it needs decides, unless the step's own running file takes longer.
function decidingStep(plan: FinishPlan, finished: ReadonlyMap<string, Day>, code: string): string | null {
  const { needs = [], ownDue = null } = plan.open.get(code) ?? {};
  let deciding: string | null = null;
  let latest: Day | null = ownDue;
  for (const needed of needs.filter((one) => plan.open.has(one))) {
    const end = finished.get(needed) ?? null;
    if (end && (!latest || end > latest)) [deciding, latest] = [needed, end];
  }
  return deciding;
}

function criticalPath(plan: FinishPlan, finished: ReadonlyMap<string, Day>, last: string): string[] {
  const path: string[] = [];
  for (let at: string | null = last; at; at = decidingStep(plan, finished, at)) path.unshift(at);
  return path;
}

// More slip never ends earlier, so halving finds the largest that leaves the permit where it is.
function slackOf(plan: FinishPlan, finished: ReadonlyMap<string, Day>, code: string, permit: string): number {
  const end = finished.get(permit) ?? plan.asOf;
  const stays = (workingDays: number) => {
    try {
      return (finishes(plan, { code, workingDays }).get(permit) ?? end) <= end;
    } catch (error) {
      // Beyond the last year with a table is later than a day inside it.
      if (error instanceof UncoveredYear) return false;
      throw error;
    }
  };
  let [most, tooMany] = [0, workingDaysIn(plan.calendar, finished.get(code) ?? end, end) + 1];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (stays(middle)) most = middle;
    else tooMany = middle;
  }
  return most;
}

/**
 * When the construction permit (K6) can be there at the earliest, what decides it and how much room the others have.
 * Rule: section 8.
 * @throws PermitCycle, UncoveredYear
 */
export function permitOutlook(permits: PermitCase, asOf: Day, calendar: WorkCalendar): PermitOutlook {
  const code = constructionPermit(permits.steps)?.code ?? null;
  const nothing = { code, earliest: null, grantedOn: null, path: [], slack: new Map() };
  if (!code) return nothing;
  const known = caseOn(permits, asOf);
  const grantedOn = metOn(known, code);
  if (grantedOn) return { ...nothing, grantedOn };
  // Only what the permit needs: what follows it may run into a year that has no table yet.
  const needs = openNeeds(known, code);
  const plan = finishPlan(known, asOf, calendar, needs);
  const finished = finishes(plan);
  const needed = plan.order.filter((one) => one !== code);
  return {
    code,
    earliest: finished.get(code) ?? null,
    grantedOn,
    path: criticalPath(plan, finished, code),
    slack: new Map(needed.map((one) => [one, slackOf(plan, finished, one, code)])),
  };
}

/**
 * Working days by which the earliest permit lies after the planned start, 0 when it does not. Rule: section 8.
 * @throws UncoveredYear
 */
export const lateness = (earliest: Day, plannedStart: Day, calendar: WorkCalendar): number =>
  Math.max(0, workingDaysIn(calendar, plannedStart, earliest));

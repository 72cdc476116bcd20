import type { Day } from "./day";
import { isReached, type MilestoneFacts } from "./milestone";
import { type Period, periodOfDay } from "./period";
import type { Fraction } from "./ratio";
import type { Category, StartList } from "./vocabulary";

export type Start = {
  list: StartList | null;
  started: boolean;
  late: boolean;
  unplanned: boolean;
  plannedStart: Period | null;
};

/**
 * Where a project stands among the new starts. Only planned starts (新开工) are on a list; `late` is 逾期开工,
 * `unplanned` a started 前期 project. Without a baseline a planned start is never due. Rule: section 4.
 */
export function startOf(category: Category, milestones: readonly MilestoneFacts[], asOf: Day): Start {
  const milestone = milestones.find(({ kind }) => kind === "start");
  const plannedStart = milestone?.baseline ? periodOfDay(milestone.baseline) : null;
  const started = milestone !== undefined && isReached(milestone, asOf);
  if (category !== "start") {
    return { list: null, started, late: false, unplanned: category === "early" && started, plannedStart };
  }
  const due = plannedStart !== null && plannedStart <= periodOfDay(asOf);
  const late = due && started && milestone.actual !== null && periodOfDay(milestone.actual) > plannedStart;
  return { list: listOf(due, started), started, late, unplanned: false, plannedStart };
}

function listOf(due: boolean, started: boolean): StartList {
  if (due) return started ? "due-started" : "due-not-started";
  return started ? "early-started" : "not-due";
}

/** 开工率: all started of the year's planned starts, and of those due (may exceed 100%). Rule: section 4. */
export const startRate = (counts: {
  started: number;
  due: number;
  planned: number;
}): { ofPlanned: Fraction; ofDue: Fraction } => ({
  ofPlanned: { n: counts.started, d: counts.planned },
  ofDue: { n: counts.started, d: counts.due },
});

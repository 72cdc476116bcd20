import type { Day } from "./day";
import { lightOf } from "./light";
import { type MilestoneFacts, nextMilestone, worstOverdue } from "./milestone";
import type { Yuan } from "./money";
import { asOfDay, monthOf, type Period, yearOf, yearToDate } from "./period";
import { originalPlan, type PlanVersion, planInForce, planToDate } from "./plan";
import { type Preset, pickPreset } from "./preset";
import { actualToDate, type ReportFacts, reportInForce, reportStatusOf } from "./report";
import { startOf } from "./start";
import { stateOf } from "./state";
import type { Category, Light, MilestoneKind, PresetId, ReportStatus, StartList, State } from "./vocabulary";

/** Everything people wrote about one project in one year. `listedTo` is the last period that counts. */
export type YearFacts = {
  projectId: string;
  year: number;
  category: Category;
  listedFrom: Period;
  listedTo: Period | null;
  totalInvestment: Yuan;
  carryOver: Yuan;
  plans: readonly PlanVersion[];
  reports: readonly ReportFacts[];
  milestones: readonly MilestoneFacts[];
};

/** What the rules make of the facts as of a period; money in yuan, `original…` are 年初计划. */
export type Standing = {
  period: Period;
  asOf: Day;
  annualPlan: Yuan;
  originalAnnual: Yuan;
  planToDate: Yuan;
  originalPlanToDate: Yuan;
  actualToDate: Yuan;
  fixedToDate: Yuan;
  actualMonth: Yuan;
  planMonth: Yuan;
  state: State;
  lights: Record<PresetId, Light>;
  overdueKind: MilestoneKind | null;
  overdueDays: number;
  nextKind: MilestoneKind | null;
  nextOn: Day | null;
  startList: StartList | null;
  started: boolean;
  startedLate: boolean;
  unplannedStart: boolean;
  plannedStart: Period | null;
  reportStatus: ReportStatus;
  lastReported: Period | null;
};

/** Whether the project counts as of a period. Rule: section 2, listed from / to. */
export const isListed = (
  facts: Pick<YearFacts, "year" | "listedFrom" | "listedTo">,
  period: Period,
): boolean =>
  yearOf(period) === facts.year &&
  facts.listedFrom <= period &&
  (facts.listedTo === null || period <= facts.listedTo);

/**
 * Turns the facts of a year into the standing as of a period of that year. `presets` may hold several versions, the
 * newest counts; the state follows the zone's. Rules: section 1 (as-of day), 2 to 5.
 */
export function standingOf(
  facts: YearFacts,
  period: Period,
  businessDay: Day,
  presets: readonly Preset[],
): Standing {
  const asOf = asOfDay(period, businessDay);
  const plan = planInForce(facts.plans, asOf);
  const original = originalPlan(facts.plans);
  const overdue = worstOverdue(facts.milestones, asOf);
  const next = nextMilestone(facts.milestones, asOf);
  const start = startOf(facts.category, facts.milestones, asOf);
  const sums = {
    annualPlan: plan?.annual ?? 0,
    planToDate: planToDate(plan, period),
    actualToDate: actualToDate(facts.reports, period, "invested"),
  };
  const overdueDays = overdue?.days ?? 0;
  const hasMonths = Boolean(plan?.months);
  const state = stateOf({ ...sums, hasMonths, overdueDays }, pickPreset(presets, "zone"));
  const light = (id: PresetId) =>
    lightOf(pickPreset(presets, id), { ...sums, state, overdueDays, month: monthOf(period) });
  return {
    ...sums,
    period,
    asOf,
    originalAnnual: original?.annual ?? 0,
    originalPlanToDate: planToDate(original, period),
    fixedToDate: actualToDate(facts.reports, period, "fixedAssets"),
    actualMonth: reportInForce(facts.reports, period)?.invested ?? 0,
    planMonth: plan?.months?.[monthOf(period) - 1] ?? 0,
    state,
    lights: {
      zone: light("zone"),
      yinchuan: light("yinchuan"),
      wuhan: light("wuhan"),
      sanya: light("sanya"),
    },
    overdueKind: overdue?.kind ?? null,
    overdueDays,
    nextKind: next?.kind ?? null,
    nextOn: next?.on ?? null,
    startList: start.list,
    started: start.started,
    startedLate: start.late,
    unplannedStart: start.unplanned,
    plannedStart: start.plannedStart,
    reportStatus: reportStatusOf(facts.reports, period),
    lastReported: yearToDate(period).findLast((month) => reportInForce(facts.reports, month)) ?? null,
  };
}

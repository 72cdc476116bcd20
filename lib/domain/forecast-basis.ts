import type { ForecastModel, ForecastProject, Horizon } from "./forecast-model";
import type { Yuan } from "./money";
import type { Fraction } from "./ratio";

/**
 * What the draws start from. `schedules[k]` are the planned amounts of the months left when the start slips k months
 * (one schedule for a started project), `missed` what should have been done by now, both in yuan.
 */
export type Basis = { ratio: number; missed: Yuan; room: Yuan; schedules: Float64Array[] };

const monthsOf = ({ months, annualPlan }: ForecastProject): readonly number[] =>
  months ?? Array.from({ length: 12 }, () => annualPlan / 12);

const planTo = (project: ForecastProject, month: number): number =>
  monthsOf(project)
    .slice(0, month)
    .reduce((sum, amount) => sum + amount, 0);

/** Σdone/ΣplanToDate of the projects that have started and should have done something, in yuan. */
export function zoneRatioOf(projects: readonly ForecastProject[], month: number): Fraction {
  const judged = projects.filter(
    (project) => project.startMonth === null && project.months !== null && planTo(project, month) > 0,
  );
  return {
    n: judged.reduce((sum, { done }) => sum + done, 0),
    d: judged.reduce((sum, project) => sum + planTo(project, month), 0),
  };
}

/** The zone's ratio with its prior, as a factor. */
export function drawnZoneRatio(
  projects: readonly ForecastProject[],
  zone: Fraction,
  model: ForecastModel,
): number {
  const annual = projects.reduce((sum, { annualPlan }) => sum + annualPlan, 0);
  const weight = (annual * model.zonePriorMonths) / 12;
  return zone.d + weight === 0
    ? model.priorRatio / 100
    : Math.max(0, (zone.n + (weight * model.priorRatio) / 100) / (zone.d + weight));
}

/** A project's ratio drawn towards the zone's, and its schedules. A waiting project has no ratio of its own yet. */
export function basisOf(
  project: ForecastProject,
  zoneRatio: number,
  horizon: Horizon,
  model: ForecastModel,
): Basis {
  const toDate = planTo(project, horizon.month);
  const weight = (project.annualPlan * model.projectPriorMonths) / 12;
  const waiting = project.startMonth !== null;
  const own = (project.done + weight * zoneRatio) / (toDate + weight);
  const ratio = waiting || toDate + weight === 0 ? zoneRatio : own;
  return {
    ratio: Math.min(Math.max(0, ratio), model.ratioCeiling / 100),
    missed: waiting ? 0 : Math.max(0, toDate - project.done),
    room: Math.max(0, project.room),
    schedules: schedulesOf(project, horizon),
  };
}

// Money before the start keeps its own months; the works move as a whole, at the earliest to next month.
function schedulesOf(project: ForecastProject, { month, left }: Horizon): Float64Array[] {
  const months = monthsOf(project);
  const start = project.startMonth;
  if (start === null) return [Float64Array.from(months.slice(month))];
  const earliest = Math.max(start, month + 1);
  return Array.from({ length: left + 1 }, (_, slip) => {
    const moved = earliest - start + slip;
    return Float64Array.from({ length: left }, (__, index) => {
      const own = month + index + 1;
      const before = own < start ? (months[own - 1] ?? 0) : 0;
      return before + (own - moved >= start ? (months[own - moved - 1] ?? 0) : 0);
    });
  });
}

import type { Yuan } from "./money";

/**
 * The assumptions of the forecast (估算), shown beside it. Whole percent, months and tenths, printed as they are:
 * - a project goes on at its ratio so far, drawn towards the zone's as if `projectPriorMonths` average months of its
 *   plan had run at the zone's; the zone's own counts `zonePriorMonths` of its plan at `priorRatio` %;
 * - no ratio above `ratioCeiling` %, none undone, and nobody does more than remains of the total investment;
 * - log-normal shocks: departments (with a common part: their correlation), months of a department, projects;
 * - in the last quarter `catchUpLow` % to `catchUpHigh` % of what was missed by September is caught up, half in December;
 * - a project that has not started starts late, by `startDelayTenths`/10 months on average, and at the zone's ratio.
 * Not in it: new and withdrawn projects, adjustments of plans still to come, halts beyond the shocks.
 */
export type ForecastModel = {
  draws: number;
  priorRatio: number;
  zonePriorMonths: number;
  projectPriorMonths: number;
  ratioCeiling: number;
  departmentSpread: number;
  departmentCorrelation: number;
  projectSpread: number;
  monthSpread: number;
  catchUpLow: number;
  catchUpHigh: number;
  startDelayTenths: number;
};

/**
 * Set on one lot of synthetic years so that the 80% band holds 80% of their December totals, and tested on another
 * (see the back-test); not fitted to real years, of which there are none yet.
 */
export const forecastModel: ForecastModel = {
  draws: 2000,
  priorRatio: 80,
  zonePriorMonths: 1,
  projectPriorMonths: 2,
  ratioCeiling: 110,
  departmentSpread: 15,
  departmentCorrelation: 60,
  projectSpread: 40,
  monthSpread: 10,
  catchUpLow: 0,
  catchUpHigh: 60,
  startDelayTenths: 20,
};

/** What the back-test counts of 1,000 synthetic years, as seen in March; a test runs it again and compares. */
export const forecastBacktest = { years: 1000, inside: 815, below: 90, above: 95, medianNearer: 921 };

/**
 * A project as the forecast sees it; money in yuan. `months` are 12 planned amounts, null spreads the annual plan
 * evenly. `room` is total investment − carry-over − done. `startMonth` is the planned month of 开工 (1–12) of a project
 * that has not started, null for any other.
 */
export type ForecastProject = {
  projectId: string;
  departmentId: string;
  annualPlan: Yuan;
  months: readonly Yuan[] | null;
  done: Yuan;
  room: Yuan;
  startMonth: number | null;
};

/** The year's calendar as seen from `month` (1–12): `left` months to come, the last quarter from index `rush`. */
export type Horizon = { month: number; left: number; rush: number; rushWeights: readonly number[] };

// Of what is caught up, half falls into December.
const rushWeights = [1, 1, 2];

export function horizonOf(month: number): Horizon {
  const left = 12 - month;
  const rush = Math.max(0, 9 - month);
  const weights = rushWeights.slice(rushWeights.length - (left - rush));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { month, left, rush, rushWeights: weights.map((weight) => weight / sum) };
}

import { forecastOf } from "./forecast";
import { type ForecastModel, forecastModel } from "./forecast-model";
import { periodOf } from "./period";
import { syntheticYear } from "./synthetic-year";

/**
 * How forecasts made at the end of `month` did against the December totals of synthetic years: years inside, below and
 * above the 80% band; years in which the median was nearer than the run-rate; and the squared errors of the
 * probability of reaching the target, summed (Brier: always saying 50% gives a quarter of the years).
 */
export type Backtest = {
  years: number;
  inside: number;
  below: number;
  above: number;
  medianNearer: number;
  squaredErrors: number;
};

/** Runs the back-test; the same arguments give the same counts. Money cancels out, so there are no units. */
export function backtest(options: {
  years: number;
  projects: number;
  draws: number;
  month: number;
  model?: ForecastModel;
  label?: string;
}): Backtest {
  const { years, projects, draws, month, model = forecastModel, label = "years" } = options;
  const result = { years, inside: 0, below: 0, above: 0, medianNearer: 0, squaredErrors: 0 };
  for (let year = 0; year < years; year += 1) {
    const made = syntheticYear(`${label} ${year}`, projects, month);
    const forecast = forecastOf(made.projects, made.target, periodOf(2021, month), {
      model: { ...model, draws },
      seed: `${label} ${year}`,
    });
    const december = forecast.points.at(-1);
    if (!december) throw new RangeError(`nothing is left to forecast after month ${month}`);
    if (made.end < december.p10) result.below += 1;
    else if (made.end > december.p90) result.above += 1;
    else result.inside += 1;
    const runRate = forecast.runRate.at(-1)?.amount ?? 0;
    if (Math.abs(made.end - december.p50) < Math.abs(made.end - runRate)) result.medianNearer += 1;
    const reached = made.end >= made.target ? 1 : 0;
    result.squaredErrors += (forecast.reaches.n / forecast.reaches.d - reached) ** 2;
  }
  return result;
}

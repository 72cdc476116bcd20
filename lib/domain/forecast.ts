import { zoneRatioOf } from "./forecast-basis";
import { drawYears } from "./forecast-draws";
import { type ForecastModel, type ForecastProject, forecastModel, horizonOf } from "./forecast-model";
import type { Yuan } from "./money";
import { addMonths, monthOf, type Period, yearOf } from "./period";
import type { Fraction } from "./ratio";
import { divideRounded } from "./rounding";

/** Where the year stands at the end of a month to come, cumulative yuan: one in ten draws lies below p10, above p90. */
export type ForecastPoint = { period: Period; p10: Yuan; p50: Yuan; p90: Yuan };

/**
 * An estimate (估算), never a fact. `reaches` are the draws that end the year at the target or above, of all draws;
 * `zoneRatio` is done / plan to date of the projects under way, on which the estimate rests; `runRate` the naive one.
 */
export type Forecast = {
  done: Yuan;
  target: Yuan;
  points: readonly ForecastPoint[];
  reaches: Fraction;
  runRate: readonly { period: Period; amount: Yuan }[];
  zoneRatio: Fraction;
  model: ForecastModel;
  seed: string;
};

const monthsAfter = (period: Period): Period[] =>
  Array.from({ length: 12 - monthOf(period) }, (_, index) => addMonths(period, index + 1));

/** The pace so far going on: done / months elapsed × months, cumulative yuan by month to come. */
export const runRateOf = (done: Yuan, period: Period): { period: Period; amount: Yuan }[] =>
  monthsAfter(period).map((to) => ({
    period: to,
    amount: Number(divideRounded(BigInt(done) * BigInt(monthOf(to)), BigInt(monthOf(period)))),
  }));

/**
 * Estimates 完成投资 to December from plans and performance as of a period; the same inputs and seed give the same
 * figures. In December nothing is left to estimate. Assumptions: `ForecastModel`.
 */
export function forecastOf(
  projects: readonly ForecastProject[],
  target: Yuan,
  period: Period,
  { model = forecastModel, seed = `${yearOf(period)}` }: { model?: ForecastModel; seed?: string } = {},
): Forecast {
  const horizon = horizonOf(monthOf(period));
  const zoneRatio = zoneRatioOf(projects, horizon.month);
  const done = projects.reduce((sum, project) => sum + project.done, 0);
  const added = drawYears(projects, zoneRatio, horizon, model, seed);
  const monthEnds = monthsAfter(period).map((to, index) => ({
    to,
    sums: Float64Array.from(
      { length: model.draws },
      (_, draw) => added[draw * horizon.left + index] ?? 0,
    ).sort(),
  }));
  const points = monthEnds.map(({ to, sums }) => {
    const at = (share: number) => done + Math.round(quantile(sums, share));
    return { period: to, p10: at(0.1), p50: at(0.5), p90: at(0.9) };
  });
  const ends = monthEnds.at(-1)?.sums ?? new Float64Array(model.draws);
  const hits = ends.reduce((count, sum) => count + Number(done + Math.round(sum) >= target), 0);
  const reaches = { n: hits, d: model.draws };
  return { done, target, points, reaches, runRate: runRateOf(done, period), zoneRatio, model, seed };
}

/** The value below which a share of sorted values lies, straight between neighbours. */
function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}

import type { Yuan } from "./money";
import { monthOf, type Period } from "./period";
import type { Fraction } from "./ratio";
import { divideRounded } from "./rounding";
import type { Light, State } from "./vocabulary";

/**
 * What a group of projects adds up to as of a period; money in yuan. The four states, the four lights and the four
 * start lists (due started = started − early) each add up to their whole. `started` counts planned starts only.
 */
export type Figures = {
  projects: number;
  total: Yuan;
  annualPlan: Yuan;
  originalAnnual: Yuan;
  planToDate: Yuan;
  actualToDate: Yuan;
  plannedStarts: number;
  started: number;
  dueStarts: number;
  lateStarted: number;
  earlyStarted: number;
  dueNotStarted: number;
  notDueStarts: number;
  states: Record<State, number>;
  lights: Record<Light, number>;
  reported: number;
};

/** The same with 年初计划 to date, so that figures can be shown in either calibre. */
export type PlannedFigures = Figures & { originalPlanToDate: Yuan };

/**
 * Yuan a month that the rest of the year needs, and its multiple of the monthly pace so far in hundredths (276 is
 * 2.76 times; null without a pace). Null in December; 0 once the target is met. Indicator values go in and come out
 * as 1/10 000 of their unit in the same way. Rule: section 7, required run-rate.
 */
export function requiredRunRate(
  target: Yuan,
  actualToDate: Yuan,
  period: Period,
): { perMonth: Yuan; multipleHundredths: number | null } | null {
  const month = BigInt(monthOf(period));
  const left = 12n - month;
  if (left === 0n) return null;
  const open = BigInt(Math.max(0, target - actualToDate));
  const pace = BigInt(actualToDate) * left;
  return {
    perMonth: Number(divideRounded(open, left)),
    multipleHundredths: pace > 0n ? Number(divideRounded(open * month * 100n, pace)) : null,
  };
}

/** 序时: months/12 of the annual plan, as an exact fraction of yuan. Rule: section 3, straight line. */
export const straightLine = (annual: Yuan, period: Period): Fraction => ({
  n: annual * monthOf(period),
  d: 12,
});

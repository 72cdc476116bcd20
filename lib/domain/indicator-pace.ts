import { requiredRunRate } from "./figures";
import { type IndicatorFacts, type IndicatorTarget, latestValue, meets } from "./indicator";
import { monthOf, type Period } from "./period";
import { type Fraction, gapPointsTenths } from "./ratio";
import { divideRounded } from "./rounding";
import { type IndicatorStatus, indicatorStatuses } from "./vocabulary";

/**
 * Where an indicator stands as of a period; values in 1/10 000 of its unit. Everything is measured at `from`, the
 * period the value was reported for. `line` is what was due by then (exact), null unless pro-rated; `gapInUnit` is
 * value less line, or less target where nothing is pro-rated; `gapPointsTenths` is the gap of the printed
 * percentages. `lead` is the gap as a share of the target, above 0 when good, null without a target above 0.
 */
export type Pace = {
  status: IndicatorStatus;
  value: number | null;
  from: Period | null;
  target: number | null;
  attainment: Fraction | null;
  line: Fraction | null;
  gapInUnit: number | null;
  gapPointsTenths: number | null;
  lead: Fraction | null;
};

/** What a flow owes by a period: its own plan's month, or months/12 of the target. Rule: section 7, pace. */
export const lineOf = (target: IndicatorTarget, period: Period): Fraction =>
  target.months
    ? { n: target.months[monthOf(period) - 1] ?? target.value, d: 1 }
    : { n: target.value * monthOf(period), d: 12 };

/** Pace of an indicator against one target line as of a period. Rule: section 7. */
export function paceOf(facts: IndicatorFacts, period: Period): Pace {
  const { kind, target } = facts;
  const latest = latestValue(facts.values, period);
  const known = { value: latest?.value ?? null, from: latest?.period ?? null, target: target?.value ?? null };
  const nothing = { attainment: null, line: null, gapInUnit: null, gapPointsTenths: null, lead: null };
  if (target === null) return { ...known, ...nothing, status: "no-target" };
  if (latest === null) return { ...known, ...nothing, status: "no-value" };
  const share = { n: latest.value, d: target.value };
  if (kind !== "flow") {
    return {
      ...known,
      ...nothing,
      status: meets(latest.value, facts.comparator, target.value) ? "reached" : "not-prorated",
      attainment: kind === "level" ? share : null,
      gapInUnit: latest.value - target.value,
    };
  }
  const line = lineOf(target, latest.period);
  const gap = latest.value * line.d - line.n;
  const good = facts.comparator === "≤" ? line.n - latest.value * line.d : gap;
  return {
    ...known,
    status: flowStatus(facts, latest.value, target.value, monthOf(latest.period), Math.sign(good)),
    attainment: share,
    line,
    gapInUnit: Number(divideRounded(BigInt(gap), BigInt(line.d))),
    gapPointsTenths: gapPointsTenths(share.n, share.d, line.n, line.d * target.value),
    lead: target.value > 0 ? { n: good, d: line.d * target.value } : null,
  };
}

// A ceiling is reached only when the year is over, and an exact target that is passed cannot be met any more.
function flowStatus(
  { comparator }: IndicatorFacts,
  value: number,
  target: number,
  month: number,
  lead: number,
): IndicatorStatus {
  const met = meets(value, comparator, target);
  if (met && (comparator !== "≤" || month === 12)) return "reached";
  if (month === 12 || (value > target && comparator !== ">")) return "behind";
  if (lead === 0) return "on-pace";
  return lead > 0 ? "ahead" : "behind";
}

/**
 * Behind first and the furthest behind at its head, what has no share of a target before what has one; equals keep
 * their stored order. Rule: section 7.
 */
export function comparePaces(a: Pace, b: Pace): number {
  const byStatus = indicatorStatuses.indexOf(a.status) - indicatorStatuses.indexOf(b.status);
  if (byStatus !== 0) return byStatus;
  if (!a.lead || !b.lead) return Number(a.lead !== null) - Number(b.lead !== null);
  const [left, right] = [BigInt(a.lead.n) * BigInt(b.lead.d), BigInt(b.lead.n) * BigInt(a.lead.d)];
  return Number(left > right) - Number(left < right);
}

/**
 * What each month left after `from` needs to meet the target, and its multiple of the pace so far; of a ceiling, what
 * each may still use. Null without a value or a target, after December, and where nothing is pro-rated.
 * Rule: section 7, required run-rate.
 */
export const indicatorRunRate = ({ line, value, target, from }: Pace): ReturnType<typeof requiredRunRate> =>
  line === null || value === null || target === null || from === null
    ? null
    : requiredRunRate(target, value, from);

import { monthOf, type Period, yearOf } from "./period";
import { type ParsedNumber, parseTenThousandths } from "./typed-number";
import type { Comparator, IndicatorKind } from "./vocabulary";

/** A value as reported for a period, in 1/10 000 of the unit; of a flow the cumulative since January. */
export type IndicatorValue = { period: Period; value: number };

/**
 * One target line of an indicator in 1/10 000 of its unit. `months` is the indicator's own plan, 12 cumulative values
 * with January first; without it the straight line holds. Only a flow is pro-rated. Rule: section 7.
 */
export type IndicatorTarget = { value: number; months: readonly number[] | null };

export type IndicatorFacts = {
  kind: IndicatorKind;
  comparator: Comparator;
  target: IndicatorTarget | null;
  values: readonly IndicatorValue[];
};

// 地区生产总值 is accounted for by quarter; every other indicator has a value each month.
const quarterly: ReadonlySet<string> = new Set(["gdp"]);

/** Whether an indicator's owner owes a value for a period; one that was published besides may be entered all the same. */
export const isDueIn = (indicatorId: string, period: Period): boolean =>
  !quarterly.has(indicatorId) || monthOf(period) % 3 === 0;

/** Whether a value satisfies its target, on exact integers. Rule: section 7, comparators. */
export function meets(value: number, comparator: Comparator, target: number): boolean {
  switch (comparator) {
    case "≥":
      return value >= target;
    case ">":
      return value > target;
    case "=":
      return value === target;
    case "≤":
      return value <= target;
  }
}

/**
 * The newest value of the same year up to a period, with the period it was reported for; null without one. A value
 * that is older than asked is shown as what it is, never carried into the period. Rule: section 7.
 */
export const latestValue = (values: readonly IndicatorValue[], period: Period): IndicatorValue | null =>
  values
    .filter((value) => value.period <= period && yearOf(value.period) === yearOf(period))
    .toSorted((a, b) => (a.period < b.period ? 1 : -1))[0] ?? null;

/** The latest earlier month of the year whose cumulative is larger than a flow's new one: a slip worth a warning. */
export const largerBefore = (
  values: readonly IndicatorValue[],
  { period, value }: IndicatorValue,
): IndicatorValue | null =>
  values
    .filter((one) => yearOf(one.period) === yearOf(period) && one.period < period && one.value > value)
    .toSorted((a, b) => (a.period < b.period ? 1 : -1))[0] ?? null;

/** Why an own monthly plan cannot stand: 12 cumulative values that never fall and end at the target. */
export type MonthsProblem = "not-twelve" | "falls" | "misses-target";

/** Checks an own monthly plan, null when it may be saved. Rule: section 7, pace. */
export function checkMonths(months: readonly number[], target: number): MonthsProblem | null {
  if (months.length !== 12) return "not-twelve";
  if (months.some((value, index) => value < (months[index - 1] ?? 0))) return "falls";
  return months[11] === target ? null : "misses-target";
}

// 1万万 of any unit: a hundred times the zone's output in 亿元, and every product below stays exact.
const largest = 1_000_000_000_000;

/** Reads a typed value with up to 4 decimals; out: 1/10 000 of the unit, or why not. Only growth may be negative. */
export function parseIndicatorValue(
  text: string,
  kind: IndicatorKind,
): ParsedNumber | { ok: false; problem: "negative" } {
  const parsed = parseTenThousandths(text, largest);
  return parsed.ok && parsed.value < 0 && kind !== "growth" ? { ok: false, problem: "negative" } : parsed;
}

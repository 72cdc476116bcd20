import { describe, expect, test } from "vitest";
import {
  checkMonths,
  isDueIn,
  largerBefore,
  latestValue,
  meets,
  parseIndicatorValue,
} from "@/lib/domain/indicator";
import { period, periodOf } from "@/lib/domain/period";
import { comparators } from "@/lib/domain/vocabulary";
import { flow, units } from "@/tests/support/indicators";

test.each([
  [99, "≤"],
  [100, "≥ = ≤"],
  [101, "≥ >"],
])("%i against 100 meets %s", (value, met) => {
  expect(comparators.filter((comparator) => meets(value, comparator, 100)).join(" ")).toBe(met);
});

test("gross product is owed for the months that end a quarter, everything else for each", () => {
  const months = (id: string) =>
    Array.from({ length: 12 }, (_, index) => periodOf(2021, index + 1)).filter((month) => isDueIn(id, month));
  expect(months("gdp")).toEqual(["2021-03", "2021-06", "2021-09", "2021-12"]);
  expect(months("fai")).toHaveLength(12);
});

describe("the latest value as of a period", () => {
  const { values } = flow(2000, { "2020-12": 1126, "2021-02": 230, "2021-03": 349, "2021-05": 560 });

  test("is the period's own", () => {
    expect(latestValue(values, period("2021-03"))).toEqual({ period: "2021-03", value: units(349) });
    expect(latestValue(values.toReversed(), period("2021-03"))?.value).toBe(units(349));
  });

  test("or the newest before it, which says where it is from", () => {
    expect(latestValue(values, period("2021-04"))?.period).toBe("2021-03");
    expect(latestValue(values, period("2021-12"))?.period).toBe("2021-05");
  });

  test("never one of last year", () => {
    expect(latestValue(values, period("2021-01"))).toBeNull();
    expect(latestValue([], period("2021-01"))).toBeNull();
  });
});

test("a cumulative below an earlier month of the year points at the latest such month", () => {
  const { values } = flow(2000, { "2020-12": 1126, "2021-01": 130, "2021-02": 230, "2021-04": 500 });
  const typed = (month: string, value: number) =>
    largerBefore(values, { period: period(month), value: units(value) })?.period ?? null;
  expect(typed("2021-03", 120)).toBe("2021-02");
  expect(typed("2021-03", 230)).toBeNull();
  expect(typed("2021-01", 0)).toBeNull();
});

describe("an own monthly plan", () => {
  const months = [0, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
  const changed = (index: number, value: number) => months.with(index, value);

  test.each([
    ["of 12 cumulative values up to the target", months, null],
    ["that is flat until December", Array(12).fill(0).with(11, 100), null],
    ["of 11 months", months.slice(1), "not-twelve"],
    ["that falls", changed(4, 19), "falls"],
    ["below 0", changed(0, -1), "falls"],
    ["that ends short of the target", changed(11, 99), "misses-target"],
    ["that ends beyond it", changed(11, 101), "misses-target"],
  ])("%s", (_, plan, problem) => {
    expect(checkMonths(plan, 100)).toBe(problem);
  });
});

describe("reading a typed value", () => {
  test.each([
    ["247.4", 2_474_000],
    ["6.367", 63_670],
    ["1,100", 11_000_000],
    ["0", 0],
  ])("%s is read exactly", (text, value) => {
    expect(parseIndicatorValue(text, "flow")).toEqual({ ok: true, value });
  });

  test("only growth may be below 0", () => {
    expect(parseIndicatorValue("-3.2", "growth")).toEqual({ ok: true, value: -32_000 });
    for (const kind of ["flow", "level", "ratio"] as const)
      expect(parseIndicatorValue("-3.2", kind)).toEqual({ ok: false, problem: "negative" });
  });

  test("what is mistyped says why", () => {
    expect(parseIndicatorValue("1.23456", "flow")).toEqual({ ok: false, problem: "too-precise" });
    expect(parseIndicatorValue("100000001", "growth")).toEqual({ ok: false, problem: "too-large" });
  });
});

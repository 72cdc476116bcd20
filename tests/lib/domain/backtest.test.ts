import { describe, expect, test } from "vitest";
import { type Backtest, backtest } from "@/lib/domain/backtest";
import { forecastBacktest, forecastModel } from "@/lib/domain/forecast-model";
import { syntheticYear } from "@/lib/domain/synthetic-year";

const share = (count: number, { years }: Backtest) => count / years;

describe("the forecast against synthetic years it was not made for", () => {
  test("made in March, the 80% band holds 75% to 85% of 1,000 December totals, missing on both sides", () => {
    const made = backtest({ years: 1000, projects: 60, draws: 200, month: 3 });
    expect(made.inside + made.below + made.above).toBe(1000);
    expect(share(made.inside, made)).toBeGreaterThanOrEqual(0.75);
    expect(share(made.inside, made)).toBeLessThanOrEqual(0.85);
    expect(share(made.below, made)).toBeGreaterThan(0.04);
    expect(share(made.above, made)).toBeGreaterThan(0.04);
    // The median beats the run-rate in most years, and the probability beats saying 50% (0.25) by far.
    expect(share(made.medianNearer, made)).toBeGreaterThan(0.85);
    expect(share(made.squaredErrors, made)).toBeLessThan(0.15);
    // What pages print beside the estimate.
    expect(made).toMatchObject(forecastBacktest);
  });

  test.each([
    [1, 60, 200],
    [6, 60, 200],
    [9, 60, 200],
    [3, 250, 60],
  ])("made in month %i over %i projects it is neither blind nor boastful", (month, projects, years) => {
    const made = backtest({ years, projects, draws: 200, month });
    expect(share(made.inside, made)).toBeGreaterThan(0.7);
    expect(share(made.inside, made)).toBeLessThan(0.95);
    expect(share(made.medianNearer, made)).toBeGreaterThan(0.5);
  });

  test("a model without spread is caught: its band misses most years", () => {
    const sure = { ...forecastModel, departmentSpread: 0, projectSpread: 0, monthSpread: 0, catchUpLow: 30 };
    const model = { ...sure, catchUpHigh: 30, startDelayTenths: 0 };
    const made = backtest({ years: 60, projects: 30, draws: 50, month: 3, model, label: "sure" });
    expect(share(made.inside, made)).toBeLessThan(0.2);
  });

  test("gives the same counts for the same arguments, others for other years", () => {
    const options = { years: 10, projects: 10, draws: 50, month: 3 };
    expect(backtest(options)).toEqual(backtest(options));
    expect(backtest({ ...options, label: "other" })).not.toEqual(backtest(options));
  });

  test("has nothing to test in December", () => {
    expect(() => backtest({ years: 1, projects: 5, draws: 10, month: 12 })).toThrow(RangeError);
  });
});

describe("a synthetic year", () => {
  test("is one of whole yuan whose projects stay within their totals", () => {
    const { projects, end, target } = syntheticYear("shape", 200, 3);
    expect(projects).toHaveLength(200);
    for (const one of projects) {
      expect(one.months?.reduce((a, b) => a + b, 0)).toBe(one.annualPlan);
      expect(one.room).toBeGreaterThanOrEqual(0);
      expect(Number.isSafeInteger(one.done)).toBe(true);
    }
    const done = projects.reduce((sum, one) => sum + one.done, 0);
    expect(end).toBeGreaterThanOrEqual(done);
    expect(target).toBeGreaterThan(0);
    expect(projects.some(({ startMonth }) => startMonth !== null)).toBe(true);
  });

  test("is the same year whenever it is looked at", () => {
    const [march, june] = [syntheticYear("twice", 30, 3), syntheticYear("twice", 30, 6)];
    expect(march.end).toBe(june.end);
    expect(march.target).toBe(june.target);
    for (const [index, one] of march.projects.entries())
      expect(june.projects[index]?.done).toBeGreaterThanOrEqual(one.done);
  });
});

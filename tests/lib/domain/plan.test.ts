import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { originalPlan, type PlanVersion, planDifference, planInForce, planToDate } from "@/lib/domain/plan";

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const original: PlanVersion = { number: 1, annual: 78, months, effectiveOn: day("2021-01-01") };
const adjusted: PlanVersion = { ...original, number: 2, annual: 90, effectiveOn: day("2021-04-10") };

describe("a plan", () => {
  test("in force is the newest version that holds on the as-of day, whatever the order", () => {
    const plans = [adjusted, original];
    expect(planInForce(plans, day("2020-12-31"))).toBeNull();
    expect(planInForce(plans, day("2021-01-01"))).toBe(original);
    expect(planInForce(plans, day("2021-04-09"))).toBe(original);
    expect(planInForce(plans, day("2021-04-10"))).toBe(adjusted);
  });

  test("年初计划 stays the first approved version after an adjustment", () => {
    expect(originalPlan([adjusted, original])).toBe(original);
    // A first proposal that came back has number 1 too, so the first one approved counts.
    expect(originalPlan([adjusted])).toBe(adjusted);
    expect(originalPlan([])).toBeNull();
  });

  test("to date adds the months up to and including the period", () => {
    expect(planToDate(original, period("2021-01"))).toBe(1);
    expect(planToDate(original, period("2021-03"))).toBe(6);
    expect(planToDate(original, period("2021-12"))).toBe(78);
  });

  test("to date is 0 without a plan or without months", () => {
    expect(planToDate(null, period("2021-03"))).toBe(0);
    expect(planToDate({ ...original, months: null }, period("2021-03"))).toBe(0);
  });

  test("whose months do not add up states the signed difference", () => {
    expect(planDifference(78, months)).toBe(0);
    expect(planDifference(80, months)).toBe(2);
    expect(planDifference(70, months)).toBe(-8);
  });
});

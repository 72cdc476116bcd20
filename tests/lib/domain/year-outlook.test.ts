import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import type { YearFacts } from "@/lib/domain/standing";
import { forecastProjectOf, outlookProjectOf } from "@/lib/domain/year-outlook";
import { milestone, report, yearFacts } from "@/tests/support/facts";

const march = period("2021-03");
const today = day("2021-04-20");
const months = [0, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120];
const facts = (changes: Partial<YearFacts> = {}) => ({
  ...yearFacts(months, {
    totalInvestment: 1000,
    carryOver: 300,
    reports: [report("2021-02", 45)],
    ...changes,
  }),
  departmentId: "d1",
});

describe("a project of the forecast", () => {
  test("carries plan, work done and what remains of its total", () => {
    expect(forecastProjectOf(facts(), march, today)).toEqual({
      projectId: "p1",
      departmentId: "d1",
      annualPlan: 770,
      months,
      done: 45,
      room: 655,
      startMonth: null,
    });
  });

  test("has nothing left of a total that is spent, and no plan where there is none", () => {
    expect(forecastProjectOf(facts({ carryOver: 990, plans: [] }), march, today)).toMatchObject({
      room: 0,
      annualPlan: 0,
      months: null,
    });
  });

  const startOf = (baseline: string | null, actual: string | null = null, changes: Partial<YearFacts> = {}) =>
    forecastProjectOf(
      facts({
        category: "start",
        milestones: [milestone("start", baseline ? day(baseline) : null, actual ? day(actual) : null)],
        ...changes,
      }),
      march,
      today,
    ).startMonth;

  test("waits for its start until it has started", () => {
    expect(startOf("2021-05-31")).toBe(5);
    expect(startOf("2021-02-28", "2021-03-15")).toBeNull();
    expect(startOf("2021-02-28", "2021-04-02")).toBe(2);
    expect(startOf("2021-05-31", null, { category: "early" })).toBeNull();
  });

  test("planned to start in another year waits at its edge", () => {
    expect([startOf("2020-11-30"), startOf("2022-02-28")]).toEqual([1, 12]);
  });

  test("without a planned start waits for the first month with money", () => {
    expect(startOf(null)).toBe(2);
    expect(startOf(null, null, { plans: [] })).toBe(1);
  });
});

test("a project of what it takes carries its state and the same sums", () => {
  expect(outlookProjectOf(facts(), "behind", march, today)).toEqual({
    projectId: "p1",
    state: "behind",
    annualPlan: 770,
    planToDate: 50,
    actualToDate: 45,
    room: 655,
  });
  expect(outlookProjectOf(facts({ plans: [] }), "unplanned", march, today)).toMatchObject({
    annualPlan: 0,
    planToDate: 0,
  });
});

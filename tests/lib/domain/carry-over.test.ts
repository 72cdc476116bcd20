import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cumulativeAtEnd,
  type EndingYear,
  endingYear,
  nextPlan,
  planModes,
  proposeYearEnd,
} from "@/lib/domain/carry-over";
import { type Day, day } from "@/lib/domain/day";
import { period, periodOf } from "@/lib/domain/period";
import type { MilestoneKind } from "@/lib/domain/vocabulary";

const wan = 10_000;
const node = (kind: MilestoneKind, baseline: string, actual: string | null = null) => ({
  kind,
  baseline: day(baseline),
  forecast: null,
  actual: actual === null ? null : day(actual),
});
const report = (month: number, invested: number, status: "locked" | "returned" = "locked") => ({
  period: periodOf(2021, month),
  revision: 1,
  status,
  invested,
  fixedAssets: 0,
  filedOn: null,
});
const ending = (values: Partial<EndingYear> = {}): EndingYear => ({
  year: 2021,
  category: "carry",
  totalInvestment: 1000 * wan,
  carryOver: 200 * wan,
  listedTo: null,
  halt: null,
  buildTo: period("2023-06"),
  reports: [report(3, 100 * wan), report(12, 50 * wan), report(11, 999 * wan, "returned")],
  milestones: [],
  ...values,
});

test.each([
  ["is carried while nothing says otherwise", {}, "carried"],
  ["is finished once accepted", { milestones: [node("acceptance", "2021-10-31", "2021-12-31")] }, "finished"],
  [
    "is not finished by an acceptance of the next year",
    { milestones: [node("acceptance", "2021-10-31", "2022-01-01")] },
    "carried",
  ],
  [
    "is finished once it produces",
    { milestones: [node("production", "2021-10-31", "2021-11-01")] },
    "finished",
  ],
  ["has left when it was withdrawn", { halt: "withdrawn" }, "withdrawn"],
  ["has left when it was taken off the list", { listedTo: period("2021-11") }, "withdrawn"],
  ["stays when it was listed to the end", { listedTo: period("2021-12") }, "carried"],
  ["stays when it was stopped", { halt: "stopped" }, "carried"],
] as const)("a project %s", (_, values, outcome) => {
  expect(proposeYearEnd(ending(values)).outcome).toBe(outcome);
});

test("the cumulative is what was carried in and the months in force; the plan spreads what is left over the years", () => {
  expect(proposeYearEnd(ending())).toMatchObject({ cumulative: 350 * wan, annual: 325 * wan, hints: [] });
  expect(proposeYearEnd(ending({ buildTo: null })).annual).toBe(650 * wan);
  expect(proposeYearEnd(ending({ totalInvestment: 300 * wan }))).toMatchObject({
    annual: 0,
    hints: ["money-done", "over-total"],
  });
});

test.each([
  ["start", [node("start", "2021-05-31", "2021-06-01")], "carry"],
  ["start", [node("start", "2021-05-31")], "start"],
  ["early", [node("start", "2022-05-31")], "start"],
  ["early", [node("start", "2023-05-31")], "early"],
  ["carry", [], "carry"],
] as const)("a %s project becomes next year by its start", (category, milestones, next) => {
  expect(proposeYearEnd(ending({ category, milestones })).category).toBe(next);
});

test("the plan runs from the start to the acceptance where they lie in the new year", () => {
  const milestones = [node("start", "2022-03-31"), node("acceptance", "2022-10-31")];
  const months = nextPlan(ending({ milestones }), "even", 800 * wan);
  expect(months?.map((one) => one / wan)).toEqual([0, 0, 100, 100, 100, 100, 100, 100, 100, 100, 0, 0]);
  expect(nextPlan(ending(), "blank", 800 * wan)).toBeNull();
  expect(nextPlan(ending(), "front", 0)).toBeNull();
});

test("until June the year before is meant, where it has projects", () => {
  expect(endingYear(day("2022-01-10"), [2021])).toBe(2021);
  expect(endingYear(day("2021-04-20"), [2021])).toBe(2021);
  expect(endingYear(day("2022-07-01"), [2022, 2021])).toBe(2022);
});

const month = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  invested: fc.integer({ min: -500 * wan, max: 5000 * wan }),
});
const facts = fc
  .record({
    total: fc.integer({ min: 0, max: 100_000 * wan }),
    carryOver: fc.integer({ min: 0, max: 50_000 * wan }),
    reports: fc.uniqueArray(month, { selector: (one) => one.month, maxLength: 12 }),
    buildTo: fc.option(fc.integer({ min: 2019, max: 2026 })),
    startMonth: fc.option(fc.integer({ min: 1, max: 12 })),
  })
  .map(({ total, carryOver, reports, buildTo, startMonth }) =>
    ending({
      totalInvestment: total,
      carryOver,
      reports: reports.map((one) => report(one.month, one.invested)),
      buildTo: buildTo === null ? null : periodOf(buildTo, 6),
      milestones:
        startMonth === null ? [] : [node("start", `2022-${String(startMonth).padStart(2, "0")}-28`)],
    }),
  );

test("whatever was reported: nothing is lost, nothing below zero, the months of a plan sum to it", () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...planModes), (one, mode) => {
      const { cumulative, annual } = proposeYearEnd(one);
      const reported = one.reports.reduce((sum, { invested }) => sum + invested, 0);
      expect(cumulative).toBe(Math.max(0, one.carryOver + reported));
      expect(annual).toBeGreaterThanOrEqual(0);
      expect(cumulative + annual).toBeLessThanOrEqual(Math.max(one.totalInvestment, cumulative));
      const months = nextPlan(one, mode, annual);
      if (months) {
        expect(months.reduce((sum, amount) => sum + amount, 0)).toBe(annual);
        expect(months.every((amount) => amount >= 0)).toBe(true);
      } else expect(mode === "blank" || annual === 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("two years in a row carry the same as both at once", () => {
  fc.assert(
    fc.property(facts, facts, (first, second) => {
      const carried = cumulativeAtEnd(first);
      const sum = second.reports.reduce((total, { invested }) => total + invested, 0);
      const both = cumulativeAtEnd({ ...second, carryOver: carried });
      expect(both).toBe(Math.max(0, carried + sum));
    }),
  );
  expect("2021-12-31" as Day).toBe(day("2021-12-31"));
});

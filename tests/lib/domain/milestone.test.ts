import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { nextMilestone, overdueDays, slipDays, worstOverdue } from "@/lib/domain/milestone";
import { milestone } from "@/tests/support/facts";

const asOf = day("2021-03-31");

describe("an overdue milestone", () => {
  test("counts the days from its baseline to the as-of day", () => {
    expect(overdueDays(milestone("start", day("2021-03-31")), asOf)).toBe(0);
    expect(overdueDays(milestone("start", day("2021-03-30")), asOf)).toBe(1);
    expect(overdueDays(milestone("start", day("2021-04-30")), asOf)).toBe(0);
    expect(overdueDays(milestone("start", null), asOf)).toBe(0);
  });

  test("is no longer overdue once reached, but a later day has not happened yet", () => {
    const baseline = day("2021-03-01");
    expect(overdueDays(milestone("start", baseline, asOf), asOf)).toBe(0);
    expect(overdueDays(milestone("start", baseline, day("2021-04-01")), asOf)).toBe(30);
  });

  test("keeps its baseline whatever the forecast says", () => {
    const postponed = { ...milestone("start", day("2021-03-01")), forecast: day("2021-06-01") };
    expect(overdueDays(postponed, asOf)).toBe(30);
  });

  test("is the worst by days, and the earlier in building order of equals", () => {
    const facts = [
      milestone("piling", day("2021-03-10")),
      milestone("start", day("2021-03-10")),
      milestone("levelling", day("2021-03-20")),
    ];
    expect(worstOverdue(facts, asOf)).toEqual({ kind: "start", days: 21 });
    expect(worstOverdue([milestone("start", asOf)], asOf)).toBeNull();
  });
});

describe("the next milestone", () => {
  test("is the first in building order that is not reached, on its forecast", () => {
    const facts = [
      milestone("piling", day("2021-05-10")),
      { ...milestone("start", day("2021-03-31")), forecast: day("2021-04-15") },
      milestone("levelling", day("2021-02-10"), day("2021-02-09")),
    ];
    expect(nextMilestone(facts, asOf)).toEqual({ kind: "start", on: "2021-04-15", daysLeft: 15 });
  });

  test("falls back on the baseline, may lie in the past, and skips one without a day", () => {
    const facts = [milestone("start", null), milestone("piling", day("2021-03-21"))];
    expect(nextMilestone(facts, asOf)).toEqual({ kind: "piling", on: "2021-03-21", daysLeft: -10 });
  });

  test("does not exist when all are reached", () => {
    expect(nextMilestone([milestone("start", asOf, asOf)], asOf)).toBeNull();
  });
});

describe("a slip", () => {
  const baseline = day("2021-03-31");

  test("is the forecast, or the actual day once known, after the baseline", () => {
    expect(slipDays({ ...milestone("start", baseline), forecast: day("2021-04-15") })).toBe(15);
    expect(
      slipDays({ ...milestone("start", baseline, day("2021-03-30")), forecast: day("2021-04-15") }),
    ).toBe(-1);
  });

  test("is 0 where either day is unknown", () => {
    expect(slipDays(milestone("start", baseline))).toBe(0);
    expect(slipDays(milestone("start", null, baseline))).toBe(0);
  });
});

import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { shippedPresets, zonePreset } from "@/lib/domain/preset";
import { isListed, standingOf, type YearFacts } from "@/lib/domain/standing";
import { milestone, report, yearFacts } from "@/tests/support/facts";

const march = period("2021-03");
const today = day("2021-04-20");
const months = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120];
const stand = (changes: Partial<YearFacts>, month = march, on = today) =>
  standingOf(yearFacts(months, changes), month, on, shippedPresets);

describe("a standing", () => {
  test("puts plan, reports, milestones and starts together", () => {
    const standing = stand({
      category: "start",
      reports: [report("2021-01", 10, { fixedAssets: 4 }), report("2021-02", 47, { fixedAssets: 5 })],
      milestones: [
        milestone("start", day("2021-01-31"), day("2021-02-10")),
        milestone("piling", day("2021-03-21")),
      ],
    });
    expect(standing).toEqual({
      period: "2021-03",
      asOf: "2021-03-31",
      annualPlan: 780,
      originalAnnual: 780,
      planToDate: 60,
      originalPlanToDate: 60,
      actualToDate: 57,
      fixedToDate: 9,
      actualMonth: 0,
      planMonth: 30,
      state: "achieved",
      lights: { zone: "green", yinchuan: "yellow", wuhan: "red", sanya: "red" },
      overdueKind: "piling",
      overdueDays: 10,
      nextKind: "piling",
      nextOn: "2021-03-21",
      startList: "due-started",
      started: true,
      startedLate: true,
      unplannedStart: false,
      plannedStart: "2021-01",
      reportStatus: "missing",
      lastReported: "2021-02",
    });
  });

  test("of a project without facts is unplanned, grey and empty", () => {
    expect(stand({ plans: [] })).toMatchObject({
      annualPlan: 0,
      state: "unplanned",
      lights: { zone: "grey", yinchuan: "grey", wuhan: "grey", sanya: "grey" },
      overdueKind: null,
      nextKind: null,
      startList: null,
      lastReported: null,
    });
  });

  test("uses the adjustment from its day on and shows 年初 beside it", () => {
    const adjusted = { number: 2, annual: 600, months: Array(12).fill(50), effectiveOn: day("2021-04-10") };
    const plans = [...yearFacts(months).plans, adjusted];
    expect(stand({ plans })).toMatchObject({ annualPlan: 780, planToDate: 60 });
    expect(stand({ plans }, period("2021-04"))).toMatchObject({
      annualPlan: 600,
      originalAnnual: 780,
      planToDate: 200,
      originalPlanToDate: 100,
    });
    expect(stand({ plans }, period("2021-04"), day("2021-04-09")).annualPlan).toBe(780);
  });

  test("knows nothing of what happened after the as-of day", () => {
    const milestones = [milestone("start", day("2021-03-01"), day("2021-04-05"))];
    expect(stand({ milestones })).toMatchObject({ started: false, overdueDays: 30, state: "behind" });
    expect(stand({ milestones }, period("2021-04"))).toMatchObject({ started: true, overdueDays: 0 });
  });

  test("counts overdue days of the open month up to the business date only", () => {
    const milestones = [milestone("start", day("2021-04-05"))];
    expect(stand({ milestones }, period("2021-04")).overdueDays).toBe(15);
    expect(stand({ milestones }, period("2021-04"), day("2021-04-21"))).toMatchObject({
      overdueDays: 16,
      state: "behind",
    });
  });

  test("uses today's knowledge: a correction filed later counts for its month", () => {
    const reports = [
      report("2021-03", 1),
      report("2021-03", 60, { revision: 2, filedOn: day("2021-04-15") }),
    ];
    expect(stand({ reports })).toMatchObject({ actualMonth: 60, state: "achieved" });
  });

  test("is judged by the newest version of the zone's preset", () => {
    const facts = yearFacts(months, { reports: [report("2021-03", 50)] });
    const easier = { ...zonePreset, version: 2, achievedAt: 80 };
    expect(standingOf(facts, march, today, shippedPresets).state).toBe("behind");
    expect(standingOf(facts, march, today, [easier, ...shippedPresets])).toMatchObject({
      state: "achieved",
      lights: { zone: "green" },
    });
  });
});

test("a project counts from the period it is listed to the last one, in its own year", () => {
  const facts = yearFacts(months, { listedFrom: period("2021-02"), listedTo: period("2021-04") });
  const counted = ["2020-12", "2021-01", "2021-02", "2021-04", "2021-05"].map((month) =>
    isListed(facts, period(month)),
  );
  expect(counted).toEqual([false, false, true, true, false]);
  expect(isListed({ ...facts, listedTo: null }, period("2021-12"))).toBe(true);
  expect(isListed({ ...facts, listedTo: null }, period("2022-02"))).toBe(false);
});

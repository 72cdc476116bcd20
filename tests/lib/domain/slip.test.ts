import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { forecastSlip, type SlipChange, slipHistory } from "@/lib/domain/slip";

const baseline = day("2021-06-30");
const change = (from: string | null, to: string, changedOn: string): SlipChange => ({
  from: from ? day(from) : null,
  to: day(to),
  reason: "设备到货推迟",
  changedOn: day(changedOn),
});

describe("the slip of a forecast", () => {
  test("is its days after the baseline in force and after the first", () => {
    const slip = forecastSlip({ firstBaseline: day("2021-05-31"), baseline, forecast: day("2021-07-10") });
    expect(slip).toEqual({ days: 10, sinceFirst: 40 });
    expect(forecastSlip({ firstBaseline: baseline, baseline, forecast: day("2021-06-25") }).days).toBe(-5);
  });

  test("is unknown where a day is", () => {
    expect(forecastSlip({ firstBaseline: null, baseline, forecast: null })).toEqual({
      days: null,
      sinceFirst: null,
    });
    expect(forecastSlip({ firstBaseline: null, baseline, forecast: baseline })).toEqual({
      days: 0,
      sinceFirst: null,
    });
  });
});

describe("the history of slips", () => {
  const changes = [
    change("2021-07-10", "2021-07-05", "2021-05-01"),
    change(null, "2021-07-10", "2021-03-01"),
    change("2021-07-05", "2021-08-05", "2021-06-01"),
  ];

  test("is oldest first, says what each change moved and how late it made the forecast", () => {
    expect(slipHistory(baseline, changes, day("2021-12-31"))).toMatchObject([
      { to: "2021-07-10", moved: 10, behind: 10 },
      { to: "2021-07-05", moved: -5, behind: 5 },
      { to: "2021-08-05", moved: 31, behind: 36 },
    ]);
  });

  test("knows nothing of later changes and keeps the order of one day", () => {
    expect(slipHistory(baseline, changes, day("2021-04-20"))).toHaveLength(1);
    const sameDay = [
      change(null, "2021-07-01", "2021-03-01"),
      change("2021-07-01", "2021-07-02", "2021-03-01"),
    ];
    expect(slipHistory(baseline, sameDay, day("2021-03-01")).map(({ to }) => to)).toEqual([
      "2021-07-01",
      "2021-07-02",
    ]);
  });

  test("has no days without a baseline to count from", () => {
    expect(slipHistory(null, [change(null, "2021-07-10", "2021-03-01")], day("2021-12-31"))).toMatchObject([
      { moved: 0, behind: 0 },
    ]);
  });
});

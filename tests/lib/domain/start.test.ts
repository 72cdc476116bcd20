import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "@/lib/domain/day";
import { lastDay, periodOf } from "@/lib/domain/period";
import { percentText } from "@/lib/domain/ratio";
import { startOf, startRate } from "@/lib/domain/start";
import { startLists } from "@/lib/domain/vocabulary";
import { milestone } from "@/tests/support/facts";

const asOf = day("2021-03-31");
const start = (baseline: Day | null, actual: Day | null = null) =>
  startOf("start", [milestone("start", baseline, actual)], asOf);

describe("a planned start", () => {
  test("is due from its planned month on", () => {
    expect(start(day("2021-03-31")).list).toBe("due-not-started");
    expect(start(day("2021-04-30")).list).toBe("not-due");
    expect(start(day("2021-04-30"), day("2021-03-30")).list).toBe("early-started");
    expect(start(day("2021-02-28"), day("2021-02-20")).list).toBe("due-started");
  });

  test("is due in its month although the month is not over", () => {
    const facts = [milestone("start", day("2021-04-30"))];
    expect(startOf("start", facts, day("2021-04-20")).list).toBe("due-not-started");
  });

  test("is late when started after its planned month", () => {
    expect(start(day("2021-02-28"), day("2021-02-28")).late).toBe(false);
    expect(start(day("2021-02-28"), day("2021-03-01"))).toMatchObject({ list: "due-started", late: true });
    expect(start(day("2021-02-28")).late).toBe(false);
  });

  test("has not started when the day lies after the as-of day", () => {
    expect(start(day("2021-03-31"), day("2021-04-01"))).toMatchObject({
      list: "due-not-started",
      started: false,
    });
  });

  test("without a baseline or without the milestone is never due", () => {
    expect(start(null).list).toBe("not-due");
    expect(start(null, asOf).list).toBe("early-started");
    expect(startOf("start", [milestone("piling", asOf)], asOf)).toMatchObject({
      list: "not-due",
      started: false,
      plannedStart: null,
    });
  });
});

describe("other projects", () => {
  test("a 前期 project that starts is listed apart", () => {
    const facts = [milestone("start", null, day("2021-03-02"))];
    expect(startOf("early", facts, asOf)).toMatchObject({ list: null, started: true, unplanned: true });
    expect(startOf("early", [], asOf).unplanned).toBe(false);
  });

  test("a 续建 project is on no list", () => {
    const facts = [milestone("start", day("2019-06-30"), day("2019-08-01"))];
    expect(startOf("carry", facts, asOf)).toEqual({
      list: null,
      started: true,
      late: false,
      unplanned: false,
      plannedStart: "2019-06",
    });
  });
});

test("the four lists partition the planned starts by due and started", () => {
  const any = fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    shift: fc.option(fc.integer({ min: -200, max: 200 }), { nil: null }),
    passed: fc.nat({ max: 400 }),
  });
  fc.assert(
    fc.property(any, ({ month, shift, passed }) => {
      const baseline = lastDay(periodOf(2021, month));
      const actual = shift === null ? null : addDays(baseline, shift);
      const today = addDays(day("2021-01-01"), passed);
      const { list, started, late } = startOf("start", [milestone("start", baseline, actual)], today);
      expect(startLists).toContain(list);
      expect(started).toBe(actual !== null && actual <= today);
      expect(list === "due-started" || list === "early-started").toBe(started);
      expect(list === "due-started" || list === "due-not-started").toBe(
        baseline.slice(0, 7) <= today.slice(0, 7),
      );
      // The baseline is the last day of its month, so late means after that very day.
      expect(late).toBe(started && shift !== null && shift > 0);
    }),
  );
});

test("开工率 is 21.3% of the year's starts; of those due it may exceed 100%", () => {
  const { ofPlanned, ofDue } = startRate({ started: 44, due: 70, planned: 207 });
  expect(percentText(ofPlanned.n, ofPlanned.d)).toBe("21.3");
  expect(percentText(ofDue.n, ofDue.d)).toBe("62.9");
  const ahead = startRate({ started: 3, due: 2, planned: 10 }).ofDue;
  expect(percentText(ahead.n, ahead.d)).toBe("150.0");
  const none = startRate({ started: 0, due: 0, planned: 0 });
  expect([percentText(none.ofPlanned.n, none.ofPlanned.d), percentText(none.ofDue.n, none.ofDue.d)]).toEqual([
    "—",
    "—",
  ]);
});

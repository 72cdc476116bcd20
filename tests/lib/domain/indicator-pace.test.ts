import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IndicatorFacts } from "@/lib/domain/indicator";
import { comparePaces, indicatorRunRate, lineOf, type Pace, paceOf } from "@/lib/domain/indicator-pace";
import { attainmentText, valueText } from "@/lib/domain/indicator-text";
import { period, periodOf } from "@/lib/domain/period";
import { percentText } from "@/lib/domain/ratio";
import { comparators, indicatorKinds, indicatorStatuses } from "@/lib/domain/vocabulary";
import { flow, units } from "@/tests/support/indicators";

const march = period("2021-03");
const pace = (facts: IndicatorFacts, month = march) => paceOf(facts, month);
const trains = flow(2000, { "2021-03": 349 });
const pool = flow(200, { "2021-03": 104 });

describe("the pace of a flow", () => {
  test("is held against the straight line: 349 trains of 2000 are 7.5 points and 151 trains behind", () => {
    const now = pace(trains);
    expect(now).toEqual({
      status: "behind",
      value: units(349),
      from: "2021-03",
      target: units(2000),
      attainment: { n: units(349), d: units(2000) },
      line: { n: units(6000), d: 12 },
      gapInUnit: units(-151),
      gapPointsTenths: -75,
      lead: { n: units(349 * 12 - 6000), d: units(24_000) },
    });
    expect(attainmentText(now.attainment)).toBe("17.5");
    expect(percentText(now.line?.n ?? 0, (now.line?.d ?? 0) * (now.target ?? 0))).toBe("25.0");
  });

  test("is ahead, on pace or behind on exact integers", () => {
    expect(pace(pool)).toMatchObject({ status: "ahead", gapPointsTenths: 270, gapInUnit: units(54) });
    expect(pace(flow(200, { "2021-03": 50 }))).toMatchObject({ status: "on-pace", gapInUnit: 0 });
    expect(pace(flow(200, { "2021-03": 49.9999 }))).toMatchObject({ status: "behind", gapPointsTenths: 0 });
    expect(pace(flow(10, { "2021-01": 0.8333 }), period("2021-01"))).toMatchObject({
      status: "behind",
      gapInUnit: 0,
    });
  });

  test("is held against its own monthly plan where it has one", () => {
    const months = Array(12).fill(0).with(10, units(20)).with(11, units(60));
    const atYearEnd = { target: { value: units(60), months } };
    expect(pace(flow(60, { "2021-03": 0 }, atYearEnd))).toMatchObject({
      status: "on-pace",
      line: { n: 0, d: 1 },
      gapPointsTenths: 0,
    });
    expect(pace(flow(60, { "2021-03": 1 }, atYearEnd)).status).toBe("ahead");
    const november = pace(flow(60, { "2021-11": 17 }, atYearEnd), period("2021-11"));
    expect(november).toMatchObject({ status: "behind", gapInUnit: units(-3), gapPointsTenths: -50 });
    expect(lineOf({ value: 7, months: [] }, march)).toEqual({ n: 7, d: 1 });
  });

  test("is measured in the month its value is from", () => {
    expect(pace(pool, period("2021-08"))).toEqual(pace(pool));
  });

  test("ends when the target is reached", () => {
    expect(pace(flow(200, { "2021-03": 200 })).status).toBe("reached");
    expect(pace(flow(200, { "2021-03": 260 })).status).toBe("reached");
    const beyond = (value: number, month: string) =>
      pace(flow(200, { [month]: value }, { comparator: ">" }), period(month)).status;
    expect([beyond(200.0001, "2021-03"), beyond(200, "2021-03"), beyond(200, "2021-12")]).toEqual([
      "reached",
      "ahead",
      "behind",
    ]);
  });

  test("has missed in December what is not reached, whatever its own plan says", () => {
    const late = { target: { value: units(60), months: Array(12).fill(0) } };
    expect(pace(flow(60, { "2021-12": 59 }, late), period("2021-12")).status).toBe("behind");
  });

  test("under a ceiling is ahead below the line and reached only when the year is over", () => {
    const used = (value: number, month = "2021-03") =>
      pace(flow(120, { [month]: value }, { comparator: "≤" }), period(month));
    expect([20, 30, 40, 121].map((value) => used(value).status)).toEqual([
      "ahead",
      "on-pace",
      "behind",
      "behind",
    ]);
    expect(used(120, "2021-12").status).toBe("reached");
    expect(used(121, "2021-12").status).toBe("behind");
    const early = { value: units(120), months: Array(12).fill(units(120)) };
    const full = flow(120, { "2021-03": 120 }, { comparator: "≤", target: early });
    expect(pace(full).status).toBe("on-pace");
    expect(used(40)).toMatchObject({ gapInUnit: units(10), lead: { n: -1_200_000 } });
    expect(used(30).lead?.n).toBe(0);
  });

  test("towards an exact target is behind once it is passed", () => {
    const exactly = (value: number) => pace(flow(4, { "2021-03": value }, { comparator: "=" })).status;
    expect([exactly(0), exactly(1), exactly(2), exactly(4), exactly(5)]).toEqual([
      "behind",
      "on-pace",
      "ahead",
      "reached",
      "behind",
    ]);
  });

  test("towards nothing has no percentages", () => {
    const none = pace(flow(0, { "2021-03": 1 }, { comparator: "≤" }));
    expect(none).toMatchObject({ status: "behind", gapPointsTenths: null, lead: null, gapInUnit: units(1) });
    expect(attainmentText(none.attainment)).toBe("—");
  });
});

describe("what is not pro-rated", () => {
  test("a ratio or a growth is reached or not, its gap in its own unit", () => {
    const share = flow(20, { "2021-03": 18.3 }, { kind: "ratio" });
    expect(pace(share)).toMatchObject({
      status: "not-prorated",
      attainment: null,
      line: null,
      gapInUnit: units(-1.7),
      gapPointsTenths: null,
      lead: null,
    });
    expect(pace(flow(20, { "2021-03": 20 }, { kind: "growth" })).status).toBe("reached");
    expect(pace(flow(20, { "2021-03": -3 }, { kind: "growth" })).gapInUnit).toBe(units(-23));
  });

  test("a level has its share of the target", () => {
    expect(pace(flow(423, { "2021-03": 217 }, { kind: "level" }))).toMatchObject({
      status: "not-prorated",
      attainment: { n: units(217), d: units(423) },
    });
  });
});

test("without a target or a value there is nothing to judge", () => {
  expect(pace(flow(null, { "2021-03": 26 }))).toMatchObject({
    status: "no-target",
    value: units(26),
    from: "2021-03",
    target: null,
    attainment: null,
    gapInUnit: null,
  });
  expect(pace(flow(137, {}))).toMatchObject({ status: "no-value", value: null, target: units(137) });
  expect(pace(flow(null, {})).status).toBe("no-target");
});

describe("the required run-rate", () => {
  test("of the trains is 183.4 a month, 1.58 times the first quarter", () => {
    const rate = indicatorRunRate(pace(trains));
    expect(rate).toEqual({ perMonth: 1_834_444, multipleHundredths: 158 });
    expect(valueText(rate?.perMonth ?? 0, 1)).toBe("183.4");
  });

  test("counts the months left after the one the value is from", () => {
    expect(indicatorRunRate(pace(trains, period("2021-06")))?.perMonth).toBe(1_834_444);
    expect(indicatorRunRate(pace(flow(200, { "2021-12": 104 }), period("2021-12")))).toBeNull();
  });

  test("exists for flows with a target and a value only", () => {
    expect(indicatorRunRate(pace(flow(20, { "2021-03": 18 }, { kind: "ratio" })))).toBeNull();
    expect(indicatorRunRate(pace(flow(null, { "2021-03": 26 })))).toBeNull();
    expect(indicatorRunRate(pace(flow(137, {})))).toBeNull();
    for (const missing of ["value", "target", "from"] as const)
      expect(indicatorRunRate({ ...pace(trains), [missing]: null })).toBeNull();
  });
});

describe("the order", () => {
  test("is behind first and the furthest behind at its head", () => {
    const paces: Record<string, Pace> = {
      reached: pace(flow(200, { "2021-03": 200 })),
      none: pace(flow(null, {})),
      empty: pace(flow(200, {})),
      ahead: pace(pool),
      share: pace(flow(20, { "2021-03": 18 }, { kind: "ratio" })),
      bit: pace(flow(200, { "2021-03": 49 })),
      far: pace(trains),
      ceiling: pace(flow(100, { "2021-03": 90 }, { comparator: "≤" })),
      zero: pace(flow(0, { "2021-03": 1 }, { comparator: "≤" })),
      even: pace(flow(200, { "2021-03": 50 })),
    };
    const sorted = Object.entries(paces).toSorted(([, a], [, b]) => comparePaces(a, b));
    expect(sorted.map(([name]) => name).join(" ")).toBe(
      "zero ceiling far bit share even ahead reached empty none",
    );
  });

  test("keeps equals as they were stored", () => {
    expect(comparePaces(pace(trains), pace(flow(4000, { "2021-03": 698 })))).toBe(0);
    const zero = pace(flow(0, { "2021-03": 1 }, { comparator: "≤" }));
    expect(comparePaces(zero, zero)).toBe(0);
  });
});

const rank = ["behind", "on-pace", "ahead", "reached"];
const anyMonth = fc.integer({ min: 1, max: 12 }).map((month) => periodOf(2021, month));
const anyFlow = fc.record({
  target: fc.nat({ max: 1_000_000_000_000 }),
  lower: fc.nat({ max: 1_000_000_000_000 }),
  more: fc.nat({ max: 1_000_000_000 }),
  month: anyMonth,
});
const at = (target: number, value: number, month: ReturnType<typeof periodOf>, changes = {}) =>
  pace(
    {
      ...flow(0, {}),
      target: { value: target, months: null },
      values: [{ period: month, value }],
      ...changes,
    },
    month,
  );

test("more never makes a flow look worse, nor less a ceiling", () => {
  fc.assert(
    fc.property(anyFlow, ({ target, lower, more, month }) => {
      for (const comparator of ["≥", ">"] as const) {
        const [less, plus] = [lower, lower + more].map((value) => at(target, value, month, { comparator }));
        expect(rank.indexOf(plus?.status ?? "")).toBeGreaterThanOrEqual(rank.indexOf(less?.status ?? ""));
        expect(plus?.gapInUnit).toBeGreaterThanOrEqual(less?.gapInUnit ?? 0);
      }
      const [less, plus] = [lower, lower + more].map((value) =>
        at(target, value, month, { comparator: "≤" }),
      );
      expect(rank.indexOf(less?.status ?? "")).toBeGreaterThanOrEqual(rank.indexOf(plus?.status ?? ""));
    }),
  );
});

test("the printed gap is the difference of the printed percentages", () => {
  fc.assert(
    fc.property(anyFlow, ({ target, lower, month }) => {
      const now = at(target + 1, lower, month);
      const line = percentText(now.line?.n ?? 0, (now.line?.d ?? 0) * (target + 1));
      const tenths = (text: string) => BigInt(text.replace(".", ""));
      const share = percentText(lower, target + 1);
      expect(BigInt(now.gapPointsTenths ?? 0)).toBe(tenths(share) - tenths(line));
    }),
  );
});

test("every pace has a status of the vocabulary", () => {
  const facts = fc.record({
    kind: fc.constantFrom(...indicatorKinds),
    comparator: fc.constantFrom(...comparators),
  });
  fc.assert(
    fc.property(facts, anyFlow, (changes, { target, lower, month }) => {
      expect(indicatorStatuses).toContain(at(target, lower, month, changes).status);
    }),
  );
});

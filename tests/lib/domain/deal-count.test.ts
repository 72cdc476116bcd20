import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import type { DealFacts } from "@/lib/domain/deal";
import { cancelledOn, countDeals, countedOn, countMonths } from "@/lib/domain/deal-count";
import { period, periodOf } from "@/lib/domain/period";
import { percentText } from "@/lib/domain/ratio";
import { yi } from "@/tests/support/facts";
import { deal, firstQuarter, moves } from "@/tests/support/recruitment";

const march = period("2021-03");
const today = day("2021-12-31");
const contracts = { includeFramework: false };
const agreements = { includeFramework: true };
const count = (deals: readonly DealFacts[], month = march, options = contracts, on = today) =>
  countDeals(deals, month, on, options);

describe("what counts as signed", () => {
  test("is 16 deals of 203亿 in the first quarter, 31.2% of 650亿", () => {
    const { count: deals, amount } = count(firstQuarter);
    expect([deals, amount]).toEqual([16, yi(203)]);
    expect(percentText(amount, yi(650))).toBe("31.2");
  });

  test("is dated by the signing day and ends with the as-of day", () => {
    const late = deal("d", { events: moves(["talks", "2021-01-05"], ["signed", "2021-03-31"]) });
    expect(count([late], period("2021-02")).count).toBe(0);
    expect(count([late]).deals).toEqual([late]);
    expect(count([late], march, contracts, day("2021-03-30")).count).toBe(0);
    expect(countedOn(late, day("2021-12-31"), contracts)).toBe("2021-03-31");
  });

  test("stays dated by the signing day when more stages follow", () => {
    const landed = deal("d", { events: moves(["signed", "2020-12-30"], ["registered", "2021-02-01"]) });
    expect(count([landed]).count).toBe(0);
    expect(count([landed], period("2020-12")).count).toBe(1);
  });

  test("includes framework agreements on demand, each dated by its own day until a contract follows", () => {
    const agreed = deal("a", { amount: yi(7), events: moves(["framework", "2021-02-01"]) });
    const signed = deal("s", { events: moves(["framework", "2020-12-01"], ["signed", "2021-03-10"]) });
    const talks = deal("t", { events: moves(["talks", "2021-02-01"]) });
    expect(count([agreed, signed, talks]).deals).toEqual([signed]);
    expect(count([agreed, signed, talks], march, agreements).deals).toEqual([agreed, signed]);
    expect(count([signed], period("2021-02"), agreements).count).toBe(0);
    expect(count([signed], period("2020-12"), agreements).count).toBe(1);
  });
});

describe("解约", () => {
  const gone = deal("g", { events: moves(["signed", "2021-01-10"], ["cancelled", "2021-03-02"]) });
  const earlier = deal("e", {
    amount: yi(8),
    events: moves(["signed", "2020-11-10"], ["cancelled", "2021-02-02"]),
  });

  test("of a deal of this year subtracts in the period in which it happened", () => {
    expect(count([gone], period("2021-02"))).toMatchObject({ count: 1, amount: yi(2), cancelled: [] });
    expect(count([gone])).toEqual({
      deals: [],
      count: 0,
      amount: 0,
      cancelled: [gone],
      earlierCancelled: [],
    });
    const months = countMonths([gone], march, today, contracts);
    expect(months.map((month) => [month.period, month.count, month.amount])).toEqual([
      ["2021-01", 1, yi(2)],
      ["2021-02", 0, 0],
      ["2021-03", -1, -yi(2)],
    ]);
    expect(months[0]?.signed).toEqual([gone]);
    expect(months[2]?.cancelled).toEqual([gone]);
  });

  test("of an earlier year's deal stands on its own line and subtracts nothing", () => {
    expect(count([earlier, deal("d")])).toMatchObject({
      count: 1,
      amount: yi(2),
      earlierCancelled: [earlier],
    });
    expect(count([earlier], period("2021-01")).earlierCancelled).toEqual([]);
    expect(count([earlier], period("2020-12")).count).toBe(1);
    expect(countMonths([earlier], march, today, contracts).map((month) => month.count)).toEqual([0, 0, 0]);
  });

  test("of an agreement that was never a contract touches only the figure with agreements", () => {
    const agreed = deal("a", { events: moves(["framework", "2021-01-10"], ["cancelled", "2021-03-02"]) });
    expect(count([agreed])).toMatchObject({ count: 0, cancelled: [], earlierCancelled: [] });
    expect(count([agreed], march, agreements).cancelled).toEqual([agreed]);
    expect(cancelledOn(agreed, day("2021-03-01"))).toBeNull();
  });

  test("next year leaves this year's December as it was", () => {
    const events = moves(["signed", "2021-05-01"], ["cancelled", "2022-01-15"]);
    expect(count([deal("n", { events })], period("2021-12"), contracts, day("2022-03-01")).count).toBe(1);
    const own = count([deal("n", { events })], period("2022-01"), contracts, day("2022-03-01"));
    expect([own.count, own.earlierCancelled.length]).toEqual([0, 1]);
  });
});

const on = (month: number, date: number) =>
  `2021-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
const anyDeal = fc
  .record({
    amount: fc.nat({ max: 1_000_000_000 }),
    framework: fc.option(fc.integer({ min: 1, max: 4 })),
    signed: fc.option(fc.integer({ min: 5, max: 8 })),
    cancelled: fc.option(fc.integer({ min: 9, max: 12 })),
    lastYear: fc.boolean(),
  })
  .map(({ amount, framework, signed, cancelled, lastYear }) => {
    const steps = moves(
      ...(framework ? [["framework", on(framework, 7)] as const] : []),
      ...(signed ? [["signed", on(signed, 7)] as const] : []),
    ).map((move) => ({ ...move, on: lastYear ? day(move.on.replace("2021", "2020")) : move.on }));
    const end = cancelled ? [{ number: 9, stage: "cancelled" as const, on: day(on(cancelled, 9)) }] : [];
    return deal("d", { amount, events: [...steps, ...(steps.length > 0 ? end : [])] });
  });
const deals = fc.array(anyDeal, { maxLength: 20 });
const anyMonth = fc.integer({ min: 1, max: 12 }).map((month) => periodOf(2021, month));

test("the months of a year add up to its count, with and without agreements", () => {
  fc.assert(
    fc.property(deals, anyMonth, fc.boolean(), (all, month, includeFramework) => {
      const whole = countDeals(all, month, today, { includeFramework });
      const months = countMonths(all, month, today, { includeFramework });
      expect(months.reduce((total, one) => total + one.count, 0)).toBe(whole.count);
      expect(months.reduce((total, one) => total + one.amount, 0)).toBe(whole.amount);
    }),
  );
});

test("agreements never lower the figure", () => {
  fc.assert(
    fc.property(deals, anyMonth, (all, month) => {
      const [without, including] = [count(all, month), count(all, month, agreements)];
      expect(including.count).toBeGreaterThanOrEqual(without.count);
      expect(including.deals).toEqual(expect.arrayContaining(without.deals));
    }),
  );
});

test("one more deal adds exactly itself, and its 解约 restores the count", () => {
  fc.assert(
    fc.property(deals, fc.nat({ max: 1_000_000_000 }), (all, amount) => {
      const before = count(all, period("2021-12"));
      const next = deal("next", { amount, events: moves(["signed", "2021-06-01"]) });
      const after = count([...all, next], period("2021-12"));
      expect([after.count, after.amount]).toEqual([before.count + 1, before.amount + amount]);
      const events = moves(["signed", "2021-06-01"], ["cancelled", "2021-06-02"]);
      const restored = count([...all, { ...next, events }], period("2021-12"));
      expect([restored.count, restored.amount]).toEqual([before.count, before.amount]);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import {
  addMonths,
  asOfDay,
  firstDay,
  isPeriod,
  lastDay,
  monthOf,
  period,
  periodOf,
  periodOfDay,
  yearOf,
  yearToDate,
} from "@/lib/domain/period";

const anyPeriod = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => periodOf(year, month));

describe("a period", () => {
  test.each(["2021-00", "2021-13", "2021-3", "2021-03-01", "1821-03"])("%s is refused", (text) => {
    expect(isPeriod(text)).toBe(false);
    expect(() => period(text)).toThrow(RangeError);
  });

  test("months roll over the end of a year in both directions", () => {
    expect(addMonths(period("2021-12"), 1)).toBe("2022-01");
    expect(addMonths(period("2021-01"), -1)).toBe("2020-12");
  });

  test("adding months and taking them away returns to the same period", () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -500, max: 500 }), (value, count) => {
        expect(addMonths(addMonths(value, count), -count)).toBe(value);
      }),
    );
  });

  test("its first and last day lie in it, and the next day does not", () => {
    fc.assert(
      fc.property(anyPeriod, (value) => {
        expect([periodOfDay(firstDay(value)), periodOfDay(lastDay(value))]).toEqual([value, value]);
        expect([yearOf(value), monthOf(value)]).toEqual([yearOf(firstDay(value)), monthOf(lastDay(value))]);
      }),
    );
    expect(lastDay(period("2020-02"))).toBe("2020-02-29");
  });

  test("the year to date runs from January to the period itself", () => {
    expect(yearToDate(period("2021-03"))).toEqual(["2021-01", "2021-02", "2021-03"]);
  });

  test("the as-of day is the earlier of the last day and the business date", () => {
    const today = day("2021-04-20");
    expect(asOfDay(period("2021-03"), today)).toBe("2021-03-31");
    expect(asOfDay(period("2021-04"), today)).toBe("2021-04-20");
    expect(asOfDay(period("2021-04"), day("2021-04-30"))).toBe("2021-04-30");
  });
});

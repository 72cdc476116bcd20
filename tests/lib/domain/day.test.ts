import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, daysBetween, daysIn, earlier, isDay } from "@/lib/domain/day";

const anyDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe("a day", () => {
  test.each(["1900-01-01", "2020-02-29", "2000-02-29", "2999-12-31"])("%s exists", (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    "1900-02-29",
    "2021-02-29",
    "2021-04-31",
    "2021-13-01",
    "2021-00-10",
    "2021-01-00",
    "1899-12-31",
  ])("%s does not exist", (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => day(text)).toThrow(RangeError);
  });

  test.each(["2021-3-1", "2021-03-01 ", "20210301", "2021-03-01T00:00"])(
    "%s is not how a day is written",
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test("February follows the Gregorian leap years", () => {
    expect([1900, 2000, 2020, 2021].map((year) => daysIn(year, 2))).toEqual([28, 29, 29, 28]);
  });

  test("counting forward and back returns to the same day", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(b, a) + daysBetween(a, b)).toBe(0);
      }),
    );
  });

  test("a few days on are those of the calendar", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40, max: 40 }), (from, count) => {
        const moved = new Date(Date.parse(from) + count * 86_400_000).toISOString().slice(0, 10);
        if (isDay(moved)) expect(addDays(from, count)).toBe(moved);
      }),
    );
  });

  test("the order of the texts is the order of the days", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
        expect(daysBetween(earlier(a, b), a)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("the day after 28 February 2021 is 1 March", () => {
    expect(addDays(day("2021-02-28"), 1)).toBe("2021-03-01");
    expect(daysBetween(day("2021-03-31"), day("2021-04-20"))).toBe(20);
  });
});

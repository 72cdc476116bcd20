import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/day";
import { axisOf, finenessOf, placeOn, stretchesOf } from "@/lib/time-axis";

const days = [day("2018-10-12"), day("2024-04-27")];

test("the axis holds whole months: the year, two years, or every day there is", () => {
  expect(axisOf("year", 2021, days)).toEqual({ from: "2021-01-01", to: "2021-12-31" });
  expect(axisOf("two", 2021, days)).toEqual({ from: "2021-01-01", to: "2022-12-31" });
  expect(axisOf("all", 2021, days)).toEqual({ from: "2018-10-01", to: "2024-04-30" });
  expect(axisOf("all", 2021, [])).toEqual({ from: "2021-01-01", to: "2021-12-31" });
});

test("a day stands where its share of the days is, and beyond the ends outside 0 to 100", () => {
  const axis = axisOf("year", 2021, []);
  expect(placeOn(axis, day("2021-01-01"))).toBe(0);
  expect(placeOn(axis, day("2021-07-02"))).toBe(49.86);
  expect(placeOn(axis, day("2020-12-31"))).toBeLessThan(0);
  expect(placeOn(axis, day("2022-01-01"))).toBe(100);
});

test("months, quarters and years cut the axis without gap or overlap", () => {
  const span = fc.record({ start: fc.nat({ max: 3000 }), length: fc.nat({ max: 2500 }) });
  fc.assert(
    fc.property(span, fc.constantFrom(1 as const, 3 as const, 12 as const), ({ start, length }, months) => {
      const first = addDays(day("2015-01-01"), start);
      const axis = axisOf("all", 2021, [first, addDays(first, length)]);
      const parts = stretchesOf(axis, months);
      expect(parts[0]?.at).toBe(0);
      for (const [at, part] of parts.entries()) {
        const end = parts[at + 1]?.at ?? 100;
        expect(part.at + part.width).toBeCloseTo(end, 1);
      }
    }),
    { numRuns: 60 },
  );
});

test("labels grow coarser with the axis", () => {
  expect(finenessOf(axisOf("two", 2021, []))).toBe(1);
  expect(finenessOf(axisOf("all", 2021, [day("2018-06-01")]))).toBe(3);
  expect(finenessOf(axisOf("all", 2021, days))).toBe(12);
});

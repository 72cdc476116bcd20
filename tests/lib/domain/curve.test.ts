import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { even, frontLight, spread } from "@/lib/domain/curve";
import { wan } from "@/tests/support/facts";

const sum = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0);

describe("spreading an annual plan", () => {
  test("over the whole year follows the curve's percentages", () => {
    expect(spread(wan(100), frontLight, 1, 12)).toEqual([3, 4, 13, 10, 11, 12, 9, 9, 9, 9, 6, 5].map(wan));
  });

  test("begins at the planned start and ends at the planned finish", () => {
    // c[4]−c[3] = 10, c[5]−c[3] = 21, c[6]−c[3] = 33 of 33.
    expect(spread(wan(33), frontLight, 4, 6)).toEqual([0, 0, 0, 10, 11, 12, 0, 0, 0, 0, 0, 0].map(wan));
  });

  test("evenly gives each month the same", () => {
    expect(spread(wan(1200), even, 1, 12)).toEqual(Array(12).fill(wan(100)));
    expect(spread(wan(10), even, 1, 3).slice(0, 3)).toEqual([3, 4, 3].map(wan));
  });

  test("in one month gives it everything", () => {
    expect(spread(wan(7), frontLight, 12, 12)[11]).toBe(wan(7));
  });

  test("always sums exactly, in whole 万元, with nothing outside its months or below zero", () => {
    const plan = fc.record({
      annual: fc.nat({ max: 5_000_000 }),
      curve: fc.constantFrom(frontLight, even),
      ends: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })),
    });
    fc.assert(
      fc.property(plan, ({ annual, curve, ends }) => {
        const [start, end] = [Math.min(...ends), Math.max(...ends)];
        const months = spread(wan(annual), curve, start, end);
        expect(months).toHaveLength(12);
        expect(sum(months)).toBe(wan(annual));
        for (const [index, amount] of months.entries()) {
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(amount % wan(1)).toBe(0);
          if (index + 1 < start || index + 1 > end) expect(amount).toBe(0);
        }
      }),
    );
  });

  test("leaves the odd yuan of an annual plan to the last month", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), (annual) => {
        const months = spread(annual, frontLight, 1, 12);
        expect(sum(months)).toBe(annual);
        expect(months.slice(0, 11).every((amount) => amount >= 0)).toBe(true);
        expect(months[11]).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test.each([
    [-1, 1, 12],
    [1, 0, 12],
    [1, 1, 13],
    [1, 5, 4],
  ])("%i over months %i to %i is refused", (annual, start, end) => {
    expect(() => spread(annual, even, start, end)).toThrow(RangeError);
  });
});

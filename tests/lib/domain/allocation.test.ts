import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate, allocateTable, allocationDifference, cumulate } from "@/lib/domain/allocation";

const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0);

describe("splitting a target", () => {
  test("gives the units left over to the largest remainders, the earlier of equals first", () => {
    expect(allocate(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(allocate(10, [3, 3, 1])).toEqual([4, 4, 2]);
    expect(allocate(200, [5, 3, 2])).toEqual([100, 60, 40]);
    expect(allocate(7, [1, 6, 3])).toEqual([1, 4, 2]);
  });

  test("gives nothing to a weight of 0", () => {
    expect(allocate(5, [0, 1, 0, 1])).toEqual([0, 3, 0, 2]);
    expect(allocate(0, [0, 0])).toEqual([0, 0]);
    expect(allocate(0, [])).toEqual([]);
  });

  test("keeps whole 家 whole, and what is less than one goes to the heaviest", () => {
    expect(allocate(200_0000, [1, 1, 1], 10_000)).toEqual([67_0000, 67_0000, 66_0000]);
    expect(allocate(15_5000, [1, 2], 10_000)).toEqual([5_0000, 10_5000]);
  });

  test.each([
    [-1, [1], 1],
    [1, [], 1],
    [1, [0, 0], 1],
    [1, [-1, 2], 1],
    [1, [0.5], 1],
    [1.5, [1], 1],
    [1, [1], 0],
    [Number.MAX_SAFE_INTEGER + 1, [1], 1],
  ])("%d over %j in units of %d is refused", (whole, weights, unit) => {
    expect(() => allocate(whole, weights, unit)).toThrow(RangeError);
  });

  test("loses no unit, stays within one of the exact share, and is the same every time", () => {
    const weights = fc
      .array(fc.nat({ max: 1_000_000_000 }), { minLength: 1, maxLength: 20 })
      .filter((all) => all.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), weights, (whole, shares) => {
        const parts = allocate(whole, shares);
        expect(sum(parts)).toBe(whole);
        expect(allocate(whole, shares)).toEqual(parts);
        const total = BigInt(sum(shares));
        for (const [index, part] of parts.entries()) {
          const off = BigInt(part) * total - BigInt(whole) * BigInt(shares[index] ?? 0);
          expect(off > -total && off < total).toBe(true);
          if (shares[index] === 0) expect(part).toBe(0);
        }
      }),
    );
  });

  test("loses no unit of any size", () => {
    const unit = fc.constantFrom(1, 100, 10_000);
    const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.nat({ max: 100_000_000 }), weights, unit, (whole, shares, size) => {
        const parts = allocate(whole, shares, size);
        expect(sum(parts)).toBe(whole);
        expect(parts.filter((part) => part % size !== 0).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("departments by months", () => {
  test("have rows and columns that add up at once", () => {
    expect(allocateTable([5, 3], [4, 2, 2])).toEqual([
      [3, 1, 1],
      [1, 1, 1],
    ]);
    expect(allocateTable([], [])).toEqual([]);
  });

  test("are refused when the two sums differ", () => {
    expect(() => allocateTable([5], [4])).toThrow("rows sum to 5, columns to 4");
  });

  test("always add up, and no part is below 0", () => {
    const margins = fc
      .tuple(
        fc.nat({ max: 10_000_000 }),
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat({ max: 99 }), { minLength: 12, maxLength: 12 }).filter((all) => sum(all) > 0),
      )
      .map(
        ([whole, departments, months]) => [allocate(whole, departments), allocate(whole, months)] as const,
      );
    fc.assert(
      fc.property(margins, ([rows, columns]) => {
        const table = allocateTable(rows, columns);
        expect(table.map(sum)).toEqual(rows);
        expect(columns.map((_, month) => sum(table.map((row) => row[month] ?? 0)))).toEqual(columns);
        expect(table.flat().every((part) => part >= 0)).toBe(true);
      }),
    );
  });
});

test("parts above the whole are over-allocated, below it under-allocated", () => {
  expect(allocationDifference(200, [120, 90])).toBe(10);
  expect(allocationDifference(200, [120, 60])).toBe(-20);
  expect(allocationDifference(200, [])).toBe(-200);
  expect(allocationDifference(200, allocate(200, [3, 7, 11]))).toBe(0);
});

test("months become cumulative", () => {
  expect(cumulate(allocate(120, Array(12).fill(1)))).toEqual([
    10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120,
  ]);
});

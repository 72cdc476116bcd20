import { expect, test } from "vitest";
import { decimalText, divideRounded, divideUp, withCommas } from "@/lib/domain/rounding";

test("halves go away from zero for every pair of signs", () => {
  expect([
    divideRounded(5n, 2n),
    divideRounded(-5n, 2n),
    divideRounded(5n, -2n),
    divideRounded(-5n, -2n),
  ]).toEqual([3n, -3n, -3n, 3n]);
  expect([divideRounded(7n, 5n), divideRounded(8n, 5n), divideRounded(0n, 5n)]).toEqual([1n, 2n, 0n]);
});

test("dividing by 0 is a bug and flies", () => {
  expect(() => divideRounded(1n, 0n)).toThrow(RangeError);
});

test("rounding up leaves whole numbers and goes up below zero too", () => {
  expect([divideUp(6n, 3n), divideUp(7n, 3n), divideUp(-7n, 3n), divideUp(0n, 3n)]).toEqual([
    2n,
    3n,
    -2n,
    0n,
  ]);
});

test("decimals are written out with their leading zeros", () => {
  expect(decimalText(1075n, 2)).toBe("10.75");
  expect(decimalText(-5n, 2)).toBe("-0.05");
  expect(decimalText(7n, 0)).toBe("7");
  expect(decimalText(1070n, 2, true)).toBe("10.7");
  expect(decimalText(100n, 0, true)).toBe("100");
});

test("thousands commas stand in the whole part only", () => {
  expect(["0", "999", "1000", "-1234567.8901", "12345.6789"].map(withCommas)).toEqual([
    "0",
    "999",
    "1,000",
    "-1,234,567.8901",
    "12,345.6789",
  ]);
});

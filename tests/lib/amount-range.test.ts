import { expect, test } from "vitest";
import { rangeProblems } from "@/lib/amount-range";

test("an open range, a half-open one and a single amount are all fine", () => {
  for (const [min, max] of [
    ["", ""],
    ["1,200.5", ""],
    ["", " ９０００ "],
    ["5", "5"],
    ["0", "0.0001"],
  ] as const)
    expect(rangeProblems({ min, max })).toEqual({});
});

test("what cannot be read is said at its own field", () => {
  expect(rangeProblems({ min: "5亿", max: "1.23456" })).toEqual({ min: "not-a-number", max: "too-precise" });
  expect(rangeProblems({ min: "-3", max: "999999999999" })).toEqual({ min: "negative", max: "too-large" });
});

test("a lower end above the upper one is said at the upper", () => {
  expect(rangeProblems({ min: "9", max: "8.9999" })).toEqual({ max: "crossed" });
});

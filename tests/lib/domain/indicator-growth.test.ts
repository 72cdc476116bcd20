import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Growth, growthOf, growthText } from "@/lib/domain/indicator-growth";
import { units } from "@/tests/support/indicators";

const computed = (base: number | null, decimals: number): Growth => ({
  source: "computed",
  base: base === null ? null : units(base),
  decimals,
});
const text = (growth: Growth, value: number | null) =>
  growthText(growthOf(growth, value === null ? null : units(value)), growth.decimals);

describe("growth computed from last year's value", () => {
  test.each([
    ["349 trains over 157", 349, 157, 0, "122"],
    ["12.97亿美元 over 6.367", 12.97, 6.367, 1, "103.7"],
    ["22.47万吨 over 10.75", 22.47, 10.75, 0, "109"],
    ["a fall", 90, 120, 1, "-25.0"],
    ["a half away from zero", 8.02, 8, 1, "0.3"],
    ["a half below zero", 7.98, 8, 1, "-0.3"],
    ["nothing new", 8, 8, 0, "0"],
    ["four decimals", 4, 3, 4, "33.3333"],
  ])("%s", (_, value, base, decimals, printed) => {
    expect(text(computed(base, decimals), value)).toBe(printed);
  });

  test("needs a value and something to compare it with", () => {
    expect(text(computed(null, 1), 12.97)).toBe("—");
    expect(text(computed(0, 1), 12.97)).toBe("—");
    expect(text(computed(-2, 1), 12.97)).toBe("—");
    expect(text(computed(6.367, 1), null)).toBe("—");
  });

  test("is never off by more than half of its last decimal", () => {
    const sizes = fc.record({
      value: fc.nat({ max: 1_000_000_000 }),
      base: fc.integer({ min: 1, max: 1_000_000_000 }),
      decimals: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(sizes, ({ value, base, decimals }) => {
        const percent = growthOf({ source: "computed", base, decimals }, value);
        const off = BigInt(percent ?? 0) * BigInt(base) - BigInt(value - base) * 1_000_000n;
        const half = (BigInt(base) * 10n ** BigInt(4 - decimals)) / 2n + 1n;
        expect(off >= -half && off <= half).toBe(true);
        expect(Math.abs(percent ?? 0) % 10 ** (4 - decimals)).toBe(0);
      }),
    );
  });
});

describe("published growth", () => {
  const published = (percent: number | null, decimals: number): Growth => ({
    source: "published",
    percent: percent === null ? null : units(percent),
    decimals,
  });

  test.each([
    [19, 0, "19"],
    [12.3, 1, "12.3"],
    [29.3, 1, "29.3"],
    [-3.2, 1, "-3.2"],
  ])("%d is printed as it was", (percent, decimals, printed) => {
    expect(text(published(percent, decimals), 100)).toBe(printed);
    expect(text(published(percent, decimals), null)).toBe(printed);
  });

  test("that is missing is a dash, never a number worked out", () => {
    expect(text(published(null, 0), 100)).toBe("—");
  });
});

test("bulletins print no trailing zeros", () => {
  expect(growthText(units(12), 1)).toBe("12.0");
  expect(growthText(units(12), 1, true)).toBe("12");
});

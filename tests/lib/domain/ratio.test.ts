import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ceilShare,
  gapPointsTenths,
  percentTenths,
  percentText,
  reaches,
  tenthsText,
} from "@/lib/domain/ratio";
import { yi } from "@/tests/support/facts";

const anyInteger = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const positive = fc.integer({ min: 1, max: 1_000_000_000_000 });

describe("a printed percentage", () => {
  test.each([
    [yi(54.8), yi(509), "10.8"],
    [44, 207, "21.3"],
    [349, 2000, "17.5"],
    [1200, 4100, "29.3"],
    [3, 2, "150.0"],
    [0, 5, "0.0"],
    [-349, 2000, "-17.5"],
  ])("%i of %i", (n, d, text) => {
    expect(percentText(n, d)).toBe(text);
  });

  test("a zero denominator is a dash, never a number", () => {
    expect(percentText(0, 0)).toBe("—");
    expect(percentText(7, 0, { against: 60 })).toBe("—");
    expect(percentTenths(7, 0)).toBeNull();
  });

  test("bulletins drop trailing zeros, indicators have no decimals", () => {
    expect(percentText(1, 4, { trim: true })).toBe("25");
    expect(percentText(104, 200, { decimals: 0 })).toBe("52");
    expect(percentText(67, 140, { decimals: 0 })).toBe("48");
  });

  test("gets two decimals where rounding would carry it over the bound", () => {
    expect(percentText(5996, 10_000, { against: 60 })).toBe("59.96");
    expect(percentText(5994, 10_000, { against: 60 })).toBe("59.9");
    expect(percentText(6000, 10_000, { against: 60 })).toBe("60.0");
    expect(percentText(6004, 10_000, { against: 60 })).toBe("60.0");
    expect(percentText(9495, 10_000, { against: 95 })).toBe("94.95");
  });

  test("never contradicts its bound, however close it is", () => {
    expect(percentText(599_999, 1_000_000, { against: 60 })).toBe("59.9999");
    fc.assert(
      fc.property(anyInteger, positive, fc.constantFrom(50, 60, 80, 95, 100), (n, d, against) => {
        expect(Number(percentText(n, d, { against })) >= against).toBe(reaches(n, d, against));
      }),
    );
  });

  test("equals the nearest tenth found by search, halves away from zero", () => {
    fc.assert(
      fc.property(anyInteger, positive, (n, d) => {
        const tenths = BigInt(Math.abs(percentTenths(n, d) ?? Number.NaN));
        // t is right when (2t−1)·d ≤ 2000·|n| < (2t+1)·d: the half below rounds up to t, the half above does not.
        const twice = 2000n * BigInt(Math.abs(n));
        expect((2n * tenths - 1n) * BigInt(d) <= twice && twice < (2n * tenths + 1n) * BigInt(d)).toBe(true);
      }),
    );
  });

  test("is the same with the sign turned", () => {
    fc.assert(
      fc.property(anyInteger, positive, (n, d) => {
        expect((percentTenths(n, d) ?? 0) + (percentTenths(-n, d) ?? 0)).toBe(0);
      }),
    );
  });
});

describe("a gap between percentages", () => {
  test("is the difference of what is printed: 10.8% against 25.0% is 14.2 points lower", () => {
    const gap = gapPointsTenths(yi(54.8), yi(509), 3, 12);
    expect(gap).toBe(-142);
    expect(tenthsText(142)).toBe("14.2");
  });

  test("adds up on the page even where the exact gap would round otherwise", () => {
    expect(gapPointsTenths(1045, 10_000, 1054, 10_000)).toBe(0);
    expect(gapPointsTenths(1044, 10_000, 1045, 10_000)).toBe(-1);
  });

  test("is unknown when one of them is", () => {
    expect(gapPointsTenths(1, 0, 1, 4)).toBeNull();
    expect(gapPointsTenths(1, 4, 1, 0)).toBeNull();
  });

  test("tenths print with their decimal unless trimmed", () => {
    expect([tenthsText(250), tenthsText(250, true), tenthsText(-5)]).toEqual(["25.0", "25", "-0.5"]);
  });
});

describe("bounds", () => {
  test("are compared on exact integers", () => {
    expect(reaches(95, 100, 95)).toBe(true);
    expect(reaches(949_999_999, 1_000_000_000, 95)).toBe(false);
  });

  test("95% of 6,150万 is the least amount that reaches it", () => {
    expect(ceilShare(61_500_000, 95)).toBe(58_425_000);
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000_000 }), fc.integer({ min: 1, max: 100 }), (amount, percent) => {
        const share = ceilShare(amount, percent);
        expect(reaches(share, amount, percent)).toBe(true);
        expect(share === 0 || !reaches(share - 1, amount, percent)).toBe(true);
      }),
    );
  });
});

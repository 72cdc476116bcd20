import { describe, expect, test } from "vitest";
import { requiredRunRate, straightLine } from "@/lib/domain/figures";
import { yiText } from "@/lib/domain/money";
import { period } from "@/lib/domain/period";
import { gapPointsTenths, percentText } from "@/lib/domain/ratio";
import { yi } from "@/tests/support/facts";

describe("the required run-rate", () => {
  test("of the zone is 50.5亿 a month, 2.76 times the first quarter", () => {
    const rate = requiredRunRate(yi(509), yi(54.8), period("2021-03"));
    expect(rate).toEqual({ perMonth: 5_046_666_667, multipleHundredths: 276 });
    expect(yiText(rate?.perMonth ?? 0)).toBe("50.5");
  });

  test("does not exist in December", () => {
    expect(requiredRunRate(1200, 600, period("2021-12"))).toBeNull();
    expect(requiredRunRate(1200, 1100, period("2021-11"))).toEqual({
      perMonth: 100,
      multipleHundredths: 100,
    });
  });

  test("has no multiple without a pace, and is 0 once the plan is met", () => {
    expect(requiredRunRate(1200, 0, period("2021-06"))).toEqual({ perMonth: 200, multipleHundredths: null });
    expect(requiredRunRate(1200, -6, period("2021-06"))?.multipleHundredths).toBeNull();
    expect(requiredRunRate(1200, 1300, period("2021-06"))).toEqual({ perMonth: 0, multipleHundredths: 0 });
  });
});

test("the straight line is months/12 of the annual plan: 10.8% against 25.0% is 14.2 points lower", () => {
  const line = straightLine(yi(509), period("2021-03"));
  expect(line.n / line.d).toBe(12_725_000_000);
  expect(percentText(line.n, line.d * yi(509))).toBe("25.0");
  expect(gapPointsTenths(yi(54.8), yi(509), 3, 12)).toBe(-142);
});

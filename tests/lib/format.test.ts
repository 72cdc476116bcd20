import { expect, test } from "vitest";
import { amountOf, gapCell, shareCell, straightGapCell, wanCell } from "@/lib/format";
import { wan, yi } from "@/tests/support/facts";

test("an absent amount is a dash and zero is 0", () => {
  expect([wanCell(null), wanCell(0), wanCell(wan(4642.5))]).toEqual(["—", "0", "4,642.5"]);
});

test("a share is rounded half away from zero and has a dash without a denominator", () => {
  expect(shareCell(yi(54.8), yi(509))).toBe("10.8%");
  expect(shareCell(349, 2000)).toBe("17.5%");
  expect(shareCell(5, 0)).toBe("—");
});

test("a share just below its bound is not printed as the bound", () => {
  expect(shareCell(59_996, 100_000, 60)).not.toBe("60.0%");
  expect(shareCell(94_999, 100_000, 95)).not.toBe("95.0%");
});

test("the gap to the straight line is the difference of the two printed shares", () => {
  expect(straightGapCell(yi(54.8), yi(509), 3)).toBe("−14.2");
  expect(straightGapCell(25, 100, 3)).toBe("0.0");
  expect(straightGapCell(30, 100, 3)).toBe("+5.0");
  expect(straightGapCell(1, 0, 3)).toBe("—");
});

test("a difference of money says its direction", () => {
  expect([gapCell(wan(-2900)), gapCell(wan(12)), gapCell(0)]).toEqual(["−2,900", "+12", "0"]);
});

test("a title speaks of 亿元 unless the amount would vanish", () => {
  expect(amountOf(yi(31.2))).toEqual({ text: "31.2", unit: "yi" });
  expect(amountOf(wan(320))).toEqual({ text: "320", unit: "wan" });
});

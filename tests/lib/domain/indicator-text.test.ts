import { describe, expect, test } from "vitest";
import { attainmentText, valueText } from "@/lib/domain/indicator-text";
import { units } from "@/tests/support/indicators";

describe("a value", () => {
  test.each([
    [247.4, 2, "247.4"],
    [121, 2, "121"],
    [12.97, 2, "12.97"],
    [6.367, 2, "6.37"],
    [6.367, 3, "6.367"],
    [6.365, 2, "6.37"],
    [-6.365, 2, "-6.37"],
    [0, 2, "0"],
    [349, 0, "349"],
    [0.5, 0, "1"],
  ])("%d with %i decimals at most", (value, decimals, text) => {
    expect(valueText(units(value), decimals)).toBe(text);
  });

  test("has 2 decimals at most by default, commas on request, and a dash when absent", () => {
    expect(valueText(units(1100.1254))).toBe("1100.13");
    expect(valueText(units(1100.5), 2, true)).toBe("1,100.5");
    expect(valueText(null)).toBe("—");
  });
});

describe("the share of a target", () => {
  test.each([
    [104, 200, "52"],
    [67, 140, "48"],
    [6.7, 15, "45"],
    [250, 200, "125"],
    [199.9, 200, "99.95"],
    [200, 200, "100"],
  ])("%d of %d in a bulletin", (value, target, text) => {
    expect(attainmentText({ n: units(value), d: units(target) }, 0)).toBe(text);
  });

  test("has one decimal in a table, and a dash without a target", () => {
    expect(attainmentText({ n: units(349), d: units(2000) })).toBe("17.5");
    expect(attainmentText({ n: 1, d: 0 })).toBe("—");
    expect(attainmentText(null)).toBe("—");
  });
});

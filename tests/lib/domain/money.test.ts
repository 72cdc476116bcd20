import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { billionText, parseWan, parseYi, wanText, yiText } from "@/lib/domain/money";

const anyYuan = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

describe("reading an amount typed in 万元", () => {
  test.each([
    ["1,200", 12_000_000],
    ["4,642.5", 46_425_000],
    ["0.0001", 1],
    ["  12 ", 120_000],
    ["１，２００．５", 12_005_000],
    ["－3", -30_000],
    ["−3", -30_000],
    [".5", 5_000],
    ["7.", 70_000],
    ["1.50000", 15_000],
    ["-0", 0],
    ["100,000,000", 1_000_000_000_000],
  ])("%s is read exactly", (text, yuan) => {
    expect(parseWan(text)).toEqual({ ok: true, yuan });
  });

  test.each([
    ["", "empty"],
    ["　 ", "empty"],
    ["十万", "not-a-number"],
    ["1,20", "not-a-number"],
    ["1e3", "not-a-number"],
    ["-", "not-a-number"],
    [".", "not-a-number"],
    ["1.2.3", "not-a-number"],
    ["0.00001", "too-precise"],
    ["100,000,000.0001", "too-large"],
  ])("“%s” is refused", (text, problem) => {
    expect(parseWan(text)).toEqual({ ok: false, problem });
  });

  test("what is printed is read back as the same amount, with and without commas", () => {
    fc.assert(
      fc.property(anyYuan, fc.boolean(), (yuan, grouped) => {
        expect(parseWan(wanText(yuan, grouped))).toEqual({ ok: true, yuan: yuan === 0 ? 0 : yuan });
      }),
    );
  });
});

describe("printing an amount", () => {
  test.each([
    [12_000_000, "1,200"],
    [46_425_000, "4,642.5"],
    [1, "0.0001"],
    [0, "0"],
    [-12_345_678_901, "-1,234,567.8901"],
  ])("%i yuan in 万元", (yuan, text) => {
    expect(wanText(yuan)).toBe(text);
  });

  test("commas can be left out", () => {
    expect(wanText(12_345_678_901, false)).toBe("1234567.8901");
  });

  test("亿元 have one decimal, two on request, and none where trimmed", () => {
    expect(yiText(265_300_000_000)).toBe("2653.0");
    expect(yiText(265_300_000_000, 1, true)).toBe("2653");
    expect(yiText(5_480_000_000)).toBe("54.8");
    expect(yiText(5_046_666_667)).toBe("50.5");
    expect(yiText(123_456_789, 2)).toBe("1.23");
    expect(yiText(250_000_000, 0)).toBe("3");
  });

  test("halves in 亿元 go away from zero, and nothing is ever -0.0", () => {
    expect(yiText(5_000_000)).toBe("0.1");
    expect(yiText(-5_000_000)).toBe("-0.1");
    expect(yiText(-4_999_999)).toBe("0.0");
  });

  test("English bulletins count RMB billions", () => {
    expect([265_300_000_000, 50_900_000_000, 5_480_000_000].map((yuan) => billionText(yuan))).toEqual([
      "265.3",
      "50.9",
      "5.48",
    ]);
  });
});

test("an amount typed in 亿元 is exact to 万元", () => {
  expect(parseYi("203")).toEqual({ ok: true, yuan: 20_300_000_000 });
  expect(parseYi("４.2001")).toEqual({ ok: true, yuan: 420_010_000 });
  expect(parseYi("10,000")).toEqual({ ok: true, yuan: 1_000_000_000_000 });
  expect(parseYi("10000.0001")).toEqual({ ok: false, problem: "too-large" });
  expect(parseYi("1.00001")).toEqual({ ok: false, problem: "too-precise" });
  expect(parseYi("三亿")).toEqual({ ok: false, problem: "not-a-number" });
});

import { describe, expect, test } from "vitest";
import { type EconomyFigures, economyParagraph } from "@/lib/domain/bulletin-economy";
import { period } from "@/lib/domain/period";
import { printed } from "@/tests/support/indicators";

const article: EconomyFigures["indicators"] = {
  gdp: printed(247.4, { growth: 19, decimals: 0 }),
  fai: printed(71.2, { growth: 12.3 }),
  retail: printed(121, { growth: 29.3 }),
};
const none = printed(null);
const write = (locale: "zh-CN" | "en", changes: Partial<EconomyFigures["indicators"]> = {}) =>
  economyParagraph({ period: period("2021-03"), indicators: { ...article, ...changes } }, locale)
    .map(({ text }) => text)
    .join("");

describe("the first lines", () => {
  test("are the article's figures", () => {
    expect(write("zh-CN")).toBe(
      "一季度，地区生产总值完成247.4亿元，同比增长19%；全区固定资产投资完成71.2亿元，同比增长12.3%；社会消费品零售总额完成121亿元，同比增长29.3%。",
    );
  });

  test("have an English twin", () => {
    expect(write("en")).toBe(
      "In the first quarter GDP came to RMB 24.74 billion, up 19% year on year; fixed-asset investment came to RMB 7.12 billion, up 12.3% year on year; retail sales of consumer goods came to RMB 12.1 billion, up 29.3% year on year.",
    );
  });

  test.each(["zh-CN", "en"] as const)("open the rows behind every number (%s)", (locale) => {
    const pieces = economyParagraph({ period: period("2021-03"), indicators: article }, locale);
    expect(pieces.flatMap((piece) => ("figure" in piece ? [piece.figure] : []))).toEqual([
      "indicator:gdp",
      "indicatorGrowth:gdp",
      "indicator:fai",
      "indicatorGrowth:fai",
      "indicator:retail",
      "indicatorGrowth:retail",
    ]);
    const loose = pieces.filter((piece) => !("figure" in piece)).map(({ text }) => text);
    expect(loose.join("")).not.toMatch(/\d/);
  });

  test("say a fall, a standstill and an unknown growth in words", () => {
    const changes = {
      gdp: printed(247.4, { growth: -3.2 }),
      fai: printed(71.2, { growth: 0 }),
      retail: printed(121),
    };
    expect(write("zh-CN", changes)).toBe(
      "一季度，地区生产总值完成247.4亿元，同比下降3.2%；全区固定资产投资完成71.2亿元，同比持平；社会消费品零售总额完成121亿元。",
    );
    expect(write("en", changes)).toBe(
      "In the first quarter GDP came to RMB 24.74 billion, down 3.2% year on year; fixed-asset investment came to RMB 7.12 billion, the same as a year earlier; retail sales of consumer goods came to RMB 12.1 billion.",
    );
  });

  test("drop what has no value, and everything when nothing has", () => {
    expect(write("zh-CN", { gdp: none, retail: none })).toBe(
      "一季度，全区固定资产投资完成71.2亿元，同比增长12.3%。",
    );
    expect(write("zh-CN", { gdp: none, fai: none, retail: none })).toBe("");
    expect(write("en", { gdp: none, fai: none, retail: none })).toBe("");
  });

  test("print the same number in both languages: 0.126亿元 is 0.13 and 0.013 billion", () => {
    expect(write("zh-CN", { gdp: printed(0.126) })).toContain("完成0.13亿元");
    expect(write("en", { gdp: printed(0.126) })).toContain("RMB 0.013 billion");
  });
});

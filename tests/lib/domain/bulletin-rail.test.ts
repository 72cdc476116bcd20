import { describe, expect, test } from "vitest";
import { type RailFigures, railParagraph } from "@/lib/domain/bulletin-rail";
import { period } from "@/lib/domain/period";
import { printed } from "@/tests/support/indicators";

const article: RailFigures["indicators"] = {
  rail_n: printed(349, { growth: 122, decimals: 0 }),
  rail_val: printed(12.97, { growth: 103.7 }),
  rail_wt: printed(22.47, { growth: 109, decimals: 0 }),
};
const none = printed(null);
const write = (locale: "zh-CN" | "en", changes: Partial<RailFigures["indicators"]> = {}, month = "2021-03") =>
  railParagraph({ period: period(month), indicators: { ...article, ...changes } }, locale)
    .map(({ text }) => text)
    .join("");

describe("the paragraph on trains", () => {
  test("is the article's", () => {
    expect(write("zh-CN")).toBe(
      "一季度，中欧班列（郑州）累计开行349班，累计货值12.97亿美元，货重22.47万吨，与2020年第一季度相比，班列开行量增长122%，货值、货重分别增长103.7%、109%。",
    );
  });

  test("has an English twin", () => {
    expect(write("en")).toBe(
      "In the first quarter the China–Europe Railway Express (Zhengzhou) ran 349 trains, carried goods worth USD 1.297 billion and moved 224,700 tonnes. Compared with the first quarter of 2020, the number of trains rose by 122%, the value of goods rose by 103.7% and the weight of goods rose by 109%.",
    );
  });

  test.each(["zh-CN", "en"] as const)("opens the rows behind every number (%s)", (locale) => {
    const pieces = railParagraph({ period: period("2021-03"), indicators: article }, locale);
    expect(pieces.flatMap((piece) => ("figure" in piece ? [piece.figure] : []))).toEqual([
      "indicator:rail_n",
      "indicator:rail_val",
      "indicator:rail_wt",
      "indicatorGrowth:rail_n",
      "indicatorGrowth:rail_val",
      "indicatorGrowth:rail_wt",
    ]);
    const loose = pieces.filter((piece) => !("figure" in piece)).map(({ text }) => text);
    expect(loose.join("").replace("2020", "")).not.toMatch(/\d/);
  });

  test("compares with the same months of the year before", () => {
    expect(write("zh-CN", {}, "2021-04")).toContain("与2020年1—4月相比，");
    expect(write("zh-CN", {}, "2021-06")).toContain("与2020年上半年相比，");
    expect(write("en", {}, "2021-04")).toContain("Compared with January to April 2020, ");
    expect(write("en", {}, "2021-12")).toContain("Compared with the full year of 2020, ");
  });

  test("says value and weight apart when they moved apart, and together when both fell", () => {
    const apart = { rail_val: printed(12.97, { growth: -5 }), rail_wt: printed(22.47, { growth: 0 }) };
    expect(write("zh-CN", apart)).toMatch(/班列开行量增长122%，货值下降5%，货重持平。$/);
    expect(write("en", apart)).toMatch(
      /the value of goods fell by 5% and the weight of goods was unchanged\.$/,
    );
    const fell = { rail_val: printed(12.97, { growth: -5 }), rail_wt: printed(22.47, { growth: -4.5 }) };
    expect(write("zh-CN", fell)).toMatch(/货值、货重分别下降5%、4\.5%。$/);
  });

  test("drops a growth that is not known, and the comparison without any", () => {
    expect(write("zh-CN", { rail_val: printed(12.97) })).toMatch(/班列开行量增长122%，货重增长109%。$/);
    const bare = { rail_n: printed(1), rail_val: printed(12.97), rail_wt: printed(22.47) };
    expect(write("zh-CN", bare)).toMatch(/货重22\.47万吨。$/);
    expect(write("en", bare)).toMatch(/ran 1 train, carried .* 224,700 tonnes\.$/);
  });

  test("drops what has no value together with its growth", () => {
    const missing = { ...printed(null), growth: 50_000 };
    expect(write("zh-CN", { rail_n: missing, rail_wt: none })).toBe(
      "一季度，中欧班列（郑州）累计货值12.97亿美元，与2020年第一季度相比，货值增长103.7%。",
    );
    const all = { rail_n: missing, rail_val: none, rail_wt: none };
    expect([write("zh-CN", all), write("en", all)]).toEqual(["", ""]);
  });
});

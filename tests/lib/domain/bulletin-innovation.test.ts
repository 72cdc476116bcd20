import { describe, expect, test } from "vitest";
import { type InnovationFigures, innovationParagraph } from "@/lib/domain/bulletin-innovation";
import { period } from "@/lib/domain/period";
import { printed } from "@/tests/support/indicators";

const article: InnovationFigures["indicators"] = {
  hte_pool: printed(104, { target: 200 }),
  sme_tech: printed(67, { target: 140 }),
  tech_ct: printed(26),
  tech_amt: printed(6.7, { target: 15 }),
};
const none = printed(null);
const write = (
  locale: "zh-CN" | "en",
  changes: Partial<InnovationFigures["indicators"]> = {},
  month = "2021-03",
) =>
  innovationParagraph({ period: period(month), indicators: { ...article, ...changes } }, locale)
    .map(({ text }) => text)
    .join("");

describe("the paragraph on innovation", () => {
  test("is the article's, to the letter", () => {
    expect(write("zh-CN")).toBe(
      "一季度纳入高新技术企业后备库企业104家，完成全年目标任务的52%。申报科技型中小企业67家，完成全年目标任务的48%。登记技术交易合同26项，技术合同成交额达到6.7亿元，完成全年目标任务的45%。",
    );
  });

  test("has an English twin", () => {
    expect(write("en")).toBe(
      "In the first quarter 104 enterprises joined the reserve of high-tech enterprises, 52% of the annual target; 67 enterprises applied as small or medium-sized technology enterprises, 48% of the annual target; 26 technology contracts were registered; technology contracts were worth RMB 0.67 billion, 45% of the annual target.",
    );
  });

  test.each(["zh-CN", "en"] as const)("opens the rows behind every number (%s)", (locale) => {
    const pieces = innovationParagraph({ period: period("2021-03"), indicators: article }, locale);
    expect(pieces.flatMap((piece) => ("figure" in piece ? [piece.figure] : []))).toEqual([
      "indicator:hte_pool",
      "indicatorRatio:hte_pool",
      "indicator:sme_tech",
      "indicatorRatio:sme_tech",
      "indicator:tech_ct",
      "indicator:tech_amt",
      "indicatorRatio:tech_amt",
    ]);
    const loose = pieces.filter((piece) => !("figure" in piece)).map(({ text }) => text);
    expect(loose.join("")).not.toMatch(/\d/);
  });

  test("drops the percentage of an indicator without a target", () => {
    expect(write("zh-CN", { hte_pool: printed(104), sme_tech: printed(67, { target: 0 }) })).toContain(
      "一季度纳入高新技术企业后备库企业104家。申报科技型中小企业67家。登记",
    );
    expect(write("en", { tech_amt: printed(6.7) })).toMatch(/were worth RMB 0\.67 billion\.$/);
    expect(write("zh-CN", { tech_ct: printed(26, { target: 100 }) })).toContain(
      "登记技术交易合同26项，完成全年目标任务的26%，技术合同成交额",
    );
  });

  test("drops the sentence of an indicator without a value, and the time still opens it", () => {
    expect(write("zh-CN", { hte_pool: none, tech_ct: none }, "2021-06")).toBe(
      "上半年申报科技型中小企业67家，完成全年目标任务的48%。技术合同成交额达到6.7亿元，完成全年目标任务的45%。",
    );
    expect(write("zh-CN", { tech_amt: none })).toMatch(/登记技术交易合同26项。$/);
    expect(write("en", { hte_pool: none, sme_tech: none, tech_amt: none })).toBe(
      "In the first quarter 26 technology contracts were registered.",
    );
  });

  test("is empty when nothing has a value", () => {
    const all = { hte_pool: none, sme_tech: none, tech_ct: none, tech_amt: none };
    expect([write("zh-CN", all), write("en", all)]).toEqual(["", ""]);
  });

  test("agrees with its numbers in English", () => {
    const one = { hte_pool: printed(1), sme_tech: printed(1), tech_ct: printed(1) };
    expect(write("en", one)).toContain(
      "1 enterprise joined the reserve of high-tech enterprises; 1 enterprise applied as a small or medium-sized technology enterprise; 1 technology contract was registered;",
    );
    expect(write("en", { tech_ct: printed(1234) })).toContain("1,234 technology contracts");
  });

  test("never prints 100% before the target is met", () => {
    expect(write("zh-CN", { hte_pool: printed(199.5, { target: 200 }) })).toContain("任务的99.8%。");
  });
});

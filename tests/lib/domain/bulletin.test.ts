import { describe, expect, test } from "vitest";
import { type BulletinFigures, bulletinParagraph, periodWord } from "@/lib/domain/bulletin";
import { period, periodOf } from "@/lib/domain/period";
import { yi } from "@/tests/support/facts";

const article: BulletinFigures = {
  year: 2021,
  period: period("2021-03"),
  projects: 423,
  total: yi(2653),
  annualPlan: yi(509),
  actualToDate: yi(54.8),
  started: 44,
  plannedStarts: 207,
  achieved: 217,
};

const write = (locale: "zh-CN" | "en", changes: Partial<BulletinFigures> = {}) =>
  bulletinParagraph({ ...article, ...changes }, locale)
    .map(({ text }) => text)
    .join("");

describe("the paragraph on projects", () => {
  test("is the article's, to the letter", () => {
    expect(write("zh-CN")).toBe(
      "2021年经开区共实施项目423个，总投资2653亿元，年度计划投资509亿元。一季度，全区累计完成投资54.8亿元，完成全年目标任务的10.8%，新开工项目44个，开工率21.3%，217个项目达到既定建设进度。",
    );
  });

  test("has an English twin", () => {
    expect(write("en")).toBe(
      "In 2021 the zone carried out 423 projects with a total investment of RMB 265.3 billion and RMB 50.9 billion planned for the year. In the first quarter RMB 5.48 billion was completed, 10.8% of the annual target; 44 projects started, a start rate of 21.3%; 217 projects were on schedule.",
    );
  });

  test.each(["zh-CN", "en"] as const)("opens the rows behind every number (%s)", (locale) => {
    const pieces = bulletinParagraph(article, locale);
    expect(pieces.flatMap((piece) => ("figure" in piece ? [piece.figure] : []))).toEqual([
      "projects",
      "total",
      "annualPlan",
      "actualToDate",
      "ratio",
      "started",
      "startRate",
      "achieved",
    ]);
    const loose = pieces.filter((piece) => !("figure" in piece)).map(({ text }) => text);
    expect(loose.join("").replace("2021", "")).not.toMatch(/\d/);
  });

  test("prints no trailing zeros", () => {
    expect(write("zh-CN", { actualToDate: yi(127.2), annualPlan: yi(508.8) })).toContain(
      "完成投资127.2亿元，完成全年目标任务的25%，",
    );
    expect(write("en", { actualToDate: yi(50) })).toContain("RMB 5 billion was completed");
  });

  test("drops a percentage whose denominator is 0", () => {
    const none = { annualPlan: 0, plannedStarts: 0, started: 0 };
    expect(write("zh-CN", none)).toContain("完成投资54.8亿元，新开工项目0个，217个项目");
    expect(write("en", none)).toContain("billion was completed; 0 projects started; 217 projects");
  });

  test("agrees with its numbers and its period in English", () => {
    const text = write("en", { period: period("2021-04"), started: 1, achieved: 1, projects: 1 });
    expect(text).toContain("carried out 1 project with");
    expect(text).toContain("From January to April RMB");
    expect(text).toContain("; 1 project started, a start rate of 0.5%; 1 project was on schedule.");
    expect(write("en", { period: period("2021-12") })).toContain("Over the full year RMB");
  });
});

describe("the period in words", () => {
  const words = (locale: "zh-CN" | "en") =>
    Array.from({ length: 12 }, (_, index) => periodWord(periodOf(2021, index + 1), locale));

  test("in Chinese", () => {
    expect(words("zh-CN").join(" ")).toBe(
      "1月 1—2月 一季度 1—4月 1—5月 上半年 1—7月 1—8月 前三季度 1—10月 1—11月 全年",
    );
  });

  test("in English", () => {
    expect(words("en")).toEqual([
      "January",
      "January to February",
      "the first quarter",
      "January to April",
      "January to May",
      "the first half",
      "January to July",
      "January to August",
      "the first three quarters",
      "January to October",
      "January to November",
      "the full year",
    ]);
  });
});

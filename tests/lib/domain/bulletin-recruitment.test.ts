import { describe, expect, test } from "vitest";
import {
  type BulletinTier,
  type RecruitmentFigures,
  recruitmentParagraph,
} from "@/lib/domain/bulletin-recruitment";
import { period } from "@/lib/domain/period";
import { yi } from "@/tests/support/facts";

const deals = (prefix: string, names: readonly string[]) =>
  names.map((name, index) => ({ id: `${prefix}${index + 1}`, name, position: index + 1 }));

const t100: BulletinTier = {
  id: "t100",
  threshold: yi(100),
  noun: {
    "zh-CN": { measure: "家", name: "头部企业" },
    en: { one: "leading enterprise", many: "leading enterprises" },
  },
  deals: [],
};
const t30: BulletinTier = {
  id: "t30",
  threshold: yi(30),
  noun: {
    "zh-CN": { measure: "个", name: "高质量项目" },
    en: { one: "high-quality project", many: "high-quality projects" },
  },
  deals: deals("z", ["中兴5G微基站和智慧灯塔", "卫华集团研发及高端制造产业园", "振兴科创园"]),
};
const t5: BulletinTier = {
  id: "t5",
  threshold: yi(5),
  noun: {
    "zh-CN": { measure: "个", name: "主导产业链项目" },
    en: { one: "project in a leading industrial chain", many: "projects in leading industrial chains" },
  },
  deals: deals("c", [
    "华夏碧水环保科技项目",
    "金城医学华中区域总部项目",
    "中国新材料产业科创基地（双塔园区）项目",
    "中交二航局郑州建设公司项目",
    "天津筑友智造总部基地项目",
    "中建商业综合体项目",
  ]),
};
const article: RecruitmentFigures = {
  period: period("2021-03"),
  deals: 16,
  amount: yi(203),
  tiers: [t100, t30, t5],
};
const write = (locale: "zh-CN" | "en", changes: Partial<RecruitmentFigures> = {}) =>
  recruitmentParagraph({ ...article, ...changes }, locale)
    .map(({ text }) => text)
    .join("");
const few = (tier: BulletinTier, prefix: string, names: readonly string[]) => ({
  ...tier,
  deals: deals(prefix, names),
});

describe("the paragraph on recruitment", () => {
  test("is the article's, to the letter", () => {
    expect(write("zh-CN")).toBe(
      "一季度，全区累计签约项目16个，签约金额203亿元。其中包括中兴5G微基站和智慧灯塔、卫华集团研发及高端制造产业园、振兴科创园3个总投资超30亿元的高质量项目，以及华夏碧水环保科技项目、金城医学华中区域总部项目、中国新材料产业科创基地（双塔园区）项目、中交二航局郑州建设公司项目、天津筑友智造总部基地项目、中建商业综合体项目6个总投资超5亿元的主导产业链项目。",
    );
  });

  test("has an English twin", () => {
    const tiers = [few(t30, "z", ["A", "B", "C"]), few(t5, "c", ["D", "E"])];
    expect(write("en", { tiers })).toBe(
      "In the first quarter the zone signed 16 projects worth RMB 20.3 billion. They include A, B and C, 3 high-quality projects of RMB 3 billion or more each; and D and E, 2 projects in leading industrial chains of RMB 0.5 billion or more each.",
    );
  });

  test.each(["zh-CN", "en"] as const)("opens the rows behind every number and name (%s)", (locale) => {
    const pieces = recruitmentParagraph(article, locale);
    expect(pieces.flatMap((piece) => ("figure" in piece ? [piece.figure] : []))).toEqual([
      "deals",
      "signedAmount",
      ...["deal:z1", "deal:z2", "deal:z3", "tier:t30", "tierRule:t30"],
      ...["deal:c1", "deal:c2", "deal:c3", "deal:c4", "deal:c5", "deal:c6", "tier:t5", "tierRule:t5"],
    ]);
    const loose = pieces.filter((piece) => !("figure" in piece)).map(({ text }) => text);
    expect(loose.join("")).not.toMatch(/\d/);
  });

  test("names the deals in their stored order", () => {
    const tiers = [{ ...t30, deals: t30.deals.toReversed() }];
    expect(write("zh-CN", { tiers })).toContain(
      "中兴5G微基站和智慧灯塔、卫华集团研发及高端制造产业园、振兴科创园3个",
    );
  });

  test("joins three tiers, and says one of a kind in the singular", () => {
    const tiers = [few(t100, "a", ["甲"]), few(t30, "b", ["乙"]), few(t5, "c", ["丙", "丁"])];
    expect(write("zh-CN", { tiers })).toBe(
      "一季度，全区累计签约项目16个，签约金额203亿元。其中包括甲1家总投资超100亿元的头部企业，乙1个总投资超30亿元的高质量项目，以及丙、丁2个总投资超5亿元的主导产业链项目。",
    );
    expect(write("en", { tiers })).toContain(
      " They include 甲, 1 leading enterprise of RMB 10 billion or more; 乙, 1 high-quality project of RMB 3 billion or more; and 丙 and 丁, 2 projects",
    );
  });

  test("drops the clause of a tier without deals, and ends after the amount when no tier has any", () => {
    expect(write("zh-CN", { tiers: [{ ...t30, deals: [] }, few(t5, "c", ["丙"])] })).toBe(
      "一季度，全区累计签约项目16个，签约金额203亿元。其中包括丙1个总投资超5亿元的主导产业链项目。",
    );
    expect(write("zh-CN", { tiers: [t100], amount: yi(203.5) })).toBe(
      "一季度，全区累计签约项目16个，签约金额203.5亿元。",
    );
    expect(write("en", { tiers: [], deals: 1, period: period("2021-04") })).toBe(
      "From January to April the zone signed 1 project worth RMB 20.3 billion.",
    );
  });
});

import { beforeAll, expect, test } from "vitest";
import { readParagraphs } from "@/db/bulletin-paragraphs";
import type { Store } from "@/db/types";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { demoStore } from "../../support/demo-store";

let store: Store;
beforeAll(async () => {
  store = await demoStore();
});

const print = async (month: string, locale: "zh-CN" | "en" = "zh-CN") =>
  Object.fromEntries(
    Object.entries(await readParagraphs(store.read, period(month), day("2021-04-20"), locale)).map(
      ([name, pieces]) => [name, pieces.map(({ text }) => text).join("")],
    ),
  );

test("the article's paragraphs come out of rows, to the letter", async () => {
  expect(await print("2021-03")).toMatchObject({
    projects:
      "2021年经开区共实施项目423个，总投资2653亿元，年度计划投资509亿元。一季度，全区累计完成投资54.8亿元，完成全年目标任务的10.8%，新开工项目44个，开工率21.3%，217个项目达到既定建设进度。",
    recruitment:
      "一季度，全区累计签约项目16个，签约金额203亿元。其中包括中兴5G微基站和智慧灯塔、卫华集团研发及高端制造产业园、振兴科创园3个总投资超30亿元的高质量项目，以及华夏碧水环保科技项目、金城医学华中区域总部项目、中国新材料产业科创基地（双塔园区）项目、中交二航局郑州建设公司项目、天津筑友智造总部基地项目、中建商业综合体项目6个总投资超5亿元的主导产业链项目。",
    innovation:
      "一季度纳入高新技术企业后备库企业104家，完成全年目标任务的52%。申报科技型中小企业67家，完成全年目标任务的48%。登记技术交易合同26项，技术合同成交额达到6.7亿元，完成全年目标任务的45%。",
  });
});

test("the article's lines on the economy and the trains do too", async () => {
  const { economy, rail } = await print("2021-03");
  for (const part of [
    "地区生产总值完成247.4亿元，同比增长19%",
    "71.2亿元，同比增长12.3%",
    "121亿元，同比增长29.3%",
  ])
    expect(economy).toContain(part);
  for (const part of ["349班", "12.97亿美元", "22.47万吨", "122%", "103.7%、109%"])
    expect(rail).toContain(part);
});

test("in English the quarter reads the same figures", async () => {
  const { projects, recruitment } = await print("2021-03", "en");
  expect(projects).toBe(
    "In 2021 the zone carried out 423 projects with a total investment of RMB 265.3 billion and RMB 50.9 billion planned for the year. In the first quarter RMB 5.48 billion was completed, 10.8% of the annual target; 44 projects started, a start rate of 21.3%; 217 projects were on schedule.",
  );
  expect(recruitment).toContain("16 projects worth RMB 20.3 billion");
});

test("April counts the deal signed in April, and a month without indicator values prints none", async () => {
  const { recruitment, innovation } = await print("2021-04");
  expect(recruitment).toContain("签约项目17个，签约金额208.4亿元");
  expect(innovation).toBe("");
});

import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { explainLight } from "@/lib/domain/explanation";
import { period } from "@/lib/domain/period";
import { pickPreset, shippedPresets } from "@/lib/domain/preset";
import type { YearFacts } from "@/lib/domain/standing";
import type { PresetId } from "@/lib/domain/vocabulary";
import en from "@/lib/messages/en.json";
import zh from "@/lib/messages/zh-CN.json";
import { lightSentence } from "@/lib/sentence";
import { milestone, report, wan, yearFacts } from "../support/facts";

const march = period("2021-03");
const today = day("2021-04-20");
const plan = [1000, 1100, 2000, 2050, 0, 0, 0, 0, 0, 0, 0, 0].map(wan);
const lagging = yearFacts(plan, { reports: [report("2021-03", wan(1200))] });

function sentence(facts: YearFacts, preset: PresetId = "zone", locale: "zh-CN" | "en" = "zh-CN", at = march) {
  const t = createTranslator({ locale, messages: locale === "en" ? en : zh });
  const explanation = explainLight(facts, at, today, pickPreset(shippedPresets, preset));
  return lightSentence(explanation, (key, values) => t(key, values));
}

test("a red light names its amounts, its bound, and what next month needs", () => {
  expect(sentence(lagging)).toBe(
    "红：3月末累计完成1,200万元，为计划4,100万元的29.3%（低于60%）；4月再完成4,642.5万元（4月末计划6,150万元的95%）转为达到。",
  );
});

test("the English sentence says the same in RMB million", () => {
  expect(sentence(lagging, "zone", "en")).toBe(
    "Red: RMB 12 million done by the end of March, 29.3% of the RMB 41 million planned (below 60%); RMB 46.425 million more in April (95% of the RMB 61.5 million planned by its end) puts it on schedule.",
  );
});

test("the sentence prints the thresholds of the rule that judged, not those of the first version", () => {
  const strict = { ...pickPreset(shippedPresets, "zone"), version: 2, achievedAt: 90, red: { below: 20 } };
  const t = createTranslator({ locale: "zh-CN", messages: zh });
  expect(lightSentence(explainLight(lagging, march, today, strict), (key, values) => t(key, values))).toBe(
    "黄：3月末累计完成1,200万元，为计划4,100万元的29.3%（低于90%）；4月再完成4,335万元（4月末计划6,150万元的90%）转为达到。",
  );
});

test("where a milestone holds the project back the sentence names it and promises no amount", () => {
  const held = { ...lagging, milestones: [milestone("foundation", day("2021-01-31"))] };
  expect(sentence(held)).toBe(
    "红：3月末累计完成1,200万元，计划4,100万元（节点逾期超过30天）；基础完工逾期59天，完成该节点后方可转为达到。",
  );
});

test("a project without a plan cannot be judged and says why", () => {
  expect(sentence(yearFacts(plan.map(() => 0)))).toBe("灰：年度计划为0，无法判定进度。");
  expect(
    sentence({
      ...lagging,
      plans: [{ number: 1, annual: wan(10), months: null, effectiveOn: day("2021-01-01") }],
    }),
  ).toBe("灰：没有在执行的分月计划，无法判定进度。");
});

test("an achieved and a not-due project say what they are measured by", () => {
  expect(sentence(yearFacts(plan, { reports: [report("2021-03", wan(4100))] }))).toBe(
    "绿：3月末累计完成4,100万元，为计划4,100万元的100.0%（不低于95%）。",
  );
  expect(sentence(yearFacts([0, 0, 0, wan(10), 0, 0, 0, 0, 0, 0, 0, 0]))).toBe(
    "绿：3月末计划为0，尚未到投资节点。",
  );
});

test("a gap is printed in points between the printed percentages", () => {
  expect(sentence(lagging, "yinchuan")).toBe(
    "绿：3月末完成年度计划的19.5%，序时为25.0%，低5.5个百分点（低于序时不到10个百分点）。",
  );
});

test("a ratio against the straight line says so", () => {
  expect(sentence(lagging, "wuhan")).toBe(
    "黄：3月末累计完成1,200万元，为序时1,537.5万元的78.0%（低于80%）。",
  );
});

import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { type AlertWords, alertSentence } from "@/lib/alert-sentence";
import type { AlertNumbers } from "@/lib/domain/alert";
import { day } from "@/lib/domain/day";
import { type AlertRule, alertRules } from "@/lib/domain/vocabulary";
import english from "@/lib/messages/en.json";
import chinese from "@/lib/messages/zh-CN.json";

const today = day("2021-04-20");
const words: AlertWords = {
  milestone: () => "主体封顶",
  indicator: () => ({ name: "班列", printed: { unit: "班", decimals: 0 } }),
  tier: () => "百亿级头部企业",
  english: false,
  workingDays: () => 2,
};
const yuan = (amount: number) => amount * 10_000;

const facts: [AlertRule, AlertNumbers, string][] = [
  [
    "behind",
    {
      period: "2021-03",
      planToDate: yuan(4100),
      actualToDate: yuan(1200),
      percent: 95,
      need: yuan(2695),
      next: yuan(4642.5),
    },
    "3月末累计完成1,200万元，为计划4,100万元的29.3%（低于95%）。",
  ],
  [
    "behind",
    {
      period: "2021-03",
      planToDate: 0,
      actualToDate: 0,
      percent: 95,
      need: 0,
      kind: "topping-out",
      overdueDays: 16,
      afterDays: 15,
    },
    "主体封顶逾期16天（超过15天）；3月末累计完成0万元，计划为0。",
  ],
  [
    "milestone-overdue",
    { kind: "topping-out", baseline: "2021-04-01", afterDays: 0, redAfterDays: 30 },
    "主体封顶基准日2021-04-01，已逾期19天（超过0天预警，超过30天转红）。",
  ],
  [
    "milestone-due",
    { kind: "topping-out", baseline: "2021-04-30", withinDays: 30 },
    "主体封顶基准日2021-04-30，还有10天（30天内提醒）。",
  ],
  [
    "start-overdue",
    { baseline: "2021-03-31", redAfterMonths: 3 },
    "应于2021-03-31前开工，已过20天仍未开工（满3个月转红）。",
  ],
  [
    "completion-overdue",
    { baseline: "2021-03-31", redAfterMonths: 3 },
    "应于2021-03-31前竣工验收，已过20天仍未竣工（满3个月转红）。",
  ],
  [
    "report-missing",
    { period: "2021-03", cutoff: "2021-03-25", redAfterDays: 10 },
    "2021年3月月报2021-03-25截止，已迟26天仍无已报月报，本月按0计（超过10天转红）。",
  ],
  [
    "no-progress",
    { from: "2021-02", to: "2021-03", months: 2 },
    "2021年2月至3月，连续2个月完成投资为0（未报按0计）。",
  ],
  [
    "permit-due",
    { code: "A10", name: "施工许可", english: "Construction permit", dueOn: "2021-04-22", withinDays: 3 },
    "A10 施工许可法定办结日2021-04-22，剩余2个工作日（不多于3个提醒）。",
  ],
  [
    "permit-overdue",
    { code: "A10", name: "施工许可", english: "Construction permit", dueOn: "2021-04-16" },
    "A10 施工许可法定办结日2021-04-16，已超期2个工作日。",
  ],
  [
    "promise-overdue",
    { code: "A10", name: "施工许可", english: "Construction permit", until: "2021-04-10" },
    "A10 施工许可容缺办理，承诺2021-04-10前补齐，已过10天。",
  ],
  [
    "permits-threaten-start",
    { plannedStart: "2021-05-31", earliest: "2021-07-26", days: 39, fromDays: 1 },
    "按剩余时限，施工许可最早2021-07-26取得，晚于计划开工日2021-05-31，差39个工作日（满1个预警）。",
  ],
  [
    "permits-threaten-start",
    { plannedStart: "2021-05-31", earliest: "beyond", fromDays: 1 },
    "施工许可最早取得日已超出公布的工作日历，晚于计划开工日2021-05-31。",
  ],
  ["plan-missing", { year: "2021", annual: 0 }, "2021年年度计划为0，进度无法判定。"],
  ["plan-missing", { year: "2021", annual: yuan(5) }, "2021年年度计划未分解到月，进度无法判定。"],
  [
    "above-total",
    { done: yuan(1600), total: yuan(1500), over: yuan(100) },
    "累计完成（含以前年度）1,600万元，超过总投资1,500万元，多出100万元。",
  ],
  [
    "indicator-behind",
    {
      indicator: "rail_n",
      period: "2021-03",
      value: 3_490_000,
      target: 20_000_000,
      lineN: 60_000_000,
      lineD: 12,
      redFromPercent: 10,
    },
    "班列3月累计349班，按进度应达500班，全年目标2,000班（差距达全年目标的10%转红）。",
  ],
  [
    "tier-behind",
    { tier: "t100", period: "2021-03", count: 0, target: 2, need: 1, redBelowPercent: 50 },
    "百亿级头部企业3月末签约0个，全年目标2个，按序时尚缺1个（不足序时的50%转红）。",
  ],
  [
    "early-warning",
    { kind: "topping-out", baseline: "2021-05-01", forecast: "2021-06-01", days: 31, slipDays: 15 },
    "目前为绿灯，但主体封顶预计2021-06-01完成，晚于基准日2021-05-01共31天（超过15天预警）。",
  ],
  [
    "early-warning",
    { next: "2021-04", mean: yuan(100), months: 3, projected: yuan(400), plan: yuan(500), percent: 85 },
    "目前为绿灯，但按近3个月平均每月100万元推算，4月末累计约400万元，为计划500万元的80.0%（低于85%）。",
  ],
];

const sayer = (locale: "zh-CN" | "en", messages: typeof chinese) => {
  const t = createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  });
  return (group: "says" | "clears", rule: AlertRule, numbers: AlertNumbers) => {
    const { key, values } = alertSentence(rule, numbers, today, words);
    return t(`alert.${group}.${key}` as never, values as never);
  };
};

test("every alert says its inputs and thresholds", () => {
  const say = sayer("zh-CN", chinese);
  for (const [rule, numbers, sentence] of facts) expect(say("says", rule, numbers)).toBe(sentence);
  expect(new Set(facts.map(([rule]) => rule))).toEqual(new Set(alertRules));
});

test("every alert says what would clear it, in both languages, and no blank is left open", () => {
  for (const say of [sayer("zh-CN", chinese), sayer("en", english as unknown as typeof chinese)])
    for (const [rule, numbers] of facts)
      for (const group of ["says", "clears"] as const)
        expect(say(group, rule, numbers)).not.toMatch(/[{}]|undefined|NaN/);
});

test("the money that turns a lagging project is said for this month and the next", () => {
  const [, numbers] = facts[0] ?? [];
  expect(sayer("zh-CN", chinese)("clears", "behind", numbers ?? {})).toBe(
    "解除条件：补报或更正使3月末累计再增加2,695万元，或下月末前累计再完成4,642.5万元。",
  );
});

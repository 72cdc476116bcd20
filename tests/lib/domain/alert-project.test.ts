import { expect, test } from "vitest";
import { type AlertSetting, ruleBook } from "@/lib/domain/alert";
import { type ProjectAlertFacts, projectFindings } from "@/lib/domain/alert-project";
import { addDays, day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { zonePreset } from "@/lib/domain/preset";
import { cutoffOf } from "@/lib/domain/report";
import { standingOf, type YearFacts } from "@/lib/domain/standing";
import type { AlertRule } from "@/lib/domain/vocabulary";
import { milestone, report, wan, yearFacts } from "../../support/facts";

const even = Array<number>(12).fill(wan(100));
const reports = (...amounts: number[]) => amounts.map((amount, at) => report(`2021-0${at + 1}`, wan(amount)));

function findings(
  changes: Partial<YearFacts> & { finishes?: boolean },
  options: { on?: string; months?: readonly number[]; settings?: AlertSetting[] } = {},
) {
  const today = day(options.on ?? "2021-04-20");
  const { finishes = false, ...facts } = changes;
  const year = { ...yearFacts(options.months ?? even, facts), departmentId: "d", finishes };
  const at = period("2021-03");
  const all: ProjectAlertFacts = {
    years: [year],
    year,
    standing: standingOf(year, at, today, [zonePreset]),
    period: at,
    today,
    cutoffs: (month) => cutoffOf(month, 25),
    zone: zonePreset,
    book: ruleBook(options.settings ?? []),
  };
  return projectFindings(all);
}
const of = (rule: AlertRule, ...args: Parameters<typeof findings>) =>
  findings(...args).filter((finding) => finding.rule === rule);
const levels = (rule: AlertRule, ...args: Parameters<typeof findings>) =>
  of(rule, ...args).map(({ level }) => level);

const onPlan = { reports: reports(100, 100, 100) };

test("a project on its plan has nothing to say", () => {
  expect(findings(onPlan)).toEqual([]);
});

test("behind: the light is the level, and what the month and the next still need is said", () => {
  expect(of("behind", { reports: reports(100, 100, 84) })[0]).toMatchObject({
    level: "yellow",
    facts: { need: wan(1), next: wan(96) },
  });
  expect(of("behind", { reports: reports(100, 100, 85) })).toEqual([]);
  expect(levels("behind", { reports: reports(100, 79, 0) })).toEqual(["red"]);
  expect(levels("behind", { reports: reports(100, 80, 0) })).toEqual(["yellow"]);
});

test("a milestone: within thirty days, on its day, a day over, thirty days over and thirty-one", () => {
  const at = (baseline: string) => ({ ...onPlan, milestones: [milestone("structure", day(baseline))] });
  expect(levels("milestone-due", at("2021-05-20"))).toEqual(["yellow"]);
  expect(levels("milestone-due", at("2021-05-21"))).toEqual([]);
  expect(levels("milestone-due", at("2021-04-20"))).toEqual(["yellow"]);
  expect(levels("milestone-overdue", at("2021-04-20"))).toEqual([]);
  expect(levels("milestone-overdue", at("2021-04-19"))).toEqual(["yellow"]);
  expect(levels("milestone-due", at("2021-04-19"))).toEqual([]);
  expect(levels("milestone-overdue", at("2021-03-21"))).toEqual(["yellow"]);
  expect(levels("milestone-overdue", at("2021-03-20"))).toEqual(["red"]);
  const done = [milestone("structure", day("2021-03-01"), day("2021-04-20"))];
  expect(levels("milestone-overdue", { ...onPlan, milestones: done })).toEqual([]);
});

test("a planned start that is overdue is said once, as such, and red from the third month", () => {
  const at = (baseline: string) => ({
    ...onPlan,
    category: "start" as const,
    milestones: [milestone("start", day(baseline))],
  });
  expect(findings(at("2021-03-31")).map(({ rule }) => rule)).toEqual(["start-overdue"]);
  expect(levels("start-overdue", at("2021-04-30"))).toEqual([]);
  expect(levels("start-overdue", at("2021-02-28"))).toEqual(["yellow"]);
  expect(levels("start-overdue", at("2021-01-31"))).toEqual(["red"]);
  // A project that only carries on has a milestone that is overdue, not a start.
  const carried = findings({ ...at("2021-03-31"), category: "carry" }).map(({ rule }) => rule);
  expect(carried).toContain("milestone-overdue");
  expect(carried).not.toContain("start-overdue");
});

test("a completion is due only where the year asks for it", () => {
  const milestones = [milestone("acceptance", day("2021-04-19"))];
  expect(levels("completion-overdue", { ...onPlan, finishes: true, milestones })).toEqual(["yellow"]);
  expect(levels("completion-overdue", { ...onPlan, milestones })).toEqual([]);
  expect(levels("milestone-overdue", { ...onPlan, milestones })).toEqual(["yellow"]);
});

test("a report is missing from the day after its cut-off until it is filed; a draft is none", () => {
  const { reports: filed } = onPlan;
  expect(levels("report-missing", onPlan, { on: "2021-04-25" })).toEqual([]);
  expect(of("report-missing", onPlan, { on: "2021-04-26" })[0]?.subject).toBe("p1/2021-04");
  expect(levels("report-missing", onPlan, { on: "2021-05-05" })).toEqual(["yellow"]);
  expect(levels("report-missing", onPlan, { on: "2021-05-06" })).toEqual(["red"]);
  const draft = [...filed, report("2021-04", wan(1), { status: "draft" })];
  expect(levels("report-missing", { reports: draft }, { on: "2021-04-26" })).toEqual(["yellow"]);
});

test("two months without progress, but not before money is due, nor of a 前期 project", () => {
  expect(levels("no-progress", { reports: reports(300, 0, 0) })).toEqual(["yellow"]);
  expect(levels("no-progress", { reports: reports(300) })).toEqual(["yellow"]);
  expect(levels("no-progress", { reports: reports(0, 0, 1) })).toEqual([]);
  expect(levels("no-progress", { reports: reports(300, 0, 0), category: "early" })).toEqual([]);
  const later = [0, 0, 0, 0, ...Array<number>(8).fill(wan(10))];
  expect(levels("no-progress", { reports: reports(0, 0, 0) }, { months: later })).toEqual([]);
  const one = { rule: "no-progress" as const, number: 2, enabled: true, values: { months: 1 } };
  const [found] = of("no-progress", { reports: reports(200, 100, 0) }, { settings: [one] });
  expect(found).toMatchObject({ settingsNumber: 2, facts: { from: "2021-03", to: "2021-03" } });
});

test("a plan that is missing, and more done than the total", () => {
  expect(levels("plan-missing", { plans: [] })).toEqual(["yellow"]);
  expect(levels("above-total", { ...onPlan, totalInvestment: wan(300) })).toEqual([]);
  expect(levels("above-total", { ...onPlan, totalInvestment: wan(300), carryOver: 1 })).toEqual(["yellow"]);
});

test("early warning: a forecast beyond the tolerance, or a pace that misses the next month, of green ones only", () => {
  const slipping = (days: number) => ({
    ...onPlan,
    milestones: [
      { ...milestone("structure", day("2021-07-31")), forecast: addDays(day("2021-07-31"), days) },
    ],
  });
  expect(levels("early-warning", slipping(15))).toEqual([]);
  expect(of("early-warning", slipping(16))[0]?.facts).toMatchObject({ kind: "structure", days: 16 });
  // 300 done at 100 a month makes 400: just 85% of 470, and less than 85% of 471.
  const steep = (april: number) => ({ months: [wan(100), wan(100), wan(100), april, ...even.slice(4)] });
  expect(levels("early-warning", onPlan, steep(wan(170)))).toEqual([]);
  expect(levels("early-warning", onPlan, steep(wan(171)))).toEqual(["yellow"]);
  expect(levels("early-warning", { reports: reports(100, 100, 60) }, steep(wan(171)))).toEqual([]);
});

test("a rule that is switched off finds nothing, and a project off the list has no alerts", () => {
  const off = { rule: "behind" as const, number: 2, enabled: false, values: {} };
  expect(levels("behind", { reports: [] }, { settings: [off] })).toEqual([]);
  expect(findings({ reports: [], listedTo: period("2021-03") })).toEqual([]);
});

import { type Day, day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import type { ReportFacts } from "@/lib/domain/report";
import type { YearFacts } from "@/lib/domain/standing";
import type { MilestoneKind } from "@/lib/domain/vocabulary";

/** 万元 in yuan. */
export const wan = (amount: number) => amount * 10_000;
/** 亿元 with one decimal in yuan. */
export const yi = (amount: number) => Math.round(amount * 10) * 10_000_000;

export const report = (month: string, invested: number, changes: Partial<ReportFacts> = {}): ReportFacts => ({
  period: period(month),
  revision: 1,
  status: "locked",
  invested,
  fixedAssets: 0,
  filedOn: day(`${month}-24`),
  ...changes,
});

export const milestone = (kind: MilestoneKind, baseline: Day | null, actual: Day | null = null) => ({
  kind,
  baseline,
  forecast: null,
  actual,
});

/** A 续建 project of 2021 whose plan of twelve months holds from January. */
export const yearFacts = (months: readonly number[], changes: Partial<YearFacts> = {}): YearFacts => ({
  projectId: "p1",
  year: 2021,
  category: "carry",
  listedFrom: period("2021-01"),
  listedTo: null,
  totalInvestment: wan(100_000),
  carryOver: 0,
  plans: [{ number: 1, annual: months.reduce((a, b) => a + b, 0), months, effectiveOn: day("2021-01-01") }],
  reports: [],
  milestones: [],
  ...changes,
});

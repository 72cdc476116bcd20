import type { Finding, RuleBook } from "./alert";
import type { Pace } from "./indicator-pace";
import { monthOf, type Period } from "./period";

export type IndicatorAlertFacts = { id: string; departmentId: string | null; pace: Pace };
export type TierAlertFacts = {
  id: string;
  departmentId: string | null;
  count: number;
  target: number | null;
};

/** Indicators that are behind their line as of a period. Rule: sections 7 and 10. */
export function indicatorFindings(indicators: readonly IndicatorAlertFacts[], book: RuleBook): Finding[] {
  const setting = book("indicator-behind");
  if (!setting) return [];
  const red = setting.values("redFromPercent");
  return indicators.flatMap(({ id, departmentId, pace }): Finding[] => {
    const { status, value, target, from, lead, line } = pace;
    if (status !== "behind" || value === null || target === null || !from || !line) return [];
    const far = lead !== null && BigInt(lead.n) * 100n <= -BigInt(lead.d) * BigInt(red);
    return [
      {
        rule: "indicator-behind",
        subject: id,
        projectId: null,
        departmentId,
        level: far ? "red" : "yellow",
        facts: {
          indicator: id,
          period: from,
          value,
          target,
          lineN: line.n,
          lineD: line.d,
          redFromPercent: red,
        },
        settingsNumber: setting.number,
      },
    ];
  });
}

/** Tiers with fewer deals than months/12 of their target. Rule: sections 6 and 10. */
export function tierFindings(tiers: readonly TierAlertFacts[], period: Period, book: RuleBook): Finding[] {
  const setting = book("tier-behind");
  if (!setting) return [];
  const month = monthOf(period);
  const red = setting.values("redBelowPercent");
  return tiers.flatMap(({ id, departmentId, count, target }): Finding[] => {
    if (!target || count * 12 >= target * month) return [];
    return [
      {
        rule: "tier-behind",
        subject: id,
        projectId: null,
        departmentId,
        level: count * 1200 < target * month * red ? "red" : "yellow",
        facts: {
          tier: id,
          period,
          count,
          target,
          need: Math.ceil((target * month) / 12) - count,
          redBelowPercent: red,
        },
        settingsNumber: setting.number,
      },
    ];
  });
}

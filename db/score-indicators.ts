import { checkMonths, type IndicatorValue } from "@/lib/domain/indicator";
import { comparePaces, type Pace, paceOf } from "@/lib/domain/indicator-pace";
import { type Period, yearOf } from "@/lib/domain/period";
import type { IndicatorStatus } from "@/lib/domain/vocabulary";
import type { MonthFigures } from "./figures";
import { inYi, ofProjects, pieces } from "./indicator-rows";
import { type IndicatorRow, listIndicators, listMonths, listTargets, listValues } from "./indicators";
import type { DealMonths } from "./score-deals";
import type { Db } from "./types";

export type IndicatorScore = { indicator: IndicatorRow; pace: Pace };

const ofDeals: Record<string, (month: DealMonths[number]) => number> = {
  sign_n: ({ count }) => pieces(count),
  sign_amt: ({ amount }) => inYi(amount),
};

// What source=rows counts, month by month: from the projects, the deals or a tier of them.
function derived(id: string, months: readonly MonthFigures[], deals: DealMonths): IndicatorValue[] {
  const project = ofProjects[id];
  if (project) return months.map((month) => ({ period: month.period, value: project(month) }));
  const begun = deals.filter(({ period }) => months.some((month) => month.period === period));
  return begun.flatMap((month) => {
    const tier = month.tiers.get(id);
    const value = ofDeals[id]?.(month) ?? (tier === undefined ? undefined : pieces(tier));
    return value === undefined ? [] : [{ period: month.period, value }];
  });
}

/**
 * Every indicator against the line of the zone, or of the city where the zone has none, behind first, and how many
 * stand where. In four statements; the derived ones come from `months` and `deals` of the zone. Rule: section 7.
 */
export async function readScoreIndicators(
  db: Db,
  period: Period,
  months: readonly MonthFigures[],
  deals: DealMonths,
) {
  const year = yearOf(period);
  const [rows, targets] = [await listIndicators(db), await listTargets(db, year)];
  const values = Map.groupBy(await listValues(db), ({ indicatorId }) => indicatorId);
  const plans = Map.groupBy(await listMonths(db, year), ({ indicatorId }) => indicatorId);
  const scores = rows.map((indicator): IndicatorScore => {
    const own = targets.filter(({ indicatorId }) => indicatorId === indicator.id);
    const target = own.find(({ line }) => line === "zone") ?? own[0];
    const plan = plans.get(indicator.id)?.map(({ value }) => value);
    const holds = target?.line === "zone" && plan && checkMonths(plan, target.value) === null;
    const facts = {
      kind: indicator.kind,
      comparator: target?.comparator ?? "≥",
      target: target ? { value: target.value, months: holds ? plan : null } : null,
      values:
        indicator.source === "rows" ? derived(indicator.id, months, deals) : (values.get(indicator.id) ?? []),
    };
    return { indicator, pace: paceOf(facts, period) };
  });
  const counts: Partial<Record<IndicatorStatus, number>> = {};
  for (const { pace } of scores) counts[pace.status] = (counts[pace.status] ?? 0) + 1;
  return { counts, scores: scores.toSorted((a, b) => comparePaces(a.pace, b.pace)) };
}

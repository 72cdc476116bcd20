import type { ProjectFacts } from "@/db/facts";
import type { Day } from "@/lib/domain/day";
import { asOfDay, type Period, periodOf } from "@/lib/domain/period";
import { originalPlan, planInForce, planToDate } from "@/lib/domain/plan";
import { actualToDate } from "@/lib/domain/report";

/** The year's cumulative plan, adjusted and 年初, what was done, and the straight line; amounts in yuan. */
export function curveRows(facts: ProjectFacts, period: Period, today: Day) {
  const plan = planInForce(facts.plans, asOfDay(period, today));
  const original = originalPlan(facts.plans);
  return Array.from({ length: 12 }, (_, index) => {
    const at = periodOf(facts.year, index + 1);
    return {
      month: index + 1,
      plan: planToDate(plan, at),
      original: planToDate(original, at),
      straight: Math.round(((plan?.annual ?? 0) * (index + 1)) / 12),
      done: at <= period ? actualToDate(facts.reports, at, "invested") : null,
    };
  });
}

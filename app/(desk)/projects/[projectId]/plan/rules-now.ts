import type { ProjectFacts } from "@/db/facts";
import type { PlanVersionRow } from "@/db/plan-page";
import type { Day } from "@/lib/domain/day";
import { type Period, periodOf, periodOfDay, yearOf } from "@/lib/domain/period";
import type { PlanAmounts } from "@/lib/domain/plan-change";
import type { Preset } from "@/lib/domain/preset";
import { isListed, type YearFacts } from "@/lib/domain/standing";

/** The facts and rules by which the effect of a plan is shown; `period` is today's, or December of a year gone by. */
export type RulesNow = { facts: YearFacts; presets: readonly Preset[]; period: Period; today: Day };

/** Null where the project is not listed in the month whose outcome would be shown. */
export function rulesNow(
  { facts, presets }: { facts: ProjectFacts; presets: readonly Preset[] },
  today: Day,
): RulesNow | null {
  const open = periodOfDay(today);
  const period =
    yearOf(open) === facts.year ? open : periodOf(facts.year, yearOf(open) > facts.year ? 12 : 1);
  return isListed(facts, period) ? { facts, presets, period, today } : null;
}

/** The approved version a new one is measured against; null before the first. */
export function latestBasis(versions: readonly PlanVersionRow[]): (PlanAmounts & { number: number }) | null {
  const last = versions.findLast(({ status }) => status === "approved");
  return last ? { number: last.number, annual: last.annual, months: last.months } : null;
}

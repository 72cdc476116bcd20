import type { Day } from "./day";
import type { ForecastProject } from "./forecast-model";
import type { Yuan } from "./money";
import { asOfDay, monthOf, type Period, yearOf } from "./period";
import { planInForce, planToDate } from "./plan";
import { actualToDate } from "./report";
import type { YearFacts } from "./standing";
import { startOf } from "./start";
import type { State } from "./vocabulary";
import type { OutlookProject } from "./what-it-takes";

// What may still be done of the total investment, in yuan.
const roomOf = ({ totalInvestment, carryOver }: YearFacts, done: Yuan): Yuan =>
  Math.max(0, totalInvestment - carryOver - done);

/** A project as the forecast sees it as of a period, from its facts; the plan is the one in force. Rule: section 2. */
export function forecastProjectOf(
  facts: YearFacts & { departmentId: string },
  period: Period,
  businessDay: Day,
): ForecastProject {
  const asOf = asOfDay(period, businessDay);
  const plan = planInForce(facts.plans, asOf);
  const done = actualToDate(facts.reports, period, "invested");
  const start = startOf(facts.category, facts.milestones, asOf);
  const waits = facts.category === "start" && !start.started;
  return {
    projectId: facts.projectId,
    departmentId: facts.departmentId,
    annualPlan: plan?.annual ?? 0,
    months: plan?.months ?? null,
    done,
    room: roomOf(facts, done),
    startMonth: waits ? startMonthOf(start.plannedStart, facts.year, plan?.months ?? []) : null,
  };
}

// Without a planned start the first month with money stands in for it.
function startMonthOf(planned: Period | null, year: number, months: readonly Yuan[]): number {
  if (planned === null) return Math.max(1, months.findIndex((amount) => amount > 0) + 1);
  if (yearOf(planned) < year) return 1;
  return yearOf(planned) > year ? 12 : monthOf(planned);
}

/** A project as "what it takes" sees it as of a period; `state` is that of its standing. Rule: section 3. */
export function outlookProjectOf(
  facts: YearFacts,
  state: State,
  period: Period,
  businessDay: Day,
): OutlookProject {
  const plan = planInForce(facts.plans, asOfDay(period, businessDay));
  const done = actualToDate(facts.reports, period, "invested");
  return {
    projectId: facts.projectId,
    state,
    annualPlan: plan?.annual ?? 0,
    planToDate: planToDate(plan, period),
    actualToDate: done,
    room: roomOf(facts, done),
  };
}

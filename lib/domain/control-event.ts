import { addDays, type Day, daysBetween, earlier } from "./day";
import type { Yuan } from "./money";
import { asOfDay, firstDay, lastDay, monthOf, type Period, yearToDate } from "./period";
import { type PlanVersion, planInForce } from "./plan";
import type { Preset } from "./preset";
import { type Standing, standingOf, type YearFacts } from "./standing";

/** 大气管控停工 and the like: one entry that stops every project it names, less its white list. */
export type ControlEvent = {
  from: Day;
  /** The last day of the stop; null while it goes on. */
  to: Day | null;
  /** Project types and subdistricts it holds for; none means all. */
  types: readonly string[];
  subdistricts: readonly string[];
  white: readonly string[];
  withdrawn: boolean;
};

export type ControlledProject = { id: string; type: string; subdistrict: string };

/** Whether the event stops the project. Both lists must fit. */
export const isStoppedBy = (event: ControlEvent, { id, type, subdistrict }: ControlledProject): boolean =>
  !event.withdrawn &&
  !event.white.includes(id) &&
  (event.types.length === 0 || event.types.includes(type)) &&
  (event.subdistricts.length === 0 || event.subdistricts.includes(subdistrict));

/** The calendar days within two days, both included, on which any of the events stopped the project; each once. */
export function lostDays(
  events: readonly ControlEvent[],
  project: ControlledProject,
  from: Day,
  to: Day,
): number {
  const spans = events
    .filter((event) => isStoppedBy(event, project))
    .map((event) => ({ from: event.from > from ? event.from : from, to: earlier(event.to ?? to, to) }))
    .filter((span) => span.from <= span.to)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  let count = 0;
  let next = from;
  for (const span of spans) {
    const start = span.from > next ? span.from : next;
    if (start > span.to) continue;
    count += daysBetween(start, span.to) + 1;
    next = addDays(span.to, 1);
  }
  return count;
}

/**
 * A plan with its months up to a period reduced pro rata by the days lost in each, the rest left as it is: what could
 * be done in the days that were left. Rounded down to the yuan. The annual plan stays.
 */
export function planWithout(
  plan: PlanVersion,
  period: Period,
  asOf: Day,
  lostIn: (from: Day, to: Day) => number,
): PlanVersion {
  if (!plan.months) return plan;
  const months: Yuan[] = [...plan.months];
  for (const month of yearToDate(period)) {
    const [index, amount] = [monthOf(month) - 1, months[monthOf(month) - 1] ?? 0];
    const lost = lostIn(firstDay(month), earlier(lastDay(month), asOf));
    if (lost === 0) continue;
    const days = daysBetween(firstDay(month), lastDay(month)) + 1;
    months[index] = Number((BigInt(amount) * BigInt(Math.max(0, days - lost))) / BigInt(days));
  }
  return { ...plan, months };
}

/** The standing that the plan without the lost days gives; it explains the raw one and never replaces it. */
export function standingWithout(
  facts: YearFacts,
  events: readonly ControlEvent[],
  project: ControlledProject,
  period: Period,
  today: Day,
  presets: readonly Preset[],
): Standing {
  const asOf = asOfDay(period, today);
  const plan = planInForce(facts.plans, asOf);
  if (!plan) return standingOf(facts, period, today, presets);
  const reduced = planWithout(plan, period, asOf, (from, to) => lostDays(events, project, from, to));
  const plans = facts.plans.map((one) => (one === plan ? reduced : one));
  return standingOf({ ...facts, plans }, period, today, presets);
}

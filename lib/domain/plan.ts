import type { Day } from "./day";
import type { Yuan } from "./money";
import { monthOf, type Period } from "./period";

/** An approved plan of one year; the first is 年初计划. `months` are 12 amounts, January first. */
export type PlanVersion = { number: number; annual: Yuan; months: readonly Yuan[] | null; effectiveOn: Day };

const newest = (plans: readonly PlanVersion[]): PlanVersion | null =>
  plans.reduce<PlanVersion | null>((best, plan) => (best && best.number > plan.number ? best : plan), null);

/** The version that rules use on a day, null before the first. Rule: section 2, plans. */
export const planInForce = (plans: readonly PlanVersion[], asOf: Day): PlanVersion | null =>
  newest(plans.filter((plan) => plan.effectiveOn <= asOf));

/** 年初计划, the first version that was approved, shown beside the one in force. Rule: section 2, plans. */
export const originalPlan = (plans: readonly PlanVersion[]): PlanVersion | null =>
  plans.reduce<PlanVersion | null>(
    (first, plan) => (first && first.number < plan.number ? first : plan),
    null,
  );

const sum = (amounts: readonly Yuan[]): Yuan => amounts.reduce((total, amount) => total + amount, 0);

/** Σ planned months of the year up to and including the period, in yuan; 0 without months. Rule: section 3. */
export const planToDate = (plan: PlanVersion | null, period: Period): Yuan =>
  sum(plan?.months?.slice(0, monthOf(period)) ?? []);

/** Annual plan less the sum of its months, in yuan; a plan is saved only at 0. Rule: section 2, plans. */
export const planDifference = (annual: Yuan, months: readonly Yuan[]): Yuan => annual - sum(months);

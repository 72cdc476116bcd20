import { even, frontLight, spread } from "./curve";
import { type Day, daysBetween } from "./day";
import type { MilestoneFacts } from "./milestone";
import type { Yuan } from "./money";
import { monthOf, type Period, periodOfDay, yearOf } from "./period";
import type { Preset } from "./preset";
import { type Standing, standingOf, type YearFacts } from "./standing";
import type { MilestoneKind } from "./vocabulary";

export type PlanAmounts = { annual: Yuan; months: readonly Yuan[] | null };
export type BaselineChange = { kind: MilestoneKind; to: Day };
export type PlanProposal = { annual: Yuan; months: readonly Yuan[]; baselines: readonly BaselineChange[] };

export const curveNames = ["even", "front-light"] as const;
export type CurveName = (typeof curveNames)[number];
const curves = { even, "front-light": frontLight } as const;

const none: readonly Yuan[] = Array<Yuan>(12).fill(0);
const sum = (amounts: readonly Yuan[]) => amounts.reduce((total, amount) => total + amount, 0);

/** How many months of a year an adjustment cannot touch: those up to the last locked period. Rule: section 2, plans. */
export function lockedMonths(year: number, lastLocked: Period | null): number {
  if (lastLocked === null || yearOf(lastLocked) < year) return 0;
  return yearOf(lastLocked) > year ? 12 : monthOf(lastLocked);
}

/** The locked months (1–12) that a proposal would change. */
export const lockedChanges = (
  before: PlanAmounts | null,
  months: readonly Yuan[],
  locked: number,
): number[] =>
  months.flatMap((amount, index) =>
    index < locked && amount !== (before?.months ?? none)[index] ? [index + 1] : [],
  );

/** Months between which a curve runs in a year: from the planned start to the planned finish. Rule: section 2, curves. */
export function curveSpan(milestones: readonly Pick<MilestoneFacts, "kind" | "baseline">[], year: number) {
  const monthIn = (kind: MilestoneKind, before: number, after: number) => {
    const day = milestones.find((one) => one.kind === kind)?.baseline;
    if (!day) return null;
    const at = periodOfDay(day);
    return yearOf(at) < year ? before : yearOf(at) > year ? after : monthOf(at);
  };
  const start = monthIn("start", 1, 13) ?? 1;
  const end = monthIn("acceptance", 12, 12) ?? 12;
  return { start: Math.min(start, 12), end: Math.max(end, Math.min(start, 12)) };
}

/**
 * Twelve amounts along a curve: locked months and those before the start stay as they are (by hand), the rest of the
 * annual plan is spread from the start to the end. Null where less than nothing, or no month, is left.
 */
export function fillMonths(
  name: CurveName,
  annual: Yuan,
  months: readonly Yuan[],
  span: { start: number; end: number },
  locked: number,
): Yuan[] | null {
  const from = Math.max(span.start, locked + 1);
  const to = Math.max(span.end, from);
  const kept = months.map((amount, index) => (index + 1 < from ? amount : 0));
  const left = annual - sum(kept);
  if (from > 12 || left < 0) return null;
  const spreadOut = spread(left, curves[name], from, to);
  return kept.map((amount, index) => amount + (spreadOut[index] ?? 0));
}

/** A month of the year before and after a change, alone and cumulative; yuan. */
export type MonthChange = { month: number; before: Yuan; after: Yuan; toDateBefore: Yuan; toDateAfter: Yuan };

/** The twelve months before and after. */
export function monthChanges(before: readonly Yuan[] | null, after: readonly Yuan[] | null): MonthChange[] {
  const [old, fresh] = [before ?? none, after ?? none];
  return none.map((_, index) => ({
    month: index + 1,
    before: old[index] ?? 0,
    after: fresh[index] ?? 0,
    toDateBefore: sum(old.slice(0, index + 1)),
    toDateAfter: sum(fresh.slice(0, index + 1)),
  }));
}

/** The facts as they would be with a proposal in force from a day on. */
export function withProposal(
  facts: YearFacts,
  { annual, months, baselines }: PlanProposal,
  on: Day,
): YearFacts {
  const number = Math.max(0, ...facts.plans.map((plan) => plan.number)) + 1;
  const moved = (one: MilestoneFacts) => {
    const change = baselines.find(({ kind }) => kind === one.kind);
    return change ? { ...one, baseline: change.to } : one;
  };
  return {
    ...facts,
    plans: [...facts.plans, { number, annual, months, effectiveOn: on }],
    milestones: facts.milestones.map(moved),
  };
}

/** Where the project stands in a period, and would stand with the proposal. Rules: sections 2 and 3. */
export const planEffect = (
  facts: YearFacts,
  proposal: PlanProposal,
  period: Period,
  today: Day,
  presets: readonly Preset[],
): { before: Standing; after: Standing } => ({
  before: standingOf(facts, period, today, presets),
  after: standingOf(withProposal(facts, proposal, today), period, today, presets),
});

/** Days by which a new baseline lies after the old one; null where there was none. */
export const baselineShift = (from: Day | null, to: Day): number | null =>
  from === null ? null : daysBetween(from, to);

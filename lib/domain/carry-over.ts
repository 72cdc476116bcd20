import { even, frontLight, spread } from "./curve";
import type { Day } from "./day";
import { isReached, type MilestoneFacts } from "./milestone";
import type { Yuan } from "./money";
import { lastDay, monthOf, type Period, periodOf, yearOf } from "./period";
import { actualToDate, type ReportFacts } from "./report";
import type { Category, MilestoneKind, YearOutcome } from "./vocabulary";

/** What the change of the year looks at of one project in the year that ends. */
export type EndingYear = {
  year: number;
  category: Category;
  totalInvestment: Yuan;
  carryOver: Yuan;
  listedTo: Period | null;
  halt: "stopped" | "deferred" | "withdrawn" | null;
  /** The month in which building is to end. */
  buildTo: Period | null;
  reports: readonly ReportFacts[];
  milestones: readonly MilestoneFacts[];
};

/** What somebody should look at before it is decided. */
const yearHints = ["money-done", "money-left", "over-total", "no-report", "late-finish"] as const;
export type YearHint = (typeof yearHints)[number];

export type YearProposal = {
  outcome: YearOutcome;
  /** Everything done up to the end of the year. */
  cumulative: Yuan;
  /** What the next year's row would say. */
  category: Category;
  finishes: boolean;
  /** What is left, spread over the years until the end of building, in whole 万元. */
  annual: Yuan;
  hints: YearHint[];
};

const milestoneOf = (facts: EndingYear, kind: MilestoneKind) =>
  facts.milestones.find((one) => one.kind === kind) ?? null;

const endOf = (year: number): Day => lastDay(periodOf(year, 12));

/**
 * 以前年度完成 at the end of the year = what was carried into it + the months in force; never below 0, because the next
 * year begins with it. Rule: section 2, carry-over.
 */
export const cumulativeAtEnd = ({
  year,
  carryOver,
  reports,
}: Pick<EndingYear, "year" | "carryOver" | "reports">): Yuan =>
  Math.max(0, carryOver + actualToDate(reports, periodOf(year, 12), "invested"));

const wan = 10_000;

function annualOf(left: Yuan, facts: EndingYear): Yuan {
  const years = facts.buildTo ? Math.max(1, yearOf(facts.buildTo) - facts.year) : 1;
  return Math.min(left, Math.ceil(left / years / wan) * wan);
}

/** 前期 and 新开工 stay what they are until they start; what has started is 续建. */
function nextCategory(facts: EndingYear): Category {
  const start = milestoneOf(facts, "start");
  if (facts.category === "carry" || (start && isReached(start, endOf(facts.year)))) return "carry";
  const planned = start?.forecast ?? start?.baseline;
  return facts.category === "early" && planned && yearOf(planned) === facts.year + 1
    ? "start"
    : facts.category;
}

/**
 * What becomes of a project at the end of a year: 竣工 once its acceptance (竣工验收, or 投产) is reached, 退出 when it
 * was withdrawn or taken off the list before December, else 结转. Amounts in yuan. Rule: section 2.
 */
export function proposeYearEnd(facts: EndingYear): YearProposal {
  const [end, next] = [endOf(facts.year), facts.year + 1];
  const cumulative = cumulativeAtEnd(facts);
  const acceptance = milestoneOf(facts, "acceptance") ?? milestoneOf(facts, "production");
  const accepted = ["acceptance", "production"] as const;
  const isFinished = accepted.some((kind) => {
    const node = milestoneOf(facts, kind);
    return node !== null && isReached(node, end);
  });
  const hasLeft =
    facts.halt === "withdrawn" || (facts.listedTo !== null && facts.listedTo < periodOf(facts.year, 12));
  const outcome: YearOutcome = isFinished ? "finished" : hasLeft ? "withdrawn" : "carried";
  const left = Math.max(0, facts.totalInvestment - cumulative);
  const planned = acceptance?.forecast ?? acceptance?.baseline ?? null;
  const lastYear = planned ? yearOf(planned) : facts.buildTo ? yearOf(facts.buildTo) : null;
  const hints: Record<YearHint, boolean> = {
    "money-done": outcome === "carried" && left === 0,
    "money-left": outcome === "finished" && left * 10 > facts.totalInvestment,
    "over-total": cumulative > facts.totalInvestment,
    "no-report": outcome === "carried" && facts.reports.length === 0,
    "late-finish": outcome === "carried" && lastYear !== null && lastYear <= facts.year,
  };
  return {
    outcome,
    cumulative,
    category: nextCategory(facts),
    finishes: lastYear !== null && lastYear <= next,
    annual: annualOf(left, facts),
    hints: yearHints.filter((hint) => hints[hint]),
  };
}

export const planModes = ["blank", "even", "front"] as const;
export type PlanMode = (typeof planModes)[number];

const curves = { even, front: frontLight } as const;

/**
 * The next year's first plan: twelve months from the planned start to the planned finish where they lie in that year;
 * null for a blank one or nothing to plan. Rule: section 2, curves.
 */
export function nextPlan(
  facts: Pick<EndingYear, "year" | "milestones">,
  mode: PlanMode,
  annual: Yuan,
): readonly Yuan[] | null {
  if (mode === "blank" || annual <= 0) return null;
  const monthIn = (kind: MilestoneKind) => {
    const node = facts.milestones.find((one) => one.kind === kind);
    const on = node && node.actual === null ? (node.forecast ?? node.baseline) : null;
    return on && yearOf(on) === facts.year + 1 ? monthOf(on) : null;
  };
  const from = monthIn("start") ?? 1;
  const to = Math.max(from, monthIn("acceptance") ?? 12);
  return spread(annual, curves[mode], from, to);
}

/** The year that a change of the year is about: until June the one before, where it has projects. */
export function endingYear(today: Day, years: readonly number[]): number {
  const now = yearOf(today);
  return monthOf(today) <= 6 && years.includes(now - 1) ? now - 1 : now;
}

/** From 1 December on a year may be closed; what is reported of it later still counts. */
export const changeFrom = (year: number): Period => periodOf(year, 12);

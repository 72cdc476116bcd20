import type { BulletinRow } from "@/lib/domain/bulletin-difference";
import type { Day } from "@/lib/domain/day";
import type { DealFacts } from "@/lib/domain/deal";
import { type Period, yearOf } from "@/lib/domain/period";
import type { Preset } from "@/lib/domain/preset";
import { isListed, standingOf } from "@/lib/domain/standing";
import { eventOf } from "./deals";
import { assembleFacts, type ProjectFacts } from "./facts";
import type {
  dealEvents,
  deals,
  milestones,
  monthlyReports,
  planMonths,
  plans,
  projects,
  projectYears,
  rulePresets,
} from "./schema";
import type { FactRows } from "./verify";

// What the log holds of a table is what was inserted into it.
const rowsOf = <T extends { $inferSelect: unknown }>(rows: FactRows, name: string): T["$inferSelect"][] => [
  ...((rows.get(name)?.values() ?? []) as Iterable<T["$inferSelect"]>),
];

/** The facts of projects out of replayed rows; of `ids` only, where given. Rule: the log is the time machine. */
export function factsOf(rows: FactRows, ids?: ReadonlySet<string>): ProjectFacts[] {
  const wanted = <T extends { projectId: string }>(all: T[]) =>
    ids ? all.filter(({ projectId }) => ids.has(projectId)) : all;
  const totals = new Map(
    rowsOf<typeof projects>(rows, "projects").map(({ id, totalInvestment }) => [id, totalInvestment]),
  );
  return assembleFacts({
    years: wanted(rowsOf<typeof projectYears>(rows, "project_years")).map((year) => ({
      year,
      totalInvestment: totals.get(year.projectId) ?? 0,
      departmentPosition: null,
      officerName: "",
      nameKey: "",
      code: null,
    })),
    versions: wanted(rowsOf<typeof plans>(rows, "plans")).filter(({ status }) => status === "approved"),
    months: wanted(rowsOf<typeof planMonths>(rows, "plan_months")),
    reports: wanted(rowsOf<typeof monthlyReports>(rows, "monthly_reports")),
    nodes: wanted(rowsOf<typeof milestones>(rows, "milestones")).toSorted((a, b) => a.position - b.position),
  });
}

/** Exactly those versions of the presets. */
export const presetsOf = (rows: FactRows, versions: Readonly<Record<string, number>>): Preset[] =>
  rowsOf<typeof rulePresets>(rows, "rule_presets")
    .map(({ rule }) => rule)
    .filter(({ id, version }) => versions[id] === version);

/** What facts put into a bulletin of the period under given rules. */
export const bulletinRowsOf = (
  facts: readonly ProjectFacts[],
  period: Period,
  asOf: Day,
  presets: readonly Preset[],
): BulletinRow[] =>
  facts
    .filter(({ year }) => year === yearOf(period))
    .map((one) => {
      const now = standingOf(one, period, asOf, presets);
      return {
        projectId: one.projectId,
        listed: isListed(one, period),
        category: one.category,
        total: one.totalInvestment,
        annualPlan: now.annualPlan,
        planToDate: now.planToDate,
        actualToDate: now.actualToDate,
        state: now.state,
        started: now.started,
      };
    });

/** Every deal of replayed rows with its events. */
export function dealsOf(rows: FactRows): Pick<DealFacts, "amount" | "events">[] {
  const events = Map.groupBy(rowsOf<typeof dealEvents>(rows, "deal_events"), ({ dealId }) => dealId);
  return rowsOf<typeof deals>(rows, "deals").map(({ id, amount }) => ({
    amount,
    events: (events.get(id) ?? []).toSorted((a, b) => a.number - b.number).map(eventOf),
  }));
}

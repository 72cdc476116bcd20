import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { Yuan } from "@/lib/domain/money";
import { monthsOfYear, type Period, yearOf, yearToDate } from "@/lib/domain/period";
import { originalPlan, planInForce } from "@/lib/domain/plan";
import { reportInForce } from "@/lib/domain/report";
import type { PlanBasis } from "@/lib/inputs/export-url";
import { type ProjectFacts, readFacts } from "./facts";
import { listPills, type PillsRow } from "./register-permits";
import {
  lists,
  monthlyReports,
  problemEvents,
  problems,
  projects,
  projectYears,
  slotProjects,
  slots,
  standing,
} from "./schema";
import type { Db } from "./types";

/** What the officers wrote for the month of the ledger, of the revision in force. */
type MonthText = Pick<
  typeof monthlyReports.$inferSelect,
  | "progress"
  | "nextSteps"
  | "problem"
  | "problemType"
  | "problemDepartments"
  | "problemWantedOn"
  | "fixedAssets"
>;

/** One line of a ledger: everything that is known of a project as of a period. Money in yuan. */
export type LedgerRow = {
  id: string;
  project: typeof projects.$inferSelect;
  year: typeof projectYears.$inferSelect;
  standing: typeof standing.$inferSelect;
  facts: ProjectFacts;
  month: MonthText | null;
  pills: PillsRow | undefined;
  slots: string[];
  /** The latest agreed day among the open entries of the problem ledger. */
  agreedOn: Day | null;
};

const counted = ["submitted", "reviewed", "locked"] as const;

async function readMonth(db: Db, ids: readonly string[], period: Period): Promise<Map<string, MonthText>> {
  const rows = await db
    .select()
    .from(monthlyReports)
    .where(
      and(
        eq(monthlyReports.period, period),
        inArray(monthlyReports.projectId, [...ids]),
        inArray(monthlyReports.status, [...counted]),
      ),
    )
    .orderBy(asc(monthlyReports.revision));
  // The newest revision comes last and stays.
  return new Map(rows.map((row) => [row.projectId, row]));
}

async function readSlots(db: Db, ids: readonly string[], year: number): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ projectId: slotProjects.projectId, title: slots.title })
    .from(slotProjects)
    .innerJoin(slots, eq(slots.id, slotProjects.slotId))
    .innerJoin(lists, and(eq(lists.id, slots.listId), eq(lists.year, year)))
    .where(and(eq(slotProjects.status, "confirmed"), inArray(slotProjects.projectId, [...ids])))
    .orderBy(asc(slots.number));
  return new Map(
    [...Map.groupBy(rows, (row) => row.projectId)].map(([id, own]) => [id, own.map(({ title }) => title)]),
  );
}

async function readAgreed(db: Db, ids: readonly string[]): Promise<Map<string, Day>> {
  const rows = await db
    .select({ id: problems.id, projectId: problems.projectId, agreedOn: problems.agreedOn })
    .from(problems)
    .where(inArray(problems.projectId, [...ids]));
  if (rows.length === 0) return new Map();
  const last = await db
    .select({ problemId: problemEvents.problemId, state: problemEvents.state })
    .from(problemEvents)
    .where(
      inArray(
        problemEvents.problemId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(desc(problemEvents.number));
  const open = (id: string) => {
    const state = last.find(({ problemId }) => problemId === id)?.state;
    return state === "open" || state === "coordinating";
  };
  const found = new Map<string, Day>();
  for (const { id, projectId, agreedOn } of rows)
    if (agreedOn && open(id) && agreedOn > (found.get(projectId) ?? "")) found.set(projectId, agreedOn);
  return found;
}

/** Some projects with all that a ledger prints of them, in the order of the ids; ten statements whatever their number. */
export async function readLedgerRows(db: Db, ids: readonly string[], period: Period): Promise<LedgerRow[]> {
  const year = yearOf(period);
  const rows = await db
    .select({ project: projects, year: projectYears, standing })
    .from(standing)
    .innerJoin(projects, eq(projects.id, standing.projectId))
    .innerJoin(projectYears, and(eq(projectYears.projectId, standing.projectId), eq(projectYears.year, year)))
    .where(and(eq(standing.period, period), inArray(standing.projectId, [...ids])));
  const found = new Map(rows.map((row) => [row.project.id, row]));
  const facts = new Map(
    (await readFacts(db, ids)).filter((one) => one.year === year).map((one) => [one.projectId, one]),
  );
  const [months, pills, titles, agreed] = [
    await readMonth(db, ids, period),
    await listPills(db, ids),
    await readSlots(db, ids, year),
    await readAgreed(db, ids),
  ];
  return ids.flatMap((id): LedgerRow[] => {
    const [row, own] = [found.get(id), facts.get(id)];
    if (!row || !own) return [];
    return [
      {
        id,
        ...row,
        facts: own,
        month: months.get(id) ?? null,
        pills: pills.get(id),
        slots: titles.get(id) ?? [],
        agreedOn: agreed.get(id) ?? null,
      },
    ];
  });
}

/** The twelve months of a line: what its plan of the calibre says (null when not broken down), and what was done. */
export function monthsOf({ facts, standing: { asOf, period } }: LedgerRow, basis: PlanBasis) {
  const plan = basis === "original" ? originalPlan(facts.plans) : planInForce(facts.plans, asOf);
  const begun = yearToDate(period);
  return monthsOfYear(yearOf(period)).map((month, at): { plan: Yuan | null; done: Yuan | null } => ({
    plan: plan?.months?.[at] ?? null,
    done: begun.includes(month) ? (reportInForce(facts.reports, month)?.invested ?? 0) : null,
  }));
}

/** The annual plan and the plan to date of a line in a calibre. */
export const planOf = ({ standing: own }: LedgerRow, basis: PlanBasis) =>
  basis === "original"
    ? { annual: own.originalAnnual, plan: own.originalPlanToDate }
    : { annual: own.annualPlan, plan: own.planToDate };

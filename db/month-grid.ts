import { and, desc, eq, inArray, lte } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { wanText } from "@/lib/domain/money";
import { type Period, yearOf } from "@/lib/domain/period";
import { planInForce } from "@/lib/domain/plan";
import { filingOf, reportInForce } from "@/lib/domain/report";
import { isListed, standingOf } from "@/lib/domain/standing";
import { emptyCells, type GridRow } from "@/lib/month-grid";
import { readCutoffs } from "./cutoffs";
import { type ProjectFacts, readFacts } from "./facts";
import { isLocked } from "./periods";
import { listPresets } from "./presets";
import { departments, monthlyReports, projects, projectYears } from "./schema";
import { printedOrder } from "./sort-keys";
import type { Db } from "./types";
import { untilCommit } from "./until-commit";

type Report = typeof monthlyReports.$inferSelect;
/** Without a department all of them. `adds` is someone who may only add months where there are none. */
export type GridScope = { departmentId: string | null; adds: boolean };

async function readListed(db: Db, departmentId: string | null, year: number) {
  return db
    .select({
      projectId: projects.id,
      name: projects.name,
      code: projects.code,
      departmentId: projectYears.departmentId,
      officerId: projectYears.officerId,
    })
    .from(projectYears)
    .innerJoin(projects, eq(projects.id, projectYears.projectId))
    .innerJoin(departments, eq(departments.id, projectYears.departmentId))
    .where(
      and(
        eq(projectYears.year, year),
        departmentId === null ? undefined : eq(projectYears.departmentId, departmentId),
      ),
    )
    .orderBy(...printedOrder, projectYears.officerId, projects.pinyin, projects.id);
}

/** The reports of the projects up to a period, newest month and revision first. */
async function readReports(db: Db, ids: readonly string[], period: Period): Promise<Map<string, Report[]>> {
  const rows = await db
    .select()
    .from(monthlyReports)
    .where(and(inArray(monthlyReports.projectId, [...ids]), lte(monthlyReports.period, period)))
    .orderBy(desc(monthlyReports.period), desc(monthlyReports.revision));
  return Map.groupBy(rows, ({ projectId }) => projectId);
}

const cellsOf = (row: Report | undefined) =>
  row
    ? {
        invested: wanText(row.invested, false),
        fixedAssets: wanText(row.fixedAssets, false),
        progress: row.progress,
        problemType: row.problemType ?? "",
        problem: row.problem,
        nextSteps: row.nextSteps,
        reason: row.reason,
      }
    : emptyCells;

function closedBy(newest: Report | undefined, locked: boolean, adds: boolean): GridRow["closed"] {
  if (locked) return "locked";
  if (newest && adds) return "reported";
  if (newest?.status === "submitted") return "filed";
  return newest?.status === "reviewed" || newest?.status === "locked" ? "reviewed" : null;
}

/** Every listed project of a department with its month as it stands and what the checks of a month look at. Rule: section 9. */
export async function listMonthGrid(
  db: Db,
  scope: GridScope,
  period: Period,
  today: Day,
): Promise<GridRow[]> {
  const listed = await readListed(db, scope.departmentId, yearOf(period));
  const ids = listed.map(({ projectId }) => projectId);
  // Beyond half the zone one scan of all facts is cheaper than naming the projects.
  const facts = new Map<string, ProjectFacts>();
  for (const one of await readFacts(db, scope.departmentId === null ? undefined : ids))
    if (one.year === yearOf(period) && isListed(one, period)) facts.set(one.projectId, one);
  const reports = await readReports(db, ids, period);
  const [presets, locked] = [await listPresets(db), await isLocked(db, period)];
  const closed = today > (await readCutoffs(db))(period);
  return listed.flatMap((project): GridRow[] => {
    const own = facts.get(project.projectId);
    if (!own) return [];
    const all = reports.get(project.projectId) ?? [];
    const month = all.filter((row) => row.period === period);
    const [newest] = month;
    const now = standingOf(own, period, today, presets);
    return [
      {
        ...project,
        status: newest?.status ?? "missing",
        cells: cellsOf(newest),
        closed: closedBy(newest, locked, scope.adds),
        seen: newest?.version ?? 0,
        revision: newest?.revision ?? 0,
        planToDate: now.planToDate,
        hasMonths: Boolean(planInForce(own.plans, now.asOf)?.months),
        overdueDays: now.overdueDays,
        context: {
          ...filingOf({ filedBefore: month.some(({ filedOn }) => filedOn), locked, closed }),
          period,
          annualPlan: now.annualPlan,
          totalInvestment: own.totalInvestment,
          carryOver: own.carryOver,
          investedBefore: investedBesides(own, period),
          previousProgress: all.find((row) => row.period < period)?.progress ?? null,
          category: own.category,
          state: now.state,
          started: now.started,
        },
        investedEarlier: investedEarlier(own, period),
      },
    ];
  });
}

const monthsOf = (facts: ProjectFacts) => [...new Set(facts.reports.map((report) => report.period))];
const sumOf = (facts: ProjectFacts, months: readonly Period[]) =>
  months.reduce((sum, month) => sum + (reportInForce(facts.reports, month)?.invested ?? 0), 0);
const investedBesides = (facts: ProjectFacts, period: Period) =>
  sumOf(
    facts,
    monthsOf(facts).filter((month) => month !== period),
  );
const investedEarlier = (facts: ProjectFacts, period: Period) =>
  sumOf(
    facts,
    monthsOf(facts).filter((month) => month < period),
  );

/** The same, kept until the next commit. */
export const readMonthGrid = untilCommit(
  (scope: GridScope, period: Period, today: Day) => `${scope.departmentId} ${scope.adds} ${period} ${today}`,
  ({ read }, scope, period, today) => listMonthGrid(read, scope, period, today),
);

import { and, asc, desc, eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { firstFiling } from "./on-time";
import { monthlyReports, projects, standing, users } from "./schema";
import type { Db } from "./types";
import { untilCommit } from "./until-commit";

/**
 * One row for every listed project of an officer or a department with its month as it stands: the newest revision, or
 * none. Amounts in yuan. Worst gap first.
 */
export async function listReportsDue(
  db: Db,
  filter: { officerId?: string; departmentId?: string },
  period: Period,
) {
  const rows = await db
    .select({
      projectId: standing.projectId,
      name: projects.name,
      code: projects.code,
      departmentId: standing.departmentId,
      officerId: standing.officerId,
      officer: users.name,
      status: standing.reportStatus,
      planMonth: standing.planMonth,
      planToDate: standing.planToDate,
      actualToDate: standing.actualToDate,
      annualPlan: standing.annualPlan,
      gap: standing.gap,
      state: standing.state,
      light: standing.zone,
      category: standing.category,
      totalInvestment: standing.totalInvestment,
      carryOver: standing.carryOver,
      started: standing.started,
      reportId: monthlyReports.id,
      revision: monthlyReports.revision,
      newest: monthlyReports.status,
      invested: monthlyReports.invested,
      fixedAssets: monthlyReports.fixedAssets,
      progress: monthlyReports.progress,
      problemType: monthlyReports.problemType,
      problem: monthlyReports.problem,
      reason: monthlyReports.reason,
      returnReason: monthlyReports.returnReason,
      filedBy: monthlyReports.filedBy,
      filedOn: monthlyReports.filedOn,
      firstFiledOn: firstFiling,
      savedAt: monthlyReports.savedAt,
      version: monthlyReports.version,
    })
    .from(standing)
    .innerJoin(projects, eq(projects.id, standing.projectId))
    .innerJoin(users, eq(users.id, standing.officerId))
    .leftJoin(
      monthlyReports,
      and(eq(monthlyReports.projectId, standing.projectId), eq(monthlyReports.period, standing.period)),
    )
    .where(
      and(
        eq(standing.period, period),
        filter.officerId ? eq(standing.officerId, filter.officerId) : undefined,
        filter.departmentId ? eq(standing.departmentId, filter.departmentId) : undefined,
      ),
    )
    .orderBy(asc(standing.gap), asc(standing.projectId), desc(monthlyReports.revision));
  // Revisions come newest first; the first row of a project is the one that stands.
  const first = new Map<string, Day>();
  for (const { projectId, firstFiledOn: on } of rows)
    if (on && on <= (first.get(projectId) ?? on)) first.set(projectId, on);
  return rows
    .filter((row, index) => rows[index - 1]?.projectId !== row.projectId)
    .map((row) => ({ ...row, firstFiledOn: first.get(row.projectId) ?? null }));
}

export type ReportDue = Awaited<ReturnType<typeof listReportsDue>>[number];

type Scope = Parameters<typeof listReportsDue>[1];

/** The same, kept until the next commit. */
export const knownReportsDue = untilCommit(
  ({ officerId = "", departmentId = "" }: Scope, period: Period) => `${officerId} ${departmentId} ${period}`,
  ({ read }, scope: Scope, period: Period) => listReportsDue(read, scope, period),
);

const toFile = ["returned", "draft", "missing"] as const;

/** What is still to be filed, in the order in which it is done: returned, begun, missing; each worst gap first. */
export const inOrderOfWork = <R extends ReportDue>(rows: readonly R[]): R[] =>
  toFile.flatMap((status) => rows.filter((row) => row.status === status));

/** The project to file after this one; the list goes round and ends with null. `rows` may still hold the project itself. */
export function nextToFile(rows: readonly ReportDue[], projectId: string): ReportDue | null {
  const work = inOrderOfWork(rows);
  const at = work.findIndex((row) => row.projectId === projectId);
  return [...work.slice(at + 1), ...work.slice(0, Math.max(at, 0))][0] ?? null;
}

import { and, asc, eq, inArray } from "drizzle-orm";
import type { Yuan } from "@/lib/domain/money";
import type { PlanVersion } from "@/lib/domain/plan";
import type { YearFacts } from "@/lib/domain/standing";
import {
  departments,
  milestones,
  monthlyReports,
  planMonths,
  plans,
  projects,
  projectYears,
  users,
} from "./schema";
import type { Db } from "./types";

export type ProjectFacts = YearFacts & {
  departmentId: string;
  /** The department's printed place and the officer's name, which the register sorts by. */
  departmentPosition: number | null;
  officerName: string;
  officerId: string;
  level: typeof projectYears.$inferSelect.level;
};

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const monthsOf = (rows: readonly { month: number; amount: Yuan }[] | undefined): Yuan[] | null => {
  if (!rows || rows.length === 0) return null;
  const months: Yuan[] = Array(12).fill(0);
  for (const row of rows) months[row.month - 1] = row.amount;
  return months;
};

/**
 * Everything the rules look at, one entry a project and year, in six statements whatever the number of projects.
 * `ids` undefined reads all of them.
 */
export async function readFacts(db: Db, ids?: readonly string[]): Promise<ProjectFacts[]> {
  const of = <
    T extends {
      projectId:
        | typeof plans.projectId
        | typeof projectYears.projectId
        | typeof monthlyReports.projectId
        | typeof milestones.projectId
        | typeof planMonths.projectId;
    },
  >(
    table: T,
  ) =>
    ids
      ? ids.length === 1
        ? eq(table.projectId, ids[0] ?? "")
        : inArray(table.projectId, [...ids])
      : undefined;
  const years = await db
    .select({
      year: projectYears,
      totalInvestment: projects.totalInvestment,
      departmentPosition: departments.position,
      officerName: users.name,
    })
    .from(projectYears)
    .innerJoin(projects, eq(projects.id, projectYears.projectId))
    .innerJoin(departments, eq(departments.id, projectYears.departmentId))
    .innerJoin(users, eq(users.id, projectYears.officerId))
    .where(of(projectYears))
    .orderBy(asc(projectYears.projectId), asc(projectYears.year));
  const versions = await db
    .select()
    .from(plans)
    .where(and(eq(plans.status, "approved"), of(plans)));
  const months = await db
    .select({ planId: planMonths.planId, month: planMonths.month, amount: planMonths.amount })
    .from(planMonths)
    .where(of(planMonths));
  const reports = await db
    .select({
      projectId: monthlyReports.projectId,
      period: monthlyReports.period,
      revision: monthlyReports.revision,
      status: monthlyReports.status,
      invested: monthlyReports.invested,
      fixedAssets: monthlyReports.fixedAssets,
      filedOn: monthlyReports.filedOn,
    })
    .from(monthlyReports)
    .where(of(monthlyReports));
  const nodes = await db
    .select({
      projectId: milestones.projectId,
      kind: milestones.kind,
      position: milestones.position,
      baseline: milestones.baseline,
      forecast: milestones.forecast,
      actual: milestones.actual,
    })
    .from(milestones)
    .where(of(milestones))
    .orderBy(asc(milestones.position));

  const monthsByPlan = groupBy(months, (row) => row.planId);
  const plansByYear = groupBy(versions, (row) => `${row.projectId} ${row.year}`);
  const reportsByYear = groupBy(reports, (row) => `${row.projectId} ${row.period.slice(0, 4)}`);
  const nodesByProject = groupBy(nodes, (row) => row.projectId);
  return years.map(({ year, totalInvestment, departmentPosition, officerName }) => {
    const key = `${year.projectId} ${year.year}`;
    const approved = (plansByYear.get(key) ?? []).flatMap((plan): PlanVersion[] =>
      plan.decidedOn
        ? [
            {
              number: plan.number,
              annual: plan.annual,
              months: monthsOf(monthsByPlan.get(plan.id)),
              effectiveOn: plan.decidedOn,
            },
          ]
        : [],
    );
    return {
      projectId: year.projectId,
      year: year.year,
      category: year.category,
      level: year.level,
      departmentId: year.departmentId,
      departmentPosition,
      officerName,
      officerId: year.officerId,
      listedFrom: year.listedFrom,
      listedTo: year.listedTo,
      totalInvestment,
      carryOver: year.carryOver,
      plans: approved,
      reports: reportsByYear.get(key) ?? [],
      milestones: nodesByProject.get(year.projectId) ?? [],
    };
  });
}

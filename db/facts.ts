import { and, asc, eq } from "drizzle-orm";
import type { Yuan } from "@/lib/domain/money";
import type { PlanVersion } from "@/lib/domain/plan";
import type { YearFacts } from "@/lib/domain/standing";
import { ofProjects } from "./prepared";
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
  /** What the register sorts by: the department's printed place, the officer's name, the project's pinyin and code. */
  departmentPosition: number | null;
  officerName: string;
  nameKey: string;
  code: string | null;
  officerId: string;
  level: typeof projectYears.$inferSelect.level;
  finishes: boolean;
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

const readYears = ofProjects(projectYears.projectId, (db, where) =>
  db
    .select({
      year: {
        projectId: projectYears.projectId,
        year: projectYears.year,
        category: projectYears.category,
        finishes: projectYears.finishes,
        level: projectYears.level,
        departmentId: projectYears.departmentId,
        officerId: projectYears.officerId,
        listedFrom: projectYears.listedFrom,
        listedTo: projectYears.listedTo,
        carryOver: projectYears.carryOver,
      },
      totalInvestment: projects.totalInvestment,
      nameKey: projects.pinyin,
      code: projects.code,
      departmentPosition: departments.position,
      officerName: users.name,
    })
    .from(projectYears)
    .innerJoin(projects, eq(projects.id, projectYears.projectId))
    .innerJoin(departments, eq(departments.id, projectYears.departmentId))
    .innerJoin(users, eq(users.id, projectYears.officerId))
    .where(where)
    .orderBy(asc(projectYears.projectId), asc(projectYears.year)),
);

const readPlans = ofProjects(plans.projectId, (db, where) =>
  db
    .select({
      id: plans.id,
      projectId: plans.projectId,
      year: plans.year,
      number: plans.number,
      annual: plans.annual,
      decidedOn: plans.decidedOn,
    })
    .from(plans)
    .where(and(eq(plans.status, "approved"), where)),
);

const readMonths = ofProjects(planMonths.projectId, (db, where) =>
  db
    .select({ planId: planMonths.planId, month: planMonths.month, amount: planMonths.amount })
    .from(planMonths)
    .where(where),
);

const readReports = ofProjects(monthlyReports.projectId, (db, where) =>
  db
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
    .where(where),
);

const readMilestones = ofProjects(milestones.projectId, (db, where) =>
  db
    .select({
      projectId: milestones.projectId,
      kind: milestones.kind,
      position: milestones.position,
      baseline: milestones.baseline,
      forecast: milestones.forecast,
      actual: milestones.actual,
    })
    .from(milestones)
    .where(where)
    .orderBy(asc(milestones.position)),
);

/** The rows that make up facts, in any order but that of the milestones. */
export type FactParts = {
  years: Awaited<ReturnType<typeof readYears>>;
  versions: Awaited<ReturnType<typeof readPlans>>;
  months: Awaited<ReturnType<typeof readMonths>>;
  reports: Awaited<ReturnType<typeof readReports>>;
  nodes: Awaited<ReturnType<typeof readMilestones>>;
};

/**
 * Everything the rules look at, one entry a project and year, in five statements whatever the number of projects.
 * `ids` undefined reads all of them.
 */
export const readFacts = async (db: Db, ids?: readonly string[]): Promise<ProjectFacts[]> =>
  assembleFacts({
    years: await readYears(db, ids),
    versions: await readPlans(db, ids),
    months: await readMonths(db, ids),
    reports: await readReports(db, ids),
    nodes: await readMilestones(db, ids),
  });

/** Puts rows together, from the database or from the log. */
export function assembleFacts({ years, versions, months, reports, nodes }: FactParts): ProjectFacts[] {
  const monthsByPlan = groupBy(months, (row) => row.planId);
  const plansByYear = groupBy(versions, (row) => `${row.projectId} ${row.year}`);
  const reportsByYear = groupBy(reports, (row) => `${row.projectId} ${row.period.slice(0, 4)}`);
  const nodesByProject = groupBy(nodes, (row) => row.projectId);
  return years.map(({ year, ...project }) => {
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
      ...year,
      ...project,
      plans: approved,
      reports: reportsByYear.get(key) ?? [],
      milestones: nodesByProject.get(year.projectId) ?? [],
    };
  });
}

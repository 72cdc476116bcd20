import { and, asc, count, eq, gte, lte, sum } from "drizzle-orm";
import { type HeatMatrix, heatMatrix } from "@/lib/domain/heat";
import { monthOf, type Period, periodOf, yearOf } from "@/lib/domain/period";
import type { Preset } from "@/lib/domain/preset";
import { departments, standing } from "./schema";
import type { Db } from "./types";

export type Heat = HeatMatrix & {
  departments: ReadonlyMap<string, { name: string; english: string; projects: number }>;
};

/**
 * Department × month of the year up to a period, from the standing of each month, so that a cell is the sum of the
 * projects which the register lists as of that month. In one statement. `projects` are those of the newest month.
 */
export async function readHeat(db: Db, period: Period, preset: Preset): Promise<Heat> {
  const rows = await db
    .select({
      departmentId: standing.departmentId,
      name: departments.shortName,
      english: departments.english,
      period: standing.period,
      projects: count(),
      plan: sum(standing.planMonth).mapWith(Number),
      actual: sum(standing.actualMonth).mapWith(Number),
      planToDate: sum(standing.planToDate).mapWith(Number),
      actualToDate: sum(standing.actualToDate).mapWith(Number),
      annualPlan: sum(standing.annualPlan).mapWith(Number),
    })
    .from(standing)
    .innerJoin(departments, eq(departments.id, standing.departmentId))
    .where(and(gte(standing.period, periodOf(yearOf(period), 1)), lte(standing.period, period)))
    .groupBy(
      standing.departmentId,
      departments.shortName,
      departments.english,
      departments.position,
      standing.period,
    )
    .orderBy(asc(departments.position), asc(standing.departmentId), asc(standing.period));
  const matrix = heatMatrix(
    rows.map((row) => ({
      departmentId: row.departmentId,
      month: monthOf(row.period),
      alone: { planned: row.plan, done: row.actual },
      toDate: { planned: row.planToDate, done: row.actualToDate },
      annualPlan: row.annualPlan,
    })),
    period,
    preset,
  );
  const names = rows.map(
    ({ departmentId, name, english, projects }) => [departmentId, { name, english, projects }] as const,
  );
  return { ...matrix, departments: new Map(names) };
}

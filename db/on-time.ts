import { and, asc, countDistinct, eq, lte, sql } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { OnTime } from "@/lib/domain/on-time";
import { type Period, yearToDate } from "@/lib/domain/period";
import { readCutoffs } from "./cutoffs";
import { monthlyReports, standing } from "./schema";
import type { Db } from "./types";
import { untilCommit } from "./until-commit";

/** When a revision was first filed; before the column came only the last filing was kept. */
export const firstFiling = sql<Day | null>`coalesce(${monthlyReports.firstFiledOn}, ${monthlyReports.filedOn})`;

export type MonthOnTime = OnTime & { period: Period; cutoff: Day };
export type DepartmentOnTime = OnTime & { departmentId: string; months: MonthOnTime[] };

/**
 * How many months of the year up to a period each department filed by their cut-offs; a month whose cut-off has not
 * passed on `today` is not due yet. A report that was sent back stays in time. Rule: section 9.
 */
export async function listOnTime(db: Db, period: Period, today: Day): Promise<DepartmentOnTime[]> {
  const cutoffs = await readCutoffs(db);
  const closed = yearToDate(period).filter((month) => today > cutoffs(month));
  const months = await Promise.all(closed.map((month) => monthOnTime(db, month, cutoffs(month))));
  const rows = months.flat();
  return [...Map.groupBy(rows, ({ departmentId }) => departmentId)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([departmentId, own]) => ({
      departmentId,
      due: own.reduce((sum, { due }) => sum + due, 0),
      onTime: own.reduce((sum, { onTime }) => sum + onTime, 0),
      months: own.map(({ departmentId: _, ...month }) => month),
    }));
}

async function monthOnTime(db: Db, period: Period, cutoff: Day) {
  const filed = and(
    eq(monthlyReports.projectId, standing.projectId),
    eq(monthlyReports.period, standing.period),
    lte(firstFiling, cutoff),
  );
  const rows = await db
    .select({
      departmentId: standing.departmentId,
      due: countDistinct(standing.projectId),
      onTime: countDistinct(monthlyReports.projectId),
    })
    .from(standing)
    .leftJoin(monthlyReports, filed)
    .where(eq(standing.period, period))
    .groupBy(standing.departmentId)
    .orderBy(asc(standing.departmentId));
  return rows.map((row) => ({ ...row, period, cutoff }));
}

/** The same, kept until the next commit. */
export const readOnTime = untilCommit(
  (period: Period, today: Day) => `${period} ${today}`,
  ({ read }, period, today) => listOnTime(read, period, today),
);

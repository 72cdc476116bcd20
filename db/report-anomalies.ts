import { and, desc, gte, inArray, lte } from "drizzle-orm";
import { addMonths, type Period, periodOf, yearOf } from "@/lib/domain/period";
import { anomaliesOf } from "@/lib/domain/report-anomaly";
import type { ReportAnomaly } from "@/lib/domain/vocabulary";
import type { ReportDue } from "./reports-due";
import { monthlyReports } from "./schema";
import type { Db } from "./types";

const filed = ["submitted", "reviewed", "locked"] as const;
const isFiled = (status: string | null) => filed.some((one) => one === status);

/** What a reviewer should look at in each filed month, by project; a month without anomaly has an empty list. */
export async function readAnomalies(
  db: Db,
  rows: readonly ReportDue[],
  period: Period,
): Promise<ReadonlyMap<string, ReportAnomaly[]>> {
  const reports = rows.filter(({ newest }) => isFiled(newest));
  const others = await readOthers(
    db,
    reports.map(({ projectId }) => projectId),
    period,
  );
  return new Map(
    reports.map((row) => {
      const own = others.get(row.projectId) ?? [];
      const counted = own.filter(
        (one, at) =>
          yearOf(one.period) === yearOf(period) &&
          one.period !== period &&
          isFiled(one.status) &&
          own.findIndex((other) => other.period === one.period && isFiled(other.status)) === at,
      );
      const report = {
        invested: row.invested ?? 0,
        fixedAssets: row.fixedAssets ?? 0,
        progress: row.progress ?? "",
      };
      const anomalies = anomaliesOf(report, {
        period,
        annualPlan: row.annualPlan,
        totalInvestment: row.totalInvestment,
        carryOver: row.carryOver,
        investedBefore: counted.reduce((sum, one) => sum + one.invested, 0),
        previousProgress: own.find((one) => one.period < period)?.progress ?? null,
        category: row.category,
        state: row.state,
        started: row.started,
      });
      return [row.projectId, anomalies];
    }),
  );
}

/** The months of the year and of the twelve before this one, newest month and revision first, by project. */
async function readOthers(db: Db, projectIds: readonly string[], period: Period) {
  const [from, to] = [addMonths(period, -12), periodOf(yearOf(period), 12)];
  // Beyond a few thousand names one scan of the months is cheaper than naming the projects.
  const named = projectIds.length <= 2000;
  const rows = await db
    .select({
      projectId: monthlyReports.projectId,
      period: monthlyReports.period,
      status: monthlyReports.status,
      invested: monthlyReports.invested,
      progress: monthlyReports.progress,
    })
    .from(monthlyReports)
    .where(
      and(
        gte(monthlyReports.period, from),
        lte(monthlyReports.period, to),
        named ? inArray(monthlyReports.projectId, [...projectIds]) : undefined,
      ),
    )
    .orderBy(desc(monthlyReports.period), desc(monthlyReports.revision));
  return Map.groupBy(rows, ({ projectId }) => projectId);
}

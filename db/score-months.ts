import { and, asc, count, eq, gte, lte, type SQL, sql, sum } from "drizzle-orm";
import { type Period, periodOf, yearOf } from "@/lib/domain/period";
import type { Scope } from "./figures";
import { standing } from "./schema";
import type { Db } from "./types";

const counted = (condition: SQL) =>
  sql<number>`sum(case when ${condition} then 1 else 0 end)`.mapWith(Number);

/**
 * The figures of a scope month by month, January up to the period, each month as of itself; money in yuan. In one
 * statement. `started` counts planned starts, `dueStarts` those planned up to the month.
 */
export const readScoreMonths = (db: Db, period: Period, scope: Scope = {}) =>
  db
    .select({
      period: standing.period,
      projects: count(),
      total: sum(standing.totalInvestment).mapWith(Number),
      annualPlan: sum(standing.annualPlan).mapWith(Number),
      planToDate: sum(standing.planToDate).mapWith(Number),
      actualToDate: sum(standing.actualToDate).mapWith(Number),
      started: counted(and(eq(standing.category, "start"), eq(standing.started, true)) ?? sql`0`),
      dueStarts: counted(sql`${standing.startList} in ('due-started', 'due-not-started')`),
      achieved: counted(eq(standing.state, "achieved")),
      behind: counted(eq(standing.state, "behind")),
    })
    .from(standing)
    .where(
      and(
        gte(standing.period, periodOf(yearOf(period), 1)),
        lte(standing.period, period),
        scope.departmentId === undefined ? undefined : eq(standing.departmentId, scope.departmentId),
      ),
    )
    .groupBy(standing.period)
    .orderBy(asc(standing.period));

export type ScoreMonth = Awaited<ReturnType<typeof readScoreMonths>>[number];

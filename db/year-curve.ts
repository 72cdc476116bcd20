import { and, eq, gte, inArray, lte, max, type SQL, sql } from "drizzle-orm";
import type { Yuan } from "@/lib/domain/money";
import { type Period, periodOf, yearOf } from "@/lib/domain/period";
import { inScope, type Scope } from "./figures";
import { planMonths, plans, standing } from "./schema";
import type { Db } from "./types";

/** One month of the year, cumulative, in yuan; nothing is done yet in months after the period. */
export type CurvePoint = { period: Period; plan: Yuan; originalPlan: Yuan; actual: Yuan | null };

// What came back or was taken back before it has a number too.
const isFirst = sql`${plans.number} = (select min(earlier.number) from ${plans} earlier where earlier.project_id = ${plans.projectId} and earlier.year = ${plans.year} and earlier.status = 'approved')`;

const amount = sql<number>`sum(${planMonths.amount})`.mapWith(Number);

/**
 * The twelve months of a scope as of a period: the plan in force on the as-of day, 年初计划, and what was done.
 * All three are of the projects listed in the period, so that its point is the sum that the cards show.
 */
export async function readCurve(db: Db, period: Period, scope: Scope = {}): Promise<CurvePoint[]> {
  const january = periodOf(yearOf(period), 1);
  const listed = db.select({ id: standing.projectId }).from(standing).where(inScope(period, scope));
  const done = await db
    .select({ period: standing.period, sum: sql<number>`sum(${standing.actualToDate})`.mapWith(Number) })
    .from(standing)
    .where(
      and(gte(standing.period, january), lte(standing.period, period), inArray(standing.projectId, listed)),
    )
    .groupBy(standing.period);
  const inForce = await addUp(db, period, scope, lte(plans.decidedOn, standing.asOf));
  const original = await addUp(db, period, scope, isFirst);
  let [plan, originalPlan] = [0, 0];
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const at = periodOf(yearOf(period), month);
    plan += inForce.get(month) ?? 0;
    originalPlan += original.get(month) ?? 0;
    const actual = at > period ? null : (done.find((row) => row.period === at)?.sum ?? 0);
    return { period: at, plan, originalPlan, actual };
  });
}

/** Σ of the planned months over the newest approved version of each listed project that satisfies the condition. */
async function addUp(db: Db, period: Period, scope: Scope, condition: SQL): Promise<Map<number, Yuan>> {
  const chosen = db
    .select({ projectId: plans.projectId, number: max(plans.number).as("newest") })
    .from(plans)
    .innerJoin(standing, eq(standing.projectId, plans.projectId))
    .where(
      and(inScope(period, scope), eq(plans.year, yearOf(period)), eq(plans.status, "approved"), condition),
    )
    .groupBy(plans.projectId)
    .as("chosen");
  const rows = await db
    .select({ month: planMonths.month, amount })
    .from(planMonths)
    .innerJoin(plans, and(eq(plans.id, planMonths.planId), eq(plans.year, yearOf(period))))
    .innerJoin(chosen, and(eq(chosen.projectId, plans.projectId), eq(chosen.number, plans.number)))
    .groupBy(planMonths.month);
  return new Map(rows.map((row) => [row.month, row.amount]));
}

import { and, desc, eq, lt } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { type Period, periodOf, yearOf, yearToDate } from "@/lib/domain/period";
import { reportInForce } from "@/lib/domain/report";
import type { ReportContext } from "@/lib/domain/report-check";
import { isListed, standingOf } from "@/lib/domain/standing";
import { Refusal } from "@/lib/refusal";
import { given } from "./columns/sqlite";
import { readFacts } from "./facts";
import { prepared } from "./prepared";
import { listPresets } from "./presets";
import { monthlyReports } from "./schema";
import type { Db } from "./types";

const readPreviousText = prepared<{ projectId: string; period: Period }, { progress: string }[]>((db) =>
  db
    .select({ progress: monthlyReports.progress })
    .from(monthlyReports)
    .where(and(eq(monthlyReports.projectId, given("projectId")), lt(monthlyReports.period, given("period"))))
    .orderBy(desc(monthlyReports.period), desc(monthlyReports.revision))
    .limit(1),
);

/**
 * What the checks of a month look at besides the typed values: plan, total, other months, last month's text.
 * @throws Refusal `missing` when the project is not listed in the period.
 */
export async function reportContext(
  db: Db,
  projectId: string,
  period: Period,
  today: Day,
  flags: { late: boolean; revisesLocked: boolean },
): Promise<ReportContext> {
  const facts = (await readFacts(db, [projectId])).find((each) => each.year === yearOf(period));
  if (!facts || !isListed(facts, period)) throw new Refusal("missing", { key: "notListed" });
  const standing = standingOf(facts, period, today, await listPresets(db));
  const [previous] = await readPreviousText(db, { projectId, period });
  const december = yearToDate(periodOf(facts.year, 12));
  return {
    ...flags,
    period,
    annualPlan: standing.annualPlan,
    totalInvestment: facts.totalInvestment,
    carryOver: facts.carryOver,
    investedBefore: december
      .filter((month) => month !== period)
      .reduce((sum, month) => sum + (reportInForce(facts.reports, month)?.invested ?? 0), 0),
    previousProgress: previous?.progress ?? null,
    category: facts.category,
    state: standing.state,
    started: standing.started,
  };
}

import { readCalendar } from "@/db/calendar";
import { readPlanPage } from "@/db/plan-page";
import { keptReportContext, keptReports } from "@/db/project-kept";
import { keptNames, type ReportRow } from "@/db/project-page";
import { inOrderOfWork, listReportsDue, nextToFile } from "@/db/reports-due";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";
import { filingOf, reportStatusOf } from "@/lib/domain/report";
import { isListed } from "@/lib/domain/standing";
import { can, type User } from "@/lib/policy";
import { scopeOf } from "../../../reports/scope";

type Time = { period: Period; today: Day; locked: boolean; periods: readonly Period[] };

/** Everything the report of one month needs; null when the project is not listed in the period. */
export async function loadMonth(projectId: string, { period, today, locked, periods }: Time) {
  const rules = (await readPlanPage(store(), projectId, yearOf(period))).rules;
  if (!rules || !isListed(rules.facts, period)) return null;
  const reports = await keptReports(store(), projectId);
  const revisions = reports.filter((row) => row.period === period);
  const newest = revisions[0] ?? null;
  const closed = today > (await readCalendar(store())).cutoffs(period);
  const filing = filingOf({ filedBefore: revisions.some(({ filedOn }) => filedOn), locked, closed });
  const status = newest?.status ?? "missing";
  return {
    rules: { facts: rules.facts, presets: rules.presets, period, today },
    revisions,
    newest,
    inForce: revisions.find((row) => row.status !== "draft" && row.status !== "returned") ?? null,
    context: await keptReportContext(store(), projectId, period, today, filing),
    names: await keptNames(store()),
    previous: earlier(reports, period),
    months: periods
      .filter((month) => yearOf(month) === yearOf(period) && isListed(rules.facts, month))
      .toReversed()
      .map((month) => ({ month, status: reportStatusOf(rules.facts.reports, month) })),
    isOpen: status === "missing" || status === "draft" || status === "returned",
    isCorrectable: locked && (status === "locked" || status === "reviewed"),
    isWithdrawable: status === "submitted",
  };
}
export type Month = NonNullable<Awaited<ReturnType<typeof loadMonth>>>;

/** The last month before this one that was filed: its texts help to write the next. */
function earlier(reports: readonly ReportRow[], period: Period) {
  const row = reports.find(
    (one) => one.period < period && one.status !== "draft" && one.status !== "returned",
  );
  if (!row) return null;
  const { progress, nextSteps, problem } = row;
  return { month: monthOf(row.period), progress, nextSteps, problem };
}

/** What this person does after this month: the next one to file with how many are left, the next one to review. */
export async function loadWork(projectId: string, period: Period, user: User) {
  const [files, reviews] = [can(user, "report.save"), can(user, "report.review")];
  if (!files && !reviews) return { toFile: null, left: 0, toReview: null };
  const rows = await listReportsDue(store().read, scopeOf(user), period);
  const others = inOrderOfWork(rows).filter((row) => row.projectId !== projectId);
  const waiting = rows.filter(
    (row) => row.newest === "submitted" && row.filedBy !== user.id && row.projectId !== projectId,
  );
  return {
    toFile: files ? nextToFile(rows, projectId) : null,
    left: others.length,
    toReview: reviews ? (waiting[0] ?? null) : null,
  };
}

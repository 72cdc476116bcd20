import { type Day, day } from "./day";
import type { Yuan } from "./money";
import { lastDay, type Period, yearToDate } from "./period";
import type { ReportStatus, StoredReportStatus } from "./vocabulary";

/** One revision of one month. 完成投资 and 固定资产入库 are never mixed. */
export type ReportFacts = {
  period: Period;
  revision: number;
  status: StoredReportStatus;
  invested: Yuan;
  fixedAssets: Yuan;
  filedOn: Day | null;
};

const counts = (report: ReportFacts) => report.status !== "draft" && report.status !== "returned";

const newest = (reports: readonly ReportFacts[]): ReportFacts | null =>
  reports.reduce<ReportFacts | null>(
    (best, next) => (best && best.revision > next.revision ? best : next),
    null,
  );

/** The newest revision of a month in 已报, 已审 or 锁定; null when the month counts 0. Rule: section 3. */
export const reportInForce = (reports: readonly ReportFacts[], period: Period): ReportFacts | null =>
  newest(reports.filter((report) => report.period === period && counts(report)));

/** What a month is called: the status in force, else that of the newest revision, else 未报. Rule: section 3. */
export const reportStatusOf = (reports: readonly ReportFacts[], period: Period): ReportStatus =>
  (reportInForce(reports, period) ?? newest(reports.filter((report) => report.period === period)))?.status ??
  "missing";

/** Σ of one figure over the months in force from January up to and including the period, yuan. Rule: section 3. */
export const actualToDate = (
  reports: readonly ReportFacts[],
  period: Period,
  field: "invested" | "fixedAssets",
): Yuan =>
  yearToDate(period).reduce((total, month) => total + (reportInForce(reports, month)?.[field] ?? 0), 0);

/** The last day of the month's cut-off for reports; a short month ends it early. Rule: section 9. */
export function cutoffOf(period: Period, cutoffDay: number): Day {
  const end = lastDay(period);
  return cutoffDay < Number(end.slice(8)) ? day(`${period}-${String(cutoffDay).padStart(2, "0")}`) : end;
}

/**
 * What filing a month now would be: 补报 of one that nobody filed before its end, or a correction (更正) of one that was
 * filed and is locked. `closed` is past the cut-off. Both need a reason. Rule: section 9.
 */
export const filingOf = (month: { filedBefore: boolean; locked: boolean; closed: boolean }) => ({
  late: !month.filedBefore && (month.closed || month.locked),
  revisesLocked: month.filedBefore && month.locked,
});

export type ReportMove = "save" | "submit" | "withdraw" | "return" | "review" | "lock" | "unlock";

const moves: Record<ReportStatus, Partial<Record<ReportMove, StoredReportStatus>>> = {
  missing: { save: "draft", submit: "submitted" },
  draft: { save: "draft", submit: "submitted" },
  returned: { save: "returned", submit: "submitted" },
  submitted: { withdraw: "draft", return: "returned", review: "reviewed", lock: "locked" },
  reviewed: { return: "returned", lock: "locked" },
  locked: { unlock: "reviewed" },
};

/** The status after a move, null when it is not allowed. Rule: section 9, the life of a report. */
export const nextStatus = (now: ReportStatus, move: ReportMove): StoredReportStatus | null =>
  moves[now][move] ?? null;

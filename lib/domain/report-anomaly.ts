import { checkReport, type ReportContext, type ReportDraft } from "./report-check";
import { type ReportAnomaly, reportAnomalies } from "./vocabulary";

/**
 * What a reviewer looks at before approving: cumulative over the total, more than three times the mean month, a negative
 * month, zero where work is expected, the text of last month. The same checks as while typing, whatever reason was given.
 * Rule: section 9, checks.
 */
export function anomaliesOf(
  report: Omit<ReportDraft, "isOffset" | "reason">,
  context: Omit<ReportContext, "late" | "revisesLocked">,
): ReportAnomaly[] {
  const findings = checkReport(
    { ...report, isOffset: true, reason: "" },
    { ...context, late: false, revisesLocked: false },
  ).map(({ code }) => (code === "negative" ? "fall" : code));
  return reportAnomalies.filter((one) => findings.includes(one));
}

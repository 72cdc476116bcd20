import type { Day } from "@/lib/domain/day";
import { daysLate, isOwed } from "@/lib/domain/on-time";
import type { Period } from "@/lib/domain/period";
import type { ReportAnomaly } from "@/lib/domain/vocabulary";
import { Refusal } from "@/lib/refusal";
import { readCutoffs } from "./cutoffs";
import { readAnomalies } from "./report-anomalies";
import { listReportsDue, type ReportDue } from "./reports-due";
import type { Db } from "./types";
import { untilCommit } from "./until-commit";
import { listUrgings, type Urging } from "./urgings";

export type CycleRow = ReportDue & {
  /** Null while nothing is filed. */
  anomalies: ReportAnomaly[] | null;
  /** Past the cut-off, up to the first filing or up to today; 0 in time. */
  daysLate: number;
  /** The last 催报 of the month, while it is still owed. */
  urged: Urging | null;
};
type Scope = { officerId?: string; departmentId?: string };

/** The rows of a period's reports with what the reporting cycle says of each. Rule: section 9. */
export async function listCycle(db: Db, scope: Scope, period: Period, today: Day): Promise<CycleRow[]> {
  const rows = await listReportsDue(db, scope, period);
  const cutoff = (await readCutoffs(db))(period);
  const anomalies = await readAnomalies(db, rows, period);
  const urgings = await listUrgings(db, period);
  return rows.map((row) => ({
    ...row,
    anomalies: anomalies.get(row.projectId) ?? null,
    daysLate: daysLate(row.firstFiledOn, cutoff, today),
    urged: isOwed(row) ? (urgings.find(({ owed }) => owed.includes(row.projectId)) ?? null) : null,
  }));
}

/**
 * For approving many in one press: none of the reports may have an anomaly by now.
 * @throws Refusal `conflict` with the project whose report has one.
 */
export async function refuseAnomalies(
  db: Db,
  reportIds: readonly string[],
  owners: readonly { period: Period }[],
  today: Day,
) {
  for (const period of new Set(owners.map((owner) => owner.period))) {
    const odd = (await listCycle(db, {}, period, today)).find(
      ({ reportId, anomalies }) => reportId !== null && reportIds.includes(reportId) && anomalies?.length,
    );
    if (odd) throw new Refusal("conflict", { key: "anomalyFound" }, {}, { projectId: odd.projectId });
  }
}

/** `listCycle`, kept until the next commit. */
export const readCycle = untilCommit(
  (scope: Scope, period: Period, today: Day) =>
    `${scope.officerId ?? ""} ${scope.departmentId ?? ""} ${period} ${today}`,
  ({ read }, scope, period, today) => listCycle(read, scope, period, today),
);

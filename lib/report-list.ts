import { isOwed } from "./domain/on-time";
import type { ReportAnomaly, ReportStatus } from "./domain/vocabulary";

/** 补报, past the cut-off and still owed, filed in time. */
export const lateKinds = ["filed", "owed", "in-time"] as const;
export type LateKind = (typeof lateKinds)[number];

type Listed = {
  departmentId: string;
  status: ReportStatus;
  anomalies: readonly ReportAnomaly[] | null;
  daysLate: number;
  firstFiledOn: string | null;
};
export type ReportChoice = {
  status: readonly ReportStatus[];
  department: string | null;
  anomaly: readonly (ReportAnomaly | "none")[];
  late: LateKind | null;
};

/** What a month is by its cut-off; null while it is owed and not yet late. */
function lateKindOf(row: Listed): LateKind | null {
  if (row.firstFiledOn !== null) return row.daysLate > 0 ? "filed" : "in-time";
  return isOwed(row) && row.daysLate > 0 ? "owed" : null;
}

/** Whether a row is among those that an address asks for; of several anomalies any one will do. */
export const isChosen = (row: Listed, { status, department, anomaly, late }: ReportChoice): boolean =>
  (department === null || row.departmentId === department) &&
  (status.length === 0 || status.includes(row.status)) &&
  (late === null || lateKindOf(row) === late) &&
  (anomaly.length === 0 ||
    anomaly.some((one) =>
      one === "none" ? row.anomalies?.length === 0 : row.anomalies?.includes(one) === true,
    ));

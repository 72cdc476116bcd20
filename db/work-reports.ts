import { waitsForApprovalOf } from "@/lib/approval";
import { isOwed } from "@/lib/domain/on-time";
import type { Period } from "@/lib/domain/period";
import { can } from "@/lib/policy";
import { listIndicatorsDue } from "./indicators";
import { knownReportsDue, type ReportDue } from "./reports-due";
import { listUrgings } from "./urgings";
import { type WorkItem, type WorkScene, workItem } from "./work-item";

const kinds = { returned: "report-returned", draft: "report-draft", missing: "report-missing" } as const;
const isToFile = (status: ReportDue["status"]): status is keyof typeof kinds => isOwed({ status });

/** The months that an officer owes, with who reminded her of them. */
export async function reportWork({ store, user, periods, cutoffs }: WorkScene): Promise<WorkItem[]> {
  if (user.role !== "officer") return [];
  const items: WorkItem[] = [];
  for (const period of periods) {
    const rows = await knownReportsDue(store, { officerId: user.id }, period);
    const urgings = await listUrgings(store.read, period, user.id);
    for (const row of rows) {
      if (!isToFile(row.status) || !can(user, "report.save", row)) continue;
      const urged = urgings.find(({ owed }) => owed.includes(row.projectId));
      items.push(
        workItem({
          kind: kinds[row.status],
          id: `report ${row.projectId} ${period}`,
          name: row.name,
          projectId: row.projectId,
          period,
          due: cutoffs(period),
          by: urged?.by ?? null,
          since: urged?.on ?? null,
          text: row.status === "returned" ? (row.returnReason ?? "") : "",
        }),
      );
    }
  }
  return items;
}

/** Reports that wait for this person's review. Rule: sections 9 and 11. */
export async function reviewWork({ store, user, periods, users }: WorkScene): Promise<WorkItem[]> {
  if (!can(user, "report.review")) return [];
  const scope = user.role === "head" ? { departmentId: user.departmentId } : {};
  const lists = await Promise.all(
    periods.map(async (period) => ({ period, rows: await knownReportsDue(store, scope, period) })),
  );
  return lists.flatMap(({ period, rows }) =>
    rows.flatMap((row) => {
      const filer = row.filedBy === null ? undefined : users.get(row.filedBy);
      const submission = {
        departmentId: row.departmentId,
        submittedBy: row.filedBy,
        submitterRole: filer?.role ?? null,
      };
      const waits = row.newest === "submitted" && waitsForApprovalOf(user, submission, "report.review");
      if (!waits) return [];
      const { projectId, name, filedOn: since } = row;
      const id = `review ${projectId} ${period}`;
      return [
        workItem({ kind: "report-review", id, name, projectId, period, since, by: filer?.name ?? null }),
      ];
    }),
  );
}

/** Periods whose cut-off has passed and that nobody has locked yet, for the project office. */
export const periodWork = ({ user, unlocked, cutoffs, today }: WorkScene): WorkItem[] =>
  !can(user, "period.lock")
    ? []
    : unlocked
        .filter((period) => cutoffs(period) < today)
        .map((period) =>
          workItem({ kind: "period", id: `period ${period}`, name: period, period, since: cutoffs(period) }),
        );

/** Indicators of the own department without a value in a month that is still open; due when its reports are. */
export async function indicatorWork({ store, user, unlocked, cutoffs }: WorkScene): Promise<WorkItem[]> {
  if (!can(user, "indicator.enter")) return [];
  const item = ({
    id,
    name,
    english,
    period,
  }: {
    id: string;
    name: string;
    english: string;
    period: Period;
  }) =>
    workItem({
      kind: "indicator",
      id: `indicator ${id} ${period}`,
      name,
      english,
      place: id,
      period,
      due: cutoffs(period),
    });
  return (await listIndicatorsDue(store.read, user.departmentId, unlocked)).map(item);
}

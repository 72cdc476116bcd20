import { and, desc, eq, inArray } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { Yuan } from "@/lib/domain/money";
import { type Period, periodOfDay } from "@/lib/domain/period";
import { filingOf, nextStatus } from "@/lib/domain/report";
import { checkReport } from "@/lib/domain/report-check";
import type { ProblemType, ReportStatus } from "@/lib/domain/vocabulary";
import { Refusal, type Sentence } from "@/lib/refusal";
import { given } from "./columns/sqlite";
import { readCutoffs } from "./cutoffs";
import { type Clerk, isLocked } from "./periods";
import { prepared } from "./prepared";
import { reportContext } from "./report-context";
import { monthlyReports, standing, users } from "./schema";
import type { Db, Tx } from "./types";

export type ReportRow = typeof monthlyReports.$inferSelect;
export type ReportInput = {
  projectId: string;
  period: Period;
  invested: Yuan;
  fixedAssets: Yuan;
  progress: string;
  isOffset: boolean;
  problemType: ProblemType | null;
  problem: string;
  problemDepartments: string[];
  problemWantedOn: Day | null;
  nextSteps: string;
  reason: string;
  /** The version of the row that was on the screen, 0 when there was none. */
  seen: number;
  /** Its revision, so that the same version of another revision is not taken for it; left out, only `seen` is compared. */
  revision?: number;
};

const readRevisions = prepared<{ projectId: string; period: Period }, ReportRow[]>((db) =>
  db
    .select()
    .from(monthlyReports)
    .where(and(eq(monthlyReports.projectId, given("projectId")), eq(monthlyReports.period, given("period"))))
    .orderBy(desc(monthlyReports.revision)),
);

/** The newest revision of a month. */
export const getReport = async (db: Db, projectId: string, period: Period): Promise<ReportRow | null> =>
  (await readRevisions(db, { projectId, period }))[0] ?? null;

/** @throws Refusal `missing`. */
async function mustGetReport(db: Db, id: string): Promise<ReportRow> {
  const [row] = await db.select().from(monthlyReports).where(eq(monthlyReports.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

/** A conflict with what stands there now and the name of who wrote it. */
async function conflict(tx: Tx, key: string, row: ReportRow | null): Promise<Refusal> {
  if (!row) return new Refusal("conflict", { key });
  const [writer] = await tx.select({ name: users.name }).from(users).where(eq(users.id, row.savedBy));
  return new Refusal("conflict", { key }, {}, { ...row, savedByName: writer?.name ?? row.savedBy });
}

async function refuseStale(tx: Tx, row: ReportRow | null, seen: { seen: number; revision?: number }) {
  const moved = seen.revision !== undefined && seen.revision !== (row?.revision ?? 0);
  if (moved || (row?.version ?? 0) !== seen.seen) throw await conflict(tx, "reportConflict", row);
}

async function refuseFindings(
  tx: Tx,
  input: ReportInput,
  filing: ReturnType<typeof filingOf>,
  today: Day,
  move: "save" | "submit",
) {
  const context = await reportContext(tx, input.projectId, input.period, today, filing);
  const fields: Record<string, Sentence> = {};
  for (const finding of checkReport(input, context)) {
    // A draft may still lack its reason; a negative month without 冲减 is never kept.
    if (finding.level === "refuse" || (finding.level === "reason" && move === "submit"))
      fields[finding.field] ??= { key: `finding.${finding.code}` };
  }
  const [first] = Object.values(fields);
  if (first) throw new Refusal("invalid", first, fields);
}

/**
 * Saves a draft or files the month. A change to a locked month becomes its next revision, with a reason; a month past
 * the cut-off is 补报, with a reason. Rule: section 9.
 * @throws Refusal `conflict` with the other's row when it moved on, `invalid` at the field, `missing` project.
 */
export async function saveReport(
  tx: Tx,
  who: Clerk,
  input: ReportInput,
  move: "save" | "submit",
): Promise<ReportRow> {
  const { seen, revision: seenRevision, isOffset: _, ...values } = input;
  if (input.period > periodOfDay(who.day)) throw new Refusal("invalid", { key: "periodToCome" });
  const revisions = await readRevisions(tx, { projectId: input.projectId, period: input.period });
  const row = revisions[0] ?? null;
  await refuseStale(tx, row, { seen, ...(seenRevision === undefined ? {} : { revision: seenRevision }) });
  const locked = await isLocked(tx, input.period);
  const closed = who.day > (await readCutoffs(tx))(input.period);
  const revises = row?.status === "locked" || row?.status === "reviewed";
  if (row && !revises && !nextStatus(row.status, move)) throw await conflict(tx, "reportState", row);
  if (revises && !locked) throw await conflict(tx, "reportReviewed", row);
  const filing = filingOf({ filedBefore: revisions.some(({ filedOn }) => filedOn), locked, closed });
  await refuseFindings(tx, input, filing, who.day, move);
  const base: ReportStatus = revises ? "missing" : (row?.status ?? "missing");
  const status = nextStatus(base, move);
  if (!status) throw new Refusal("conflict", { key: "reportState" });
  const anew = { returnReason: null, reviewedBy: null, reviewedOn: null };
  const first = (!revises && (row?.firstFiledOn ?? row?.filedOn)) || who.day;
  const filed =
    move === "submit" ? { ...anew, filedBy: who.userId, filedOn: who.day, firstFiledOn: first } : {};
  const saved = { ...values, ...filed, status, savedAt: who.at, savedBy: who.userId };
  if (row && !revises) return tx.change(monthlyReports, row.id, saved, row.version);
  const revision = (row?.revision ?? 0) + 1;
  return tx.add(monthlyReports, { ...saved, id: `${input.projectId}-${input.period}-${revision}`, revision });
}

async function moveReport(
  tx: Tx,
  id: string,
  seen: number,
  move: "review" | "return" | "withdraw",
  values: Partial<ReportRow>,
) {
  const row = await mustGetReport(tx, id);
  await refuseStale(tx, row, { seen });
  const status = nextStatus(row.status, move);
  if (!status) throw await conflict(tx, "reportState", row);
  return tx.change(monthlyReports, id, { ...values, status }, seen);
}

/** 审核通过. @throws Refusal `forbidden` when the one who filed it reviews it: rule, section 11. */
export async function reviewReport(tx: Tx, who: Clerk, id: string, seen: number): Promise<ReportRow> {
  const row = await mustGetReport(tx, id);
  if (row.filedBy === who.userId) throw new Refusal("forbidden", { key: "ownSubmission" });
  return moveReport(tx, id, seen, "review", { reviewedBy: who.userId, reviewedOn: who.day });
}

/** 退回, with a reason. */
export function returnReport(
  tx: Tx,
  who: Clerk,
  id: string,
  reason: string,
  seen: number,
): Promise<ReportRow> {
  if (reason.trim() === "")
    throw new Refusal("invalid", { key: "reasonNeeded" }, { reason: { key: "reasonNeeded" } });
  return moveReport(tx, id, seen, "return", {
    returnReason: reason,
    reviewedBy: who.userId,
    reviewedOn: who.day,
  });
}

/** 撤回 by the one who files, while nobody has reviewed it: as if it had not been filed. */
export const withdrawReport = (tx: Tx, _who: Clerk, id: string, seen: number): Promise<ReportRow> =>
  moveReport(tx, id, seen, "withdraw", { filedBy: null, filedOn: null, firstFiledOn: null });

/** What a zero month says besides its zeros; `reason` is needed once the month is 补报 and then goes to each of them. */
export type ZeroInput = {
  officerId: string;
  departmentId: string;
  period: Period;
  progress: string;
  reason: string;
};

/**
 * 批量零报: files a zero month for every not-due project of an officer in the department that has none yet; returns how many.
 * @throws Refusal `invalid` at `reason` for a late month without one.
 */
export async function fileZeroReports(tx: Tx, who: Clerk, zero: ZeroInput): Promise<number> {
  const { officerId, departmentId, period, progress, reason } = zero;
  const rows = await tx
    .select({ projectId: standing.projectId })
    .from(standing)
    .where(
      and(
        eq(standing.period, period),
        eq(standing.officerId, officerId),
        eq(standing.departmentId, departmentId),
        eq(standing.state, "not-due"),
        inArray(standing.reportStatus, ["missing"]),
      ),
    );
  const month = {
    period,
    invested: 0,
    fixedAssets: 0,
    progress,
    isOffset: false,
    problemType: null,
    problem: "",
    problemDepartments: [],
    problemWantedOn: null,
    nextSteps: "",
    reason,
    seen: 0,
  };
  for (const { projectId } of rows) await saveReport(tx, who, { ...month, projectId }, "submit");
  return rows.length;
}

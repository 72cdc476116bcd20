import { desc, eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { mayEscalate, mayMoveProblem } from "@/lib/domain/problem";
import type { ProblemLevel, ProblemState, ProblemType } from "@/lib/domain/vocabulary";
import { Refusal } from "@/lib/refusal";
import type { Clerk } from "./periods";
import { departments, monthlyReports, problemEvents, problems, projectYears } from "./schema";
import type { Db, Tx } from "./types";

export type ProblemRow = typeof problems.$inferSelect;
export type ProblemInput = {
  type: ProblemType;
  title: string;
  description: string;
  departments: string[];
  wantedOn: Day | null;
};
export type ProblemMove = { state: ProblemState; level: ProblemLevel; agreedOn: Day | null; text: string };

/** The department that a project's problems belong to: that of its newest year. @throws Refusal missing. */
export async function ownerOfProject(db: Db, projectId: string): Promise<{ departmentId: string }> {
  const [row] = await db
    .select({ departmentId: projectYears.departmentId })
    .from(projectYears)
    .where(eq(projectYears.projectId, projectId))
    .orderBy(desc(projectYears.year))
    .limit(1);
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

/** @throws Refusal missing. */
export async function mustGetProblem(db: Db, id: string): Promise<ProblemRow> {
  const [row] = await db.select().from(problems).where(eq(problems.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

const lastEvent = async (db: Db, problemId: string) => {
  const [row] = await db
    .select()
    .from(problemEvents)
    .where(eq(problemEvents.problemId, problemId))
    .orderBy(desc(problemEvents.number))
    .limit(1);
  if (!row) throw new Error(`problem ${problemId} has no event`);
  return row;
};

async function refuseUnknownDepartments(tx: Tx, ids: readonly string[]) {
  const known = await tx.select({ id: departments.id }).from(departments);
  if (ids.some((id) => !known.some((one) => one.id === id)))
    throw new Refusal("invalid", { key: "invalid" }, { departments: { key: "field.invalid" } });
}

/** Enters a problem into the ledger as 待办 of the 责任单位; its description begins the thread. */
export async function raiseProblem(
  tx: Tx,
  who: Clerk,
  input: ProblemInput & { projectId: string; id?: string; reportId?: string },
): Promise<ProblemRow> {
  await refuseUnknownDepartments(tx, input.departments);
  const row = await tx.add(problems, {
    ...input,
    id: input.id ?? crypto.randomUUID(),
    raisedBy: who.userId,
    raisedOn: who.day,
  });
  await addEvent(tx, who, row, {
    number: 1,
    state: "open",
    level: 1,
    agreedOn: null,
    text: input.description,
  });
  return row;
}

const addEvent = (tx: Tx, who: Clerk, row: ProblemRow, event: ProblemMove & { number: number }) =>
  tx.add(problemEvents, {
    ...event,
    id: `${row.id}-${event.number}`,
    problemId: row.id,
    projectId: row.projectId,
    on: who.day,
    enteredBy: who.userId,
  });

// A title is the first clause of what was written, as far as one line goes.
const titleOf = (text: string) => [...(text.split(/[，。；,;.\n]/)[0] ?? text)].slice(0, 40).join("");

/**
 * Takes the 存在问题 of a monthly report into the ledger as it was written.
 * @throws Refusal `invalid` when the report names none, `conflict` with the entry when it was taken already.
 */
export async function raiseFromReport(tx: Tx, who: Clerk, reportId: string): Promise<ProblemRow> {
  const [report] = await tx.select().from(monthlyReports).where(eq(monthlyReports.id, reportId));
  if (!report) throw new Refusal("missing", { key: "missing" });
  if (!report.problemType || report.problem.trim() === "")
    throw new Refusal("invalid", { key: "problem.none" }, { report: { key: "problem.none" } });
  const [taken] = await tx.select({ id: problems.id }).from(problems).where(eq(problems.reportId, reportId));
  if (taken) throw new Refusal("conflict", { key: "problem.taken" }, {}, { id: taken.id });
  return raiseProblem(tx, who, {
    id: `${reportId}-problem`,
    projectId: report.projectId,
    reportId,
    type: report.problemType,
    title: titleOf(report.problem),
    description: report.problem,
    departments: report.problemDepartments,
    wantedOn: report.problemWantedOn,
  });
}

/** Corrects what an entry says; the thread stays. */
export async function editProblem(
  tx: Tx,
  id: string,
  input: ProblemInput,
  seen: number,
): Promise<ProblemRow> {
  await refuseUnknownDepartments(tx, input.departments);
  return tx.change(problems, id, input, seen);
}

/**
 * The next event of a thread: another state, a higher level, an agreed day, or only a remark.
 * @throws Refusal `invalid` for a move that the states or levels do not allow, `conflict` when it moved on.
 */
export async function moveProblem(
  tx: Tx,
  who: Clerk,
  id: string,
  move: ProblemMove,
  seen: number,
): Promise<ProblemRow> {
  const last = await lastEvent(tx, id);
  // What moved on meanwhile is told before what the move would break.
  const row = await tx.change(problems, id, { agreedOn: move.agreedOn }, seen);
  const refuse = (field: string, key: string) => new Refusal("invalid", { key }, { [field]: { key } });
  if (!mayMoveProblem(last.state, move.state)) throw refuse("state", "problem.move");
  if (!mayEscalate(last.level, move.level)) throw refuse("level", "problem.level");
  if (move.agreedOn !== null && move.agreedOn !== last.agreedOn && move.agreedOn < who.day)
    throw refuse("agreedOn", "problem.agreedPast");
  await addEvent(tx, who, row, { ...move, number: last.number + 1 });
  return row;
}

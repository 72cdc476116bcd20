import { asc, desc, eq, inArray } from "drizzle-orm";
import type { ProblemLevel, ProblemState } from "@/lib/domain/vocabulary";
import type { ProblemRow } from "./problems";
import { problemEvents, problems, projects, projectYears, users } from "./schema";
import type { Db } from "./types";
import { untilCommit } from "./until-commit";

export type LedgerEntry = ProblemRow & {
  project: string;
  /** The responsible department and officer of the project's newest year. */
  departmentId: string;
  officerId: string;
  officer: string;
  state: ProblemState;
  level: ProblemLevel;
  /** The day and number of the last event. */
  movedOn: string;
  events: number;
};

async function listLedger(db: Db): Promise<LedgerEntry[]> {
  const rows = await db
    .select({ problem: problems, project: projects.name })
    .from(problems)
    .innerJoin(projects, eq(projects.id, problems.projectId))
    .orderBy(desc(problems.raisedOn), desc(problems.id));
  if (rows.length === 0) return [];
  const last = new Map(
    (await db.select().from(problemEvents).orderBy(asc(problemEvents.number))).map((one) => [
      one.problemId,
      one,
    ]),
  );
  const owners = await readOwners(db, [...new Set(rows.map(({ problem }) => problem.projectId))]);
  return rows.flatMap(({ problem, project }) => {
    const [event, owner] = [last.get(problem.id), owners.get(problem.projectId)];
    if (!event || !owner) return [];
    const { state, level, on, number } = event;
    return [{ ...problem, ...owner, project, state, level, movedOn: on, events: number }];
  });
}

async function readOwners(db: Db, projectIds: readonly string[]) {
  const rows = await db
    .select({
      projectId: projectYears.projectId,
      departmentId: projectYears.departmentId,
      officerId: projectYears.officerId,
      officer: users.name,
    })
    .from(projectYears)
    .innerJoin(users, eq(users.id, projectYears.officerId))
    .where(inArray(projectYears.projectId, [...projectIds]))
    .orderBy(asc(projectYears.year));
  // The newest year comes last and stays.
  return new Map(rows.map(({ projectId, ...owner }) => [projectId, owner]));
}

/** The whole ledger as it stands, newest first, kept until the next commit. */
export const readLedger = untilCommit(
  () => "",
  ({ read }) => listLedger(read),
);

/** The thread of a problem, the first event first, with who entered each. */
export const listProblemEvents = (db: Db, problemId: string) =>
  db
    .select({ event: problemEvents, by: users.name })
    .from(problemEvents)
    .innerJoin(users, eq(users.id, problemEvents.enteredBy))
    .where(eq(problemEvents.problemId, problemId))
    .orderBy(asc(problemEvents.number));

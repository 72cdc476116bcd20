import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { StepLog } from "@/lib/domain/permit";
import { effective, movesFrom } from "@/lib/domain/permit-log";
import { stepsOf } from "@/lib/domain/permit-steps";
import { type DeskView, type PermitView, permitViews } from "@/lib/inputs/permits-url";
import { type DeskScope, type DueBounds, newestYear, rowsOf, scopeOf } from "./permit-queue-filter";
import { orderOf } from "./permit-queue-order";
import { eventOf } from "./permit-reading";
import {
  permitStanding as at,
  departments,
  permitCases,
  permitChoices,
  permitEvents,
  permitTemplates,
  projects,
  projectYears,
} from "./schema";
import type { Db } from "./types";
import { untilCommit } from "./until-commit";

/** Rows of a page of the desk. */
export const deskPage = 50;

/** Every version of the template with its steps, the newest first, kept until the next commit. */
export const knownTemplates = untilCommit(
  () => "",
  ({ read }) => read.select().from(permitTemplates).orderBy(desc(permitTemplates.number)),
);
export type Templates = Awaited<ReturnType<typeof knownTemplates>>;

const joined = (db: Db) =>
  db
    .select({
      projectId: at.projectId,
      name: projects.name,
      projectCode: projects.code,
      responsibleId: projectYears.departmentId,
      templateId: permitCases.templateId,
      flow: permitCases.flow,
      approval: permitCases.approval,
      variant: permitChoices.variant,
      code: at.code,
      stage: at.stage,
      state: at.state,
      handlerId: at.handlerId,
      ownStep: at.ownStep,
      stoppedBy: at.stoppedBy,
      open: at.open,
      unlockedOn: at.unlockedOn,
      acceptedOn: at.acceptedOn,
      dueOn: at.dueOn,
      promisedOn: at.promisedOn,
      finishedOn: at.finishedOn,
      promiseUntil: at.promiseUntil,
      certificate: at.certificate,
    })
    .from(at)
    .innerJoin(projects, eq(projects.id, at.projectId))
    .innerJoin(permitCases, eq(permitCases.projectId, at.projectId))
    .innerJoin(projectYears, and(eq(projectYears.projectId, at.projectId), newestYear))
    .innerJoin(departments, eq(departments.id, projectYears.departmentId))
    .leftJoin(permitChoices, and(eq(permitChoices.projectId, at.projectId), eq(permitChoices.code, at.code)));

type Standing = Awaited<ReturnType<typeof joined>>[number];

/** Entries that move a file from one hand to another. */
const handing = ["prepare", "accept", "correct", "stop", "resume", "grant", "refuse", "exempt", "void"];

type Holder = "enterprise" | "department" | "statutory" | null;

function holderOf(row: Standing): Holder {
  if (row.finishedOn) return null;
  if (row.stoppedBy && row.stoppedBy !== "correct") return "statutory";
  if (row.acceptedOn && row.stoppedBy === null) return "department";
  return "enterprise";
}

function since(row: Standing, log: StepLog): Day | null {
  const { finishedOn, acceptedOn, unlockedOn } = row;
  if (finishedOn) return finishedOn;
  const handed = effective(log.events).findLast(({ kind }) => handing.includes(kind))?.on ?? null;
  return acceptedOn ? handed : handed && (!unlockedOn || handed > unlockedOn) ? handed : unlockedOn;
}

function completed(
  rows: readonly Standing[],
  events: readonly (typeof permitEvents.$inferSelect)[],
  templates: Templates,
) {
  const logged = Map.groupBy(events, ({ projectId, code }) => `${projectId} ${code}`);
  return rows.flatMap((row) => {
    const { code, flow, approval, variant } = row;
    const template = templates.find(({ id }) => id === row.templateId)?.steps ?? [];
    const step = stepsOf(template, { flow, approval }).find((one) => one.code === code);
    if (!step) return [];
    const own = logged.get(`${row.projectId} ${code}`) ?? [];
    const log = { code, variant, events: own.map(eventOf) };
    return [
      {
        ...row,
        step,
        seen: own.at(-1)?.number ?? 0,
        moves: movesFrom(step, log),
        holder: holderOf(row),
        since: since(row, log),
      },
    ];
  });
}

async function withLogs(db: Db, rows: readonly Standing[], templates: Templates) {
  if (rows.length === 0) return [];
  const events = await db
    .select()
    .from(permitEvents)
    .where(
      and(
        inArray(permitEvents.projectId, [...new Set(rows.map(({ projectId }) => projectId))]),
        inArray(permitEvents.code, [...new Set(rows.map(({ code }) => code))]),
      ),
    )
    .orderBy(asc(permitEvents.number));
  return completed(rows, events, templates);
}

/** One page of the desk with what may be logged next for each row; two statements. Rule: section 8. */
export async function listQueue(
  db: Db,
  view: DeskView,
  scope: DeskScope,
  bounds: DueBounds,
  templates: Templates,
  size = deskPage,
) {
  const rows = await joined(db)
    .where(and(scopeOf(view, scope, templates), rowsOf(view.view, bounds)))
    .orderBy(...orderOf(view), asc(at.projectId), asc(at.position))
    .limit(size)
    .offset((view.page - 1) * size);
  return withLogs(db, rows, templates);
}
export type QueueRow = Awaited<ReturnType<typeof listQueue>>[number];

/** How many rows each view has under the same filters. One statement. */
export async function countQueue(
  db: Db,
  view: DeskView,
  scope: DeskScope,
  bounds: DueBounds,
  templates: Templates,
): Promise<Record<PermitView, number>> {
  const of = (one: PermitView) => {
    const rows = rowsOf(one, bounds);
    return rows ? sql<number>`coalesce(sum(case when ${rows} then 1 else 0 end), 0)` : sql<number>`count(*)`;
  };
  const [row] = await db
    .select({
      ready: of("ready"),
      running: of("running"),
      near: of("near"),
      late: of("late"),
      waiting: of("waiting"),
      stopped: of("stopped"),
      lenient: of("lenient"),
      done: of("done"),
      all: of("all"),
    } satisfies Record<PermitView, SQL>)
    .from(at)
    .innerJoin(projects, eq(projects.id, at.projectId))
    .innerJoin(permitCases, eq(permitCases.projectId, at.projectId))
    .innerJoin(projectYears, and(eq(projectYears.projectId, at.projectId), newestYear))
    .where(scopeOf(view, scope, templates));
  return row ?? (Object.fromEntries(permitViews.map((one) => [one, 0])) as Record<PermitView, number>);
}

import { and, asc, eq, isNotNull, isNull, notExists, sql } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { addMonths, type Period, periodOf, periodOfDay } from "@/lib/domain/period";
import { eventsAfter, type Halt, haltAfter, type LifeFacts } from "@/lib/domain/record";
import type { ProjectEventKind } from "@/lib/domain/record-vocabulary";
import { Refusal } from "@/lib/refusal";
import { type Clerk, lastLocked } from "./periods";
import { changeProject, changeYear, noteEvent, type ProjectRecord, refuseFields } from "./project-record";
import { projectEvents, projects, projectYears, users } from "./schema";
import type { Db, Tx } from "./types";
import { untilCommit } from "./until-commit";

/** What happened to a project, the first first, with who entered it. */
export const listProjectEvents = (db: Db, projectId: string) =>
  db
    .select({ event: projectEvents, by: users.name })
    .from(projectEvents)
    .innerJoin(users, eq(users.id, projectEvents.enteredBy))
    .where(eq(projectEvents.projectId, projectId))
    .orderBy(asc(projectEvents.at), asc(projectEvents.id));

/** What decides which events may come next, on a day. */
export function lifeFactsOf(
  { project, year }: Pick<ProjectRecord, "project" | "year">,
  today: Day,
): LifeFacts {
  const now = periodOfDay(today);
  return {
    listed: year !== null && (year.listedTo === null || year.listedTo >= now),
    hasYear: year !== null,
    halt: year?.halt ?? null,
    archived: project.archivedOn !== null,
    part: project.parentId !== null,
  };
}

const later = (a: Period, b: Period | null): Period => (b !== null && b > a ? b : a);

/** The last period that counts of a project that leaves on a day; what is locked stays as it was counted. */
const lastCounting = async (db: Db, on: Day): Promise<Period> =>
  later(addMonths(periodOfDay(on), -1), await lastLocked(db));

/** A project that comes back must not enter a period that was locked without it. */
async function checkGap(db: Db, listedTo: Period | null) {
  const locked = await lastLocked(db);
  if (listedTo !== null && locked !== null && locked > listedTo)
    throw new Refusal("invalid", { key: "record.lockedGap", values: { from: listedTo, locked } });
}

type Entry = { kind: ProjectEventKind; on: Day; until: Day | null; reason: string };

function checkEntry({ on, until, kind }: Entry, today: Day, last: Day | undefined) {
  refuseFields({
    ...(on > today ? { on: { key: "dayToCome" } } : {}),
    ...(last !== undefined && on < last ? { on: { key: "record.beforeLast", values: { day: last } } } : {}),
    ...(until !== null && until <= on ? { until: { key: "record.untilBefore" } } : {}),
    ...(until !== null && kind !== "stop" && kind !== "defer" ? { until: { key: "field.invalid" } } : {}),
  });
}

/**
 * 停工, 复工, 暂缓, 调出, 退出, 重新列入, 归档: enters what happened and moves the year's row with it. 暂缓 and 停工 are still
 * judged; 调出 and 退出 end the counting after the last locked period at the earliest. Rule: section 2.
 * @throws Refusal `conflict` when something else happened since, `invalid` at the field.
 */
export async function enterProjectEvent(
  tx: Tx,
  who: Clerk,
  record: ProjectRecord,
  at: number,
  seen: number,
  entry: Entry,
) {
  const { project, year } = record;
  const events = await tx
    .select({ on: projectEvents.on })
    .from(projectEvents)
    .where(eq(projectEvents.projectId, project.id))
    .orderBy(asc(projectEvents.at));
  const facts = lifeFactsOf(record, who.day);
  if (events.length !== seen || !eventsAfter(facts).includes(entry.kind))
    throw new Refusal("conflict", { key: "record.eventConflict" });
  checkEntry(entry, who.day, events.at(-1)?.on);
  let period: Period | null = null;
  if (entry.kind === "archive" || entry.kind === "restore")
    await changeProject(tx, project, { archivedOn: entry.kind === "archive" ? entry.on : null });
  if (year) {
    const halt = haltAfter(entry.kind);
    const halted = halt === undefined ? {} : { halt, haltedOn: halt === null ? null : entry.on };
    let listed: { listedTo?: Period | null } = {};
    if (entry.kind === "delist" || entry.kind === "withdraw") {
      period = await lastCounting(tx, entry.on);
      listed = { listedTo: period };
    }
    if (entry.kind === "relist") {
      await checkGap(tx, year.listedTo);
      listed = { listedTo: null };
    }
    await changeYear(tx, year, { ...halted, ...listed });
  }
  return noteEvent(tx, who, { projectId: project.id, year: at, period, ...entry });
}

/** The projects of a year that stand still, by id; kept until the next commit. */
export const keptHalts = untilCommit(
  (year: number) => String(year),
  async ({ read }, year): Promise<ReadonlyMap<string, NonNullable<Halt>>> => {
    const rows = await read
      .select({ id: projectYears.projectId, halt: projectYears.halt })
      .from(projectYears)
      .where(and(eq(projectYears.year, year), isNotNull(projectYears.halt)));
    return new Map(rows.flatMap(({ id, halt }) => (halt ? [[id, halt] as const] : [])));
  },
);

/** Projects that no register of the period shows: without a row of its year, not listed in it, or archived. */
export async function listUnlisted(db: Db, year: number, period: Period) {
  const ofYear = db
    .select({ one: sql`1` })
    .from(projectYears)
    .where(
      and(
        eq(projectYears.projectId, projects.id),
        eq(projectYears.year, year),
        sql`${projectYears.listedFrom} <= ${period}`,
        sql`coalesce(${projectYears.listedTo}, ${periodOf(year, 12)}) >= ${period}`,
      ),
    );
  return db
    .select({
      id: projects.id,
      name: projects.name,
      code: projects.code,
      totalInvestment: projects.totalInvestment,
      archivedOn: projects.archivedOn,
      departmentId: projectYears.departmentId,
      year: projectYears.year,
      listedFrom: projectYears.listedFrom,
      listedTo: projectYears.listedTo,
      halt: projectYears.halt,
    })
    .from(projects)
    .leftJoin(
      projectYears,
      and(
        eq(projectYears.projectId, projects.id),
        eq(
          projectYears.year,
          sql`(select max(y.year) from ${projectYears} y where y.project_id = ${projects.id})`,
        ),
      ),
    )
    .where(and(isNull(projects.parentId), notExists(ofYear)))
    .orderBy(asc(projects.pinyin));
}
export type Unlisted = Awaited<ReturnType<typeof listUnlisted>>[number];

import { and, asc, type Column, eq, gte, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { PlannedFigures } from "@/lib/domain/figures";
import { type Period, periodOf, yearOf } from "@/lib/domain/period";
import { departments, standing } from "./schema";
import type { Db } from "./types";

/** Whose projects to add up; empty is the whole zone. */
export type Scope = { departmentId?: string; officerId?: string };

const ofScope = ({ departmentId, officerId }: Scope): SQL | undefined =>
  and(
    departmentId === undefined ? undefined : eq(standing.departmentId, departmentId),
    officerId === undefined ? undefined : eq(standing.officerId, officerId),
  );

export const inScope = (period: Period, scope: Scope): SQL | undefined =>
  and(eq(standing.period, period), ofScope(scope));

// An empty scope has no rows to sum, and its sums are 0.
const total = (column: Column) => sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number);
const counted = (condition: SQL | undefined) =>
  sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.mapWith(Number);

const isPlannedStart = eq(standing.category, "start");

const sums = {
  projects: sql<number>`count(*)`.mapWith(Number),
  total: total(standing.totalInvestment),
  annualPlan: total(standing.annualPlan),
  originalAnnual: total(standing.originalAnnual),
  planToDate: total(standing.planToDate),
  originalPlanToDate: total(standing.originalPlanToDate),
  actualToDate: total(standing.actualToDate),
  plannedStarts: counted(isPlannedStart),
  started: counted(and(isPlannedStart, eq(standing.started, true))),
  dueStarts: counted(inArray(standing.startList, ["due-started", "due-not-started"])),
  lateStarted: counted(and(isPlannedStart, eq(standing.startedLate, true))),
  earlyStarted: counted(eq(standing.startList, "early-started")),
  dueNotStarted: counted(eq(standing.startList, "due-not-started")),
  notDueStarts: counted(eq(standing.startList, "not-due")),
  reported: counted(inArray(standing.reportStatus, ["submitted", "reviewed", "locked"])),
  achieved: counted(eq(standing.state, "achieved")),
  behind: counted(eq(standing.state, "behind")),
  notDue: counted(eq(standing.state, "not-due")),
  unplanned: counted(eq(standing.state, "unplanned")),
  red: counted(eq(standing.zone, "red")),
  yellow: counted(eq(standing.zone, "yellow")),
  green: counted(eq(standing.zone, "green")),
  grey: counted(eq(standing.zone, "grey")),
};

type Sums = Record<keyof typeof sums, number>;

function figuresOf({
  achieved,
  behind,
  notDue,
  unplanned,
  red,
  yellow,
  green,
  grey,
  ...rest
}: Sums): PlannedFigures {
  return {
    ...rest,
    states: { achieved, behind, "not-due": notDue, unplanned },
    lights: { red, yellow, green, grey },
  };
}

/** What the listed projects of a scope add up to as of a period, in one statement; money in yuan, lights of `zone`. */
export async function readFigures(db: Db, period: Period, scope: Scope = {}): Promise<PlannedFigures> {
  const [row] = await db.select(sums).from(standing).where(inScope(period, scope));
  if (!row) throw new Error("a sum without groups has one row");
  return figuresOf(row);
}

/** The figures of a scope in each period of the year up to one, in one statement; one without projects is left out. */
export async function readYearFigures(db: Db, period: Period, scope: Scope = {}): Promise<MonthFigures[]> {
  const january = periodOf(yearOf(period), 1);
  const rows = await db
    .select({ period: standing.period, ...sums })
    .from(standing)
    .where(and(gte(standing.period, january), lte(standing.period, period), ofScope(scope)))
    .groupBy(standing.period)
    .orderBy(asc(standing.period));
  return rows.map(({ period: at, ...row }) => ({ period: at, ...figuresOf(row) }));
}

export type MonthFigures = PlannedFigures & { period: Period };

export type DepartmentFigures = {
  departmentId: string;
  name: string;
  english: string;
  figures: PlannedFigures;
};

/** The same for every department that has projects in the period; they add up to the zone. */
export async function readDepartmentFigures(db: Db, period: Period): Promise<DepartmentFigures[]> {
  const rows = await db
    .select({
      departmentId: standing.departmentId,
      name: departments.shortName,
      english: departments.english,
      ...sums,
    })
    .from(standing)
    .innerJoin(departments, eq(departments.id, standing.departmentId))
    .where(inScope(period, {}))
    .groupBy(standing.departmentId, departments.shortName, departments.english)
    .orderBy(asc(standing.departmentId));
  return rows.map(({ departmentId, name, english, ...row }) => ({
    departmentId,
    name,
    english,
    figures: figuresOf(row),
  }));
}

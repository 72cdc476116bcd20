import { and, desc, eq, ne } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { Yuan } from "@/lib/domain/money";
import { lastDay, type Period, periodOfDay, yearOf } from "@/lib/domain/period";
import { overTotal } from "@/lib/domain/record";
import { Refusal, type Sentence } from "@/lib/refusal";
import { giveMilestones } from "./milestone-templates";
import { type Clerk, lastLocked } from "./periods";
import { pinyinKeys } from "./pinyin";
import { addProject, addProjectYear, type ProjectRow } from "./projects";
import { departments, plans, projectEvents, projects, projectYears, users } from "./schema";
import type { Db, Tx } from "./types";

export type YearRow = typeof projectYears.$inferSelect;
/** What a form may say about a project, and about its year. */
export type RecordValues = Omit<
  typeof projects.$inferInsert,
  "id" | "pinyin" | "initials" | "version" | "sample" | "realName" | "parentId" | "archivedOn"
>;
export type YearValues = Pick<
  YearRow,
  "category" | "finishes" | "level" | "departmentId" | "officerId" | "carryOver"
>;

/** A project with its row of a year, its bundle and the department that answers for it; null when there is none. */
export async function findRecord(db: Db, projectId: string, year: number) {
  const [project] = await db.select().from(projects).where(eq(projects.id, projectId));
  if (!project) return null;
  // A part has no year of its own; its bundle's department answers for it.
  const rows = await db
    .select()
    .from(projectYears)
    .where(eq(projectYears.projectId, project.parentId ?? projectId))
    .orderBy(desc(projectYears.year));
  const own = project.parentId ? null : (rows.find((row) => row.year === year) ?? null);
  return { project, year: own, newest: rows[0] ?? null, departmentId: (own ?? rows[0])?.departmentId ?? "" };
}
export type ProjectRecord = NonNullable<Awaited<ReturnType<typeof findRecord>>>;

/** @throws Refusal `missing`. */
export async function mustFindRecord(db: Db, projectId: string, year: number): Promise<ProjectRecord> {
  const found = await findRecord(db, projectId, year);
  if (!found) throw new Refusal("missing", { key: "missing" });
  return found;
}

/** The annual plan in force, 0 without one. */
export async function annualPlanOf(db: Db, projectId: string, year: number): Promise<Yuan> {
  const [row] = await db
    .select({ annual: plans.annual })
    .from(plans)
    .where(and(eq(plans.projectId, projectId), eq(plans.year, year), eq(plans.status, "approved")))
    .orderBy(desc(plans.number))
    .limit(1);
  return row?.annual ?? 0;
}

/** Who may answer for projects: officers and heads that have not left, by department. */
export const listAnswering = (db: Db) =>
  db
    .select({ id: users.id, name: users.name, role: users.role, departmentId: users.departmentId })
    .from(users)
    .where(eq(users.disabled, false));

type Fields = Record<string, Sentence>;

export const refuseFields = (fields: Fields) => {
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", { key: "invalid" }, fields);
};

/** A code that another project has, with that project's name. */
export async function takenCode(db: Db, code: string | null, projectId: string | null): Promise<Fields> {
  if (code === null) return {};
  const [taken] = await db
    .select({ name: projects.name })
    .from(projects)
    .where(and(eq(projects.code, code), projectId === null ? undefined : ne(projects.id, projectId)));
  return taken ? { code: { key: "record.codeTaken", values: { name: taken.name } } } : {};
}

async function wrongPeople(db: Db, { departmentId, officerId }: YearValues): Promise<Fields> {
  const [office] = await db.select().from(departments).where(eq(departments.id, departmentId));
  if (!office || office.validTo !== null) return { departmentId: { key: "field.department" } };
  const [officer] = await db.select().from(users).where(eq(users.id, officerId));
  const answers = officer && !officer.disabled && (officer.role === "officer" || officer.role === "head");
  if (!answers || officer.departmentId !== departmentId) return { officerId: { key: "record.notTheirs" } };
  return {};
}

type Checked = RecordValues & YearValues & { annualPlan: Yuan; reason: string };

/** A permit and a ceremony that are recorded have been. */
export const isToCome = (value: unknown, today: Day) => typeof value === "string" && value > today;

/** What the rules say to a record as a whole. Rule: section 2. */
async function check(db: Db, values: Checked, today: Day, before: ProjectRecord | null) {
  const over = overTotal(values);
  const { reason } = values;
  const row = before?.year;
  // Who left the department since then is replaced when someone chooses, not before anything else can be saved.
  const moved = row?.departmentId !== values.departmentId || row.officerId !== values.officerId;
  refuseFields({
    ...(await takenCode(db, values.code ?? null, before?.project.id ?? null)),
    ...(moved ? await wrongPeople(db, values) : {}),
    ...(values.totalInvestment === 0 ? { totalInvestment: { key: "field.not-positive" } } : {}),
    ...(isToCome(values.permitOn, today) ? { permitOn: { key: "dayToCome" } } : {}),
    ...(isToCome(values.ceremonyOn, today) ? { ceremonyOn: { key: "dayToCome" } } : {}),
    ...(over > 0 && reason === "" ? { reason: { key: "record.overTotal" } } : {}),
  });
}

/** A locked period keeps the projects that it counted. */
async function checkListedFrom(db: Db, listedFrom: Period, year: number, today: Day) {
  const locked = await lastLocked(db);
  const late = yearOf(listedFrom) !== year || listedFrom > periodOfDay(today);
  if (late) refuseFields({ listedFrom: { key: "record.listedToCome" } });
  if (locked !== null && listedFrom <= locked)
    refuseFields({ listedFrom: { key: "record.lockedPeriod", values: { period: locked } } });
}

export const noteEvent = (
  tx: Tx,
  who: Clerk,
  values: Pick<typeof projectEvents.$inferInsert, "projectId" | "year" | "kind" | "on" | "reason"> & {
    until?: Day | null;
    period?: Period | null;
  },
) =>
  tx.add(projectEvents, {
    id: crypto.randomUUID(),
    ...values,
    enteredBy: who.userId,
    enteredOn: who.day,
    at: who.at,
  });

async function listIn(
  tx: Tx,
  who: Clerk,
  projectId: string,
  year: YearValues,
  listedFrom: Period,
  reason: string,
) {
  await checkListedFrom(tx, listedFrom, yearOf(who.day), who.day);
  const at = yearOf(listedFrom);
  await addProjectYear(tx, { id: `${projectId}-${at}`, projectId, year: at, ...year, listedFrom });
  await noteEvent(tx, who, { projectId, year: at, kind: "list", on: who.day, period: listedFrom, reason });
}

/** A planned start belongs to what has not started; a 新开工 project starts in its year. Rule: section 2. */
function checkPlannedStart(start: Period | null, { category }: YearValues, year: number) {
  if (start === null) return;
  if (category === "carry") refuseFields({ plannedStart: { key: "record.startedBefore" } });
  if (category === "start" && yearOf(start) !== year)
    refuseFields({ plannedStart: { key: "record.startsInYear", values: { year } } });
}

/**
 * Adds a project, lists it in its year and, when its planned start is known, gives it the milestones of its type.
 * @throws Refusal `invalid` at the field.
 */
export async function createProject(
  tx: Tx,
  who: Clerk,
  values: RecordValues,
  year: YearValues,
  { listedFrom, plannedStart, reason }: { listedFrom: Period; plannedStart: Period | null; reason: string },
): Promise<ProjectRow> {
  await check(tx, { ...values, ...year, annualPlan: 0, reason }, who.day, null);
  checkPlannedStart(plannedStart, year, yearOf(listedFrom));
  const project = await addProject(tx, { id: crypto.randomUUID(), ...values });
  await listIn(tx, who, project.id, year, listedFrom, reason);
  // The baseline of 开工 is the last day of its month. Rule: section 5.
  if (plannedStart) await giveMilestones(tx, project.id, project.type, lastDay(plannedStart), who.day);
  return project;
}

/** A conflict that shows what stands there now, of the project and of its year. */
const stale = ({ project, year }: ProjectRecord) =>
  new Refusal("conflict", { key: "record.conflict" }, {}, { project, year });

/**
 * Changes a project and its row of the year, or lists it in a year that it has no row of.
 * @throws Refusal `conflict` with both rows when either has moved on, `invalid` at the field.
 */
export async function changeRecord(
  tx: Tx,
  who: Clerk,
  record: ProjectRecord,
  values: RecordValues,
  year: YearValues,
  seen: { project: number; year: number; listedFrom: Period | null; reason: string },
) {
  const { project, year: row } = record;
  if (project.archivedOn) throw new Refusal("conflict", { key: "record.archived" });
  if (project.version !== seen.project || (row?.version ?? 0) !== seen.year) throw stale(record);
  const at = row?.year ?? yearOf(who.day);
  const annualPlan = await annualPlanOf(tx, project.id, at);
  await check(tx, { ...values, ...year, annualPlan, reason: seen.reason }, who.day, record);
  const renamed = values.name === project.name ? {} : pinyinKeys(values.name);
  const saved = await changeProject(tx, project, { ...values, ...renamed });
  if (row) return { project: saved, year: await changeYear(tx, row, year) };
  // Into a year a project comes with a reason, as it goes out of one.
  refuseFields({
    ...(seen.listedFrom ? {} : { listedFrom: { key: "field.required" } }),
    ...(seen.reason === "" ? { reason: { key: "reasonNeeded" } } : {}),
  });
  if (seen.listedFrom) await listIn(tx, who, project.id, year, seen.listedFrom, seen.reason);
  return { project: saved, year: (await mustFindRecord(tx, project.id, at)).year };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const differs = (before: Record<string, unknown>, values: Record<string, unknown>) =>
  Object.entries(values).some(([column, value]) => !same(before[column], value));

/** Writes only a row that something changes in, so that looking and saving leaves no trace. */
export const changeProject = async (
  tx: Tx,
  row: ProjectRow,
  values: Partial<typeof projects.$inferInsert>,
): Promise<ProjectRow> => (differs(row, values) ? tx.change(projects, row.id, values, row.version) : row);

/** The same for the row of a year. */
export const changeYear = async (tx: Tx, row: YearRow, values: Partial<YearRow>): Promise<YearRow> =>
  differs(row, values) ? tx.change(projectYears, row.id, values, row.version) : row;

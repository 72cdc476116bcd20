import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { yearOf } from "@/lib/domain/period";
import { Refusal } from "@/lib/refusal";
import { readFacts } from "./facts";
import { listPresets } from "./presets";
import {
  comments,
  departments,
  milestones,
  monthlyReports,
  permitChoices,
  permitEvents,
  photos,
  planBaselines,
  planMonths,
  plans,
  problemEvents,
  problems,
  projectEvents,
  projects,
  projectYears,
  slips,
  slotProjects,
  users,
} from "./schema";
import { printedOrder } from "./sort-keys";
import type { Db } from "./types";
import { untilCommit } from "./until-commit";

export type PlanRow = typeof plans.$inferSelect & { months: number[] | null };
export type ReportRow = typeof monthlyReports.$inferSelect;
export type MilestoneRow = typeof milestones.$inferSelect & { slips: (typeof slips.$inferSelect)[] };

/** One project in one year: who and what it is. Null when the project has no row for the year. */
export async function readProjectHead(db: Db, projectId: string, year: number) {
  const [row] = await db
    .select({
      project: projects,
      year: projectYears,
      department: { id: departments.id, name: departments.name, english: departments.english },
      officer: { id: users.id, name: users.name, phone: users.phone },
    })
    .from(projectYears)
    .innerJoin(projects, eq(projects.id, projectYears.projectId))
    .innerJoin(departments, eq(departments.id, projectYears.departmentId))
    .innerJoin(users, eq(users.id, projectYears.officerId))
    .where(and(eq(projectYears.projectId, projectId), eq(projectYears.year, year)));
  return row ?? null;
}
export type ProjectHead = NonNullable<Awaited<ReturnType<typeof readProjectHead>>>;

/** Every version of the year's plan with its 12 months (yuan), the first one first. Rule: section 2, plans. */
export async function listPlans(db: Db, projectId: string, year: number): Promise<PlanRow[]> {
  const versions = await db
    .select()
    .from(plans)
    .where(and(eq(plans.projectId, projectId), eq(plans.year, year)))
    .orderBy(asc(plans.number));
  const amounts = await db.select().from(planMonths).where(eq(planMonths.projectId, projectId));
  return versions.map((plan) => {
    const own = amounts.filter(({ planId }) => planId === plan.id);
    const months = Array.from(
      { length: 12 },
      (_, at) => own.find(({ month }) => month === at + 1)?.amount ?? 0,
    );
    return { ...plan, months: own.length > 0 ? months : null };
  });
}

/** Milestones in building order, each with its slip history, newest first. Rule: section 5. */
export async function listMilestones(db: Db, projectId: string): Promise<MilestoneRow[]> {
  const rows = await db
    .select()
    .from(milestones)
    .where(eq(milestones.projectId, projectId))
    .orderBy(asc(milestones.position));
  const changes = await db
    .select()
    .from(slips)
    .where(eq(slips.projectId, projectId))
    .orderBy(desc(slips.changedOn));
  return rows.map((row) => ({ ...row, slips: changes.filter(({ milestoneId }) => milestoneId === row.id) }));
}

/** All revisions of all months of the project, newest month and revision first. */
export const listReports = (db: Db, projectId: string): Promise<ReportRow[]> =>
  db
    .select()
    .from(monthlyReports)
    .where(eq(monthlyReports.projectId, projectId))
    .orderBy(desc(monthlyReports.period), desc(monthlyReports.revision));

/** What the rules look at for one project in one year, with the rules; null when it has no row for the year. */
export async function readProjectRules(db: Db, projectId: string, year: number) {
  const facts = (await readFacts(db, [projectId])).find((one) => one.year === year);
  return facts ? { facts, presets: await listPresets(db) } : null;
}

/** Names by id, so that ids in histories and reports can be printed. */
export async function readNames(db: Db) {
  const people = await db.select({ id: users.id, name: users.name }).from(users);
  const offices = await db
    .select({ id: departments.id, name: departments.name, english: departments.english })
    .from(departments)
    .orderBy(...printedOrder);
  return { people: new Map(people.map(({ id, name }) => [id, name])), offices };
}
export type Names = Awaited<ReturnType<typeof readNames>>;

/** The same, kept until the next commit. */
export const keptNames = untilCommit(
  () => "",
  ({ read }) => readNames(read),
);

/** Names of some projects by id. */
export async function listProjectNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: projects.id, name: projects.name })
    .from(projects)
    .where(inArray(projects.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The ids of everything that belongs to a project, so that an act over many projects can be cut down to one. */
export async function readProjectRowIds(db: Db, projectId: string): Promise<ReadonlySet<string>> {
  const ids = new Set([projectId]);
  const own = [
    projectYears,
    projectEvents,
    photos,
    plans,
    planMonths,
    planBaselines,
    monthlyReports,
    milestones,
    slips,
    slotProjects,
    permitChoices,
    permitEvents,
    problems,
    problemEvents,
    comments,
  ];
  for (const table of own) {
    const rows = await db.select({ id: table.id }).from(table).where(eq(table.projectId, projectId));
    for (const { id } of rows) ids.add(id);
  }
  return ids;
}

/** Whose reports these are. @throws Refusal missing when one of them does not exist. */
export async function listReportOwners(db: Db, reportIds: readonly string[]) {
  const rows = await db
    .select({ id: monthlyReports.id, projectId: monthlyReports.projectId, period: monthlyReports.period })
    .from(monthlyReports)
    .where(inArray(monthlyReports.id, [...reportIds]));
  if (rows.length < new Set(reportIds).size) throw new Refusal("missing", { key: "missing" });
  const owners = await db
    .select({
      projectId: projectYears.projectId,
      year: projectYears.year,
      departmentId: projectYears.departmentId,
    })
    .from(projectYears)
    .where(inArray(projectYears.projectId, [...new Set(rows.map(({ projectId }) => projectId))]));
  return rows.flatMap((row) => {
    const owner = owners.find((one) => one.projectId === row.projectId && one.year === yearOf(row.period));
    return owner ? [{ ...row, departmentId: owner.departmentId }] : [];
  });
}

/** The phones of a project, unmasked. @throws Refusal missing. */
export async function getPhones(db: Db, projectId: string) {
  const [row] = await db
    .select({
      manager: projects.managerPhone,
      contact: projects.contactPhone,
      contractor: projects.contractorPhone,
    })
    .from(projects)
    .where(eq(projects.id, projectId));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

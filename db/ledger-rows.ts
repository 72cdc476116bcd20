import { setImmediate } from "node:timers/promises";
import { and, asc, desc, eq, getTableName, gt, inArray, lt } from "drizzle-orm";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";
import type { MilestoneKind } from "@/lib/domain/vocabulary";
import type { ExistingProject, Values } from "@/lib/ledger/types";
import {
  auditLog,
  milestones,
  monthlyReports,
  periods,
  planMonths,
  plans,
  projects,
  projectYears,
} from "./schema";
import type { Db } from "./types";

type Row<T extends { $inferSelect: unknown }> = T["$inferSelect"];
export type YearRow = Row<typeof projectYears>;
export type ProjectRow = Row<typeof projects>;
export type PlanRow = Row<typeof plans>;
export type MonthRow = Row<typeof monthlyReports>;
export type NodeRow = Row<typeof milestones>;

/** The rows of the facts a ledger states, whole tables: an import is matched against all of them. */
export type LedgerRows = {
  projects: ProjectRow[];
  years: YearRow[];
  plans: PlanRow[];
  planMonths: Row<typeof planMonths>[];
  reports: MonthRow[];
  nodes: NodeRow[];
};

const tables = {
  projects,
  years: projectYears,
  plans,
  planMonths,
  reports: monthlyReports,
  nodes: milestones,
};

export async function readLedgerRows(db: Db): Promise<LedgerRows> {
  return {
    projects: await db.select().from(projects),
    years: await db.select().from(projectYears),
    plans: await db.select().from(plans).orderBy(asc(plans.number)),
    planMonths: await db.select().from(planMonths).orderBy(asc(planMonths.month)),
    reports: await db.select().from(monthlyReports).orderBy(asc(monthlyReports.revision)),
    nodes: await db
      .select()
      .from(milestones)
      .where(inArray(milestones.kind, ["start", "acceptance"])),
  };
}

/** What was changed after a number of the log, newest first; an old file may name its very beginning. */
async function* changesSince(db: Db, seq: number) {
  for (let last = Number.MAX_SAFE_INTEGER; ; ) {
    const some = await db
      .select({ seq: auditLog.seq, changes: auditLog.changes })
      .from(auditLog)
      .where(and(gt(auditLog.seq, seq), lt(auditLog.seq, last)))
      .orderBy(desc(auditLog.seq))
      .limit(200);
    for (const { changes } of some) yield changes;
    const end = some.at(-1);
    if (!end) return;
    last = end.seq;
    await setImmediate();
  }
}

/** The same rows as they were when the log ended at this number: the later entries taken back, newest first. */
export async function rollBack(db: Db, now: LedgerRows, seq: number): Promise<LedgerRows> {
  const names = new Map<string, string>(
    Object.entries(tables).map(([name, table]) => [getTableName(table), name]),
  );
  const kept = new Map(
    Object.entries(now).map(([name, rows]) => [
      name,
      new Map(rows.map((row) => [row.id, row as { id: string }])),
    ]),
  );
  for await (const changes of changesSince(db, seq))
    for (const { table, id, before, after } of changes.toReversed()) {
      const rows = kept.get(names.get(table) ?? "");
      if (!rows) continue;
      if (!before) rows.delete(id);
      else rows.set(id, { ...(after ? rows.get(id) : {}), ...before, id });
    }
  // Each map holds the rows of the table of its name; a removed row comes back as it was.
  const rowsOf = (name: string) => [...(kept.get(name)?.values() ?? [])];
  return Object.fromEntries(Object.keys(tables).map((name) => [name, rowsOf(name)])) as unknown as LedgerRows;
}

/** What is known of one project, by id. */
export type Known = {
  project: ProjectRow;
  year: YearRow | null;
  /** The department of the newest year, whichever that is; null where there is none. */
  owner: string | null;
  /** The newest version that nobody sent or took back, approved or waiting. */
  plan: (PlanRow & { months: number[] | null }) | null;
  planNumber: number;
  /** The newest revision of each month of the year. */
  reports: Map<Period, MonthRow>;
  nodes: Map<MilestoneKind, NodeRow>;
};

export function knownOf(rows: LedgerRows, year: number): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const project of rows.projects)
    known.set(project.id, {
      project,
      year: null,
      owner: null,
      plan: null,
      planNumber: 0,
      reports: new Map(),
      nodes: new Map(),
    });
  for (const row of rows.years.toSorted((a, b) => a.year - b.year)) {
    const one = known.get(row.projectId);
    if (!one) continue;
    one.owner = row.departmentId;
    if (row.year === year) one.year = row;
  }
  const months = Map.groupBy(rows.planMonths, ({ planId }) => planId);
  for (const row of rows.plans.toSorted((a, b) => a.number - b.number)) {
    const one = row.year === year ? known.get(row.projectId) : undefined;
    if (!one) continue;
    one.planNumber = row.number;
    const amounts = months.get(row.id)?.toSorted((a, b) => a.month - b.month);
    if (row.status !== "returned" && row.status !== "withdrawn")
      one.plan = { ...row, months: amounts?.map(({ amount }) => amount) ?? null };
  }
  for (const row of rows.reports) {
    const one = yearOf(row.period) === year ? known.get(row.projectId) : undefined;
    if (one && (one.reports.get(row.period)?.revision ?? 0) < row.revision) one.reports.set(row.period, row);
  }
  for (const row of rows.nodes) known.get(row.projectId)?.nodes.set(row.kind, row);
  return known;
}

const projectKeys = [
  "name",
  "code",
  "type",
  "tags",
  "content",
  "subdistrict",
  "landMu",
  "floorArea",
  "buildFrom",
  "buildTo",
  "totalInvestment",
  "owner",
  "responsiblePerson",
  "leader",
  "serviceUnit",
  "managerName",
  "managerPhone",
  "contactName",
  "contactPhone",
  "permitOn",
  "ceremonyOn",
] as const;
const yearKeys = ["category", "finishes", "level", "departmentId", "officerId", "carryOver"] as const;
const monthKeys = [
  "invested",
  "fixedAssets",
  "progress",
  "nextSteps",
  "problem",
  "problemType",
  "problemDepartments",
  "problemWantedOn",
] as const;
export type MonthKey = (typeof monthKeys)[number];
export const isProjectKey = (key: string): boolean => projectKeys.includes(key as "name");
export const isYearKey = (key: string): boolean => yearKeys.includes(key as "level");

/** The figures of the year that follow from the months up to one: compared with what a sheet says, never written. */
function computed({ reports, year }: Known, month: Period): Values {
  const done = [...reports.values()].filter(
    ({ period, status }) => period <= month && status !== "draft" && status !== "returned",
  );
  const sum = (of: (row: MonthRow) => number) => done.reduce((all, row) => all + of(row), 0);
  const invested = sum((row) => row.invested);
  return {
    investedToDate: invested,
    fixedAssetsToDate: sum((row) => row.fixedAssets),
    investedSinceStart: invested + (year?.carryOver ?? 0),
  };
}

/** A project as the ledger's values; see Values for what each key holds. */
export function valuesOf(known: Known, month: Period): Values {
  const { project, year, plan, reports, nodes } = known;
  const values: Values = {};
  for (const key of projectKeys) values[key] = project[key];
  if (year) for (const key of yearKeys) values[key] = year[key];
  if (plan) values.annual = plan.annual;
  for (const [at, amount] of (plan?.months ?? []).entries()) values[`planMonth.${at + 1}`] = amount;
  for (const [period, row] of reports) for (const key of monthKeys) values[`${key}.${period}`] = row[key];
  const [start, finish] = [nodes.get("start"), nodes.get("acceptance")];
  values.plannedStart = start?.baseline ?? null;
  values.actualStart = start?.actual ?? null;
  values.plannedFinish = finish?.baseline ?? null;
  values.actualFinish = finish?.actual ?? null;
  return { ...values, ...computed(known, month) };
}

export const existingOf = (known: ReadonlyMap<string, Known>, month: Period): ExistingProject[] =>
  [...known.values()].map((one) => ({
    id: one.project.id,
    code: one.project.code,
    name: one.project.name,
    departmentId: one.year?.departmentId ?? "",
    values: valuesOf(one, month),
  }));

export const listLocked = async (db: Db): Promise<ReadonlySet<Period>> =>
  new Set(
    (await db.select({ id: periods.id }).from(periods).where(eq(periods.status, "locked"))).map(
      ({ id }) => id,
    ),
  );

/** The month of the year a plan's key names, 1 to 12; null for another key. */
export const planMonthOf = (key: string): number | null => {
  const found = /^planMonth\.(\d{1,2})$/.exec(key);
  return found ? Number(found[1]) : null;
};

/** Field and period of a month's key; null for another key. */
export function reportedAt(key: string): { field: MonthKey; period: Period } | null {
  const [field, period] = key.split(".");
  if (!monthKeys.includes(field as MonthKey) || !period || !/^\d{4}-\d{2}$/.test(period)) return null;
  return { field: field as MonthKey, period: period as Period };
}
export const lastMonth = (locked: ReadonlySet<Period>, year: number): number =>
  Math.max(0, ...[...locked].filter((period) => yearOf(period) === year).map(monthOf));

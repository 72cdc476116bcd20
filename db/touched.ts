import { inArray } from "drizzle-orm";
import {
  milestones,
  monthlyReports,
  planMonths,
  plans,
  projectYears,
  type RowChange,
  slips,
  slotProjects,
} from "./schema";
import type { Raw } from "./types";

/** The tables whose rows belong to one project, by name. */
const children = {
  project_years: projectYears,
  plans,
  plan_months: planMonths,
  monthly_reports: monthlyReports,
  milestones,
  slips,
  slot_projects: slotProjects,
};

/** Tables whose change moves the standing of every project. */
const universal = new Set(["rule_presets", "settings"]);

const isChild = (name: string): name is keyof typeof children => name in children;

/** The projects whose standing and history a record of changes concerns; `all` when a rule or a setting changed. */
export async function touchedProjects(db: Raw, record: readonly RowChange[]) {
  const ids = new Set<string>();
  // A change records only the columns that changed, so the project of an edited child is read from its row.
  const unknown = new Map<keyof typeof children, string[]>();
  for (const change of record) {
    const project =
      change.table === "projects" ? change.id : (change.after?.projectId ?? change.before?.projectId);
    if (typeof project === "string") ids.add(project);
    else if (isChild(change.table))
      unknown.set(change.table, [...(unknown.get(change.table) ?? []), change.id]);
  }
  for (const [name, rows] of unknown) {
    const table = children[name];
    const owners = await db.select({ id: table.projectId }).from(table).where(inArray(table.id, rows));
    for (const owner of owners) ids.add(owner.id);
  }
  return { ids: [...ids], all: record.some((change) => universal.has(change.table)) };
}

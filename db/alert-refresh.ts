import { and, eq, inArray, isNotNull, isNull, or, type SQL } from "drizzle-orm";
import { type Finding, permitRules, zoneRules } from "@/lib/domain/alert";
import type { Day } from "@/lib/domain/day";
import { type AlertRule, alertRules } from "@/lib/domain/vocabulary";
import {
  type AlertContext,
  findInPermits,
  findInProjects,
  findInZone,
  readAlertContext,
  readProjectYears,
} from "./alert-facts";
import { ofProjects } from "./prepared";
import { insertRow, updateRow } from "./rows";
import { alerts, type RowChange } from "./schema";
import type { Db, Raw } from "./types";

export type AlertRow = typeof alerts.$inferSelect;
type Ids = readonly string[] | "all";
/** What an act may have moved: the projects by their progress, by their permits, and the zone's own figures. */
export type AlertScope = {
  projects: Ids;
  permits: Ids;
  zone: boolean | { ifReported: readonly RowChange[] };
};

export const everything: AlertScope = { projects: "all", permits: "all", zone: true };

const ofProgress = new Set([
  "projects",
  "project_years",
  "plans",
  "plan_months",
  "monthly_reports",
  "milestones",
]);
const ofPermits = new Set(["permit_cases", "permit_choices", "permit_events", "milestones", "project_years"]);
const ofZone = new Set([
  "projects",
  "indicators",
  "indicator_targets",
  "indicator_values",
  "indicator_months",
  "deals",
  "deal_events",
  "tiers",
  "plans",
  "project_years",
  "milestones",
]);
/** Tables whose change may move every alert, because they say what a rule is or which period it looks at. */
const universal = new Set([
  "rule_presets",
  "settings",
  "alert_settings",
  "periods",
  "holidays",
  "holiday_years",
]);

// A forecast moves no figure of the zone, and neither does a review: what is filed counts already.
const countsInZone = ({ table, after }: RowChange) =>
  table !== "milestones" || !after || "actual" in after || "baseline" in after;
// A change of a stored row names only the columns that differ.
const reportsInvestment = ({ table, before, after }: RowChange) => {
  if (table !== "monthly_reports") return false;
  if (!before || !after || "invested" in after) return true;
  return "status" in after && ![before.status, after.status].every((one) => inForce.has(one));
};
const inForce = new Set<unknown>(["submitted", "reviewed", "locked"]);

/** What of the alerts an act may have moved; the finer the cheaper. */
export function touchedAlerts(changes: readonly RowChange[], projects: ReadonlySet<string>): AlertScope {
  const has = (tables: ReadonlySet<string>, among = changes) => among.some(({ table }) => tables.has(table));
  if (has(universal)) return everything;
  return {
    projects: has(ofProgress) ? [...projects] : [],
    permits: has(ofPermits) ? [...projects] : [],
    zone: has(ofZone, changes.filter(countsInZone)) || { ifReported: changes.filter(reportsInvestment) },
  };
}

// A report of a month after the alert period moves no figure of it; its id says which month it is of.
const reportedIn = (changes: readonly RowChange[], { period }: AlertContext) =>
  changes.some(({ id }) => (/-(\d{4}-\d{2})-\d+$/.exec(id)?.[1] ?? "") <= period);

const progressRules = alertRules.filter((rule) => !permitRules.includes(rule) && !zoneRules.includes(rule));
const openRow = (db: Db, rules: readonly AlertRule[], where: SQL | undefined) =>
  db
    .select()
    .from(alerts)
    .where(and(isNull(alerts.clearedOn), inArray(alerts.rule, [...rules]), where));
const readOpenProgress = ofProjects(alerts.projectId, (db, where) => openRow(db, progressRules, where));
const readOpenPermits = ofProjects(alerts.projectId, (db, where) => openRow(db, permitRules, where));

const keyOf = ({ rule, subject }: Pick<Finding, "rule" | "subject">) => `${rule} ${subject}`;
const same = (finding: Finding, row: AlertRow) =>
  finding.level === row.level &&
  finding.departmentId === row.departmentId &&
  finding.settingsNumber === row.settingsNumber &&
  JSON.stringify(finding.facts) === JSON.stringify(row.facts);

/** Opens, updates and clears so that the open rows are the findings. An alert that cleared today goes on instead of opening again. */
async function settle(db: Raw, findings: readonly Finding[], open: readonly AlertRow[], today: Day) {
  const left = new Map(open.map((row) => [keyOf(row), row]));
  const fresh: AlertRow[] = [];
  for (const finding of findings) {
    const row = left.get(keyOf(finding));
    left.delete(keyOf(finding));
    const { level, departmentId, facts, settingsNumber } = finding;
    if (!row) fresh.push({ ...finding, id: `${keyOf(finding)} ${today}`, openedOn: today, clearedOn: null });
    else if (!same(finding, row))
      await updateRow(db, alerts, { id: row.id }, { level, departmentId, facts, settingsNumber });
  }
  for (const { id } of left.values()) await updateRow(db, alerts, { id }, { clearedOn: today });
  if (fresh.length > 0) await openAnew(db, fresh, today);
}

async function openAnew(db: Raw, fresh: readonly AlertRow[], today: Day) {
  const closedToday = and(
    isNotNull(alerts.clearedOn),
    or(eq(alerts.clearedOn, today), eq(alerts.openedOn, today)),
  );
  const clearedToday = new Map(
    (await db.select().from(alerts).where(closedToday)).map((row) => [keyOf(row), row.id]),
  );
  const back = fresh.filter((row) => clearedToday.has(keyOf(row)));
  for (const row of back) {
    const { level, departmentId, facts, settingsNumber } = row;
    const values = { level, departmentId, facts, settingsNumber, clearedOn: null };
    await updateRow(db, alerts, { id: clearedToday.get(keyOf(row)) }, values);
  }
  const rows = fresh.filter((row) => !clearedToday.has(keyOf(row)));
  for (const row of rows) await insertRow(db, alerts, row, ["id"]);
}

const only = (ids: Ids) => (ids === "all" ? undefined : ids);

/**
 * Brings the stored alerts up to the facts: in the transaction that changes one, and daily when only time has passed.
 * `facts` is where they are read: the act's own transaction knows many of them already. Rule: section 10.
 */
export async function refreshAlerts(db: Raw, scope: AlertScope, today: Day, facts: Db = db): Promise<void> {
  const { projects, permits, zone } = scope;
  const reported = typeof zone === "object" && zone.ifReported.length > 0;
  const touched = projects.length > 0 ? projects : permits;
  if (touched.length === 0 && zone !== true && !reported) return;
  const context = await readAlertContext(facts, today);
  if (touched.length > 0) {
    const years = await readProjectYears(facts, only(touched));
    if (projects.length > 0)
      await settle(db, findInProjects(years, context), await readOpenProgress(db, only(projects)), today);
    if (permits.length > 0) {
      const found = await findInPermits(facts, years, context, only(permits));
      await settle(db, found, await readOpenPermits(db, only(permits)), today);
    }
  }
  if (zone === true || (reported && reportedIn(zone.ifReported, context)))
    await settle(db, await findInZone(facts, context), await openRow(db, zoneRules, undefined), today);
}

/** What is open according to the facts alone, for the check and for previews. */
export async function computeAlerts(db: Db, context: AlertContext): Promise<Finding[]> {
  const years = await readProjectYears(db);
  return [
    ...findInProjects(years, context),
    ...(await findInPermits(db, years, context)),
    ...(await findInZone(db, context)),
  ];
}

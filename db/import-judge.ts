import type { Day } from "@/lib/domain/day";
import { type Period, periodOf, periodOfDay, yearOf } from "@/lib/domain/period";
import { planDifference } from "@/lib/domain/plan";
import { isListed } from "@/lib/domain/standing";
import type { DifferenceRow, Values } from "@/lib/ledger/types";
import type { User } from "@/lib/policy";
import type { Sentence } from "@/lib/refusal";
import { type Known, lastMonth, planMonthOf, reportedAt } from "./ledger-rows";

/** What an import is judged against, read once in its own transaction. */
export type Court = {
  user: User;
  year: number;
  today: Day;
  locked: ReadonlySet<Period>;
  known: ReadonlyMap<string, Known>;
  departments: ReadonlySet<string>;
  officers: ReadonlyMap<string, string>;
  /** Project ids by code. */
  codes: ReadonlyMap<string, string>;
};

/** Why a row cannot be taken, and at which value; `key` null means the row as a whole. */
export type Objection = { key: string | null; sentence: Sentence };

const no = (key: string | null, name: string, values?: Record<string, string | number>): Objection => ({
  key,
  sentence: values ? { key: `reason.apply.${name}`, values } : { key: `reason.apply.${name}` },
});

const isPlanKey = (key: string): boolean => key === "annual" || planMonthOf(key) !== null;

/** The plan as it will be: what the row states over what stands. Null when the row says nothing of it. */
export function plannedBy(values: Values, known: Known | undefined) {
  const stated = Object.keys(values).filter(isPlanKey);
  if (stated.length === 0) return null;
  const old = known?.plan ?? null;
  const byMonth = stated.some((key) => key !== "annual") || Boolean(old?.months);
  const months = byMonth
    ? Array.from({ length: 12 }, (_, at) => Number(values[`planMonth.${at + 1}`] ?? old?.months?.[at] ?? 0))
    : null;
  const annual = values.annual ?? old?.annual ?? months?.reduce((sum, amount) => sum + amount, 0) ?? 0;
  return { annual: Number(annual), months };
}

export type PlanFate = "inForce" | "waits";

/** A first plan by the project office is in force at once; every other waits for the head of the department. */
export const planFate = ({ user }: Court, known: Known | undefined): PlanFate =>
  !known?.plan && user.role === "admin" ? "inForce" : "waits";

/** What becomes of the plan that a row states; null where it states none. */
export const fateOfPlan = (row: DifferenceRow, court: Court): PlanFate | null =>
  row.cells.some(({ key }) => isPlanKey(key)) ? planFate(court, court.known.get(row.id ?? "")) : null;

/** The months a row speaks of, with what it says of each. */
export function monthsOf(values: Values): Map<Period, Values> {
  const found = new Map<Period, Values>();
  for (const [key, value] of Object.entries(values)) {
    const at = reportedAt(key);
    if (at) found.set(at.period, { ...found.get(at.period), [at.field]: value });
  }
  return found;
}

/** What a form asks for is not emptied either; of an amount nothing is said as 0. */
const neverEmpty: ReadonlySet<string> = new Set([
  ...["name", "type", "subdistrict", "owner", "category", "finishes", "level", "departmentId", "officerId"],
  ...["totalInvestment", "carryOver", "annual", "planMonth", "invested", "fixedAssets"],
]);
const amounts: ReadonlySet<string> = new Set(["carryOver", "annual", "planMonth", "invested", "fixedAssets"]);

function judgeEmptied(row: DifferenceRow): Objection[] {
  if (row.id === null) return [];
  return row.cells.flatMap(({ key, after }) => {
    const [field = ""] = key.split(".");
    if ((after !== null && after !== "") || !neverEmpty.has(field)) return [];
    return amounts.has(field) ? no(key, "emptyAmount") : no(key, "empty");
  });
}

const statedOf = (row: DifferenceRow): Values =>
  Object.fromEntries(row.cells.map(({ key, after }) => [key, after]));

function judgePlace(
  row: DifferenceRow,
  values: Values,
  { user, known, departments, officers }: Court,
): Objection[] {
  const found: Objection[] = [];
  const old = row.id === null ? undefined : known.get(row.id);
  const department = String(
    values.departmentId ?? old?.year?.departmentId ?? (row.id === null ? user.departmentId : ""),
  );
  const free = user.role === "admin";
  // A year in which a project has no row is no way around whose it is.
  const owners = old ? [old.year?.departmentId, old.owner] : [];
  if (!free && owners.some((id) => id && id !== user.departmentId)) return [no(null, "otherDepartment")];
  if (old?.project.archivedOn) return [no(null, "archived")];
  if (old?.project.parentId) return [no(null, "part")];
  if (!departments.has(department)) found.push(no("departmentId", "noDepartment"));
  else if (!free && department !== user.departmentId) found.push(no("departmentId", "otherDepartment"));
  const officer = values.officerId;
  if (typeof officer === "string" && officers.get(officer) !== department)
    found.push(no("officerId", "foreignOfficer"));
  if (officer !== undefined && user.role === "officer" && officer !== user.id && old)
    found.push(no("officerId", "officerByHead"));
  return found;
}

/**
 * From which month a row of the year that is added counts: a locked period keeps the projects that it counted, but for
 * months that the row itself states. Null when the whole year is locked.
 */
export function listedFrom(values: Values, { locked, year }: Pick<Court, "locked" | "year">): Period | null {
  const open = lastMonth(locked, year) + 1;
  const [stated] = [...monthsOf(values).keys()].sort();
  const first = open > 12 ? null : periodOf(year, open);
  return stated && (!first || stated < first) ? stated : first;
}

function judgeYear(row: DifferenceRow, values: Values, court: Court): Objection[] {
  const { known, year, today, user } = court;
  if (row.id !== null && known.get(row.id)?.year) return [];
  const now = yearOf(periodOfDay(today));
  if (year > now || (year < now && user.role !== "admin"))
    return [no(null, "notThisYear", { year: String(year) })];
  return listedFrom(values, court) ? [] : [no(null, "yearLocked", { year: String(year) })];
}

function judgeRecord(row: DifferenceRow, values: Values, { known, codes }: Court): Objection[] {
  const found: Objection[] = [];
  const old = row.id === null ? undefined : known.get(row.id);
  if (!old)
    for (const key of ["category", "totalInvestment"]) if (values[key] == null) found.push(no(key, "needed"));
  if (values.name === "" || (!old && !values.name)) found.push(no("name", "needed"));
  const holder = typeof values.code === "string" && values.code !== "" ? codes.get(values.code) : undefined;
  if (holder !== undefined && holder !== row.id) found.push(no("code", "codeTaken"));
  for (const key of ["totalInvestment", "carryOver", "landMu", "floorArea"])
    if (typeof values[key] === "number" && values[key] < 0) found.push(no(key, "negative"));
  const span = { ...old?.project, ...values };
  if (span.buildFrom && span.buildTo && span.buildFrom > span.buildTo)
    found.push(no("buildTo", "spanTurned"));
  return found;
}

function judgePlan(row: DifferenceRow, values: Values, { known, locked, year }: Court): Objection[] {
  const old = row.id === null ? undefined : known.get(row.id);
  const plan = plannedBy(values, old);
  if (!plan) return [];
  if (old?.plan?.status === "proposed") return [no("annual", "planWaiting")];
  if (plan.annual < 0 || plan.months?.some((amount) => amount < 0)) return [no("annual", "negative")];
  const difference = plan.months ? planDifference(plan.annual, plan.months) : 0;
  if (difference !== 0) return [no("annual", "planSum", { difference: difference / 10_000 })];
  const [months, before] = [plan.months, old?.plan?.months];
  const last = lastMonth(locked, year);
  const moved = before && months ? months.findIndex((amount, at) => at < last && amount !== before[at]) : -1;
  return moved < 0 ? [] : [no(`planMonth.${moved + 1}`, "planLocked", { month: moved + 1 })];
}

function judgeMonths(
  row: DifferenceRow,
  values: Values,
  { known, locked, today, year, user }: Court,
): Objection[] {
  const old = row.id === null ? undefined : known.get(row.id);
  return [...monthsOf(values)].flatMap(([period, stated]): Objection[] => {
    const key = `${Object.keys(stated)[0]}.${period}`;
    const report = old?.reports.get(period);
    const name = { period };
    if (yearOf(period) !== year) return [no(key, "otherYear", name)];
    if (period > periodOfDay(today)) return [no(key, "toCome", name)];
    if (old?.year && !isListed(old.year, period)) return [no(key, "notListed", name)];
    if (user.role === "admin" && report) return [no(key, "reported", name)];
    if (user.role !== "admin" && locked.has(period)) return [no(key, "locked", name)];
    if (report && !["draft", "returned"].includes(report.status)) return [no(key, "filed", name)];
    if (!report && stated.invested == null) return [no(key, "noAmount", name)];
    const problem = stated.problem ?? report?.problem ?? "";
    if ("problemType" in stated && !stated.problemType && problem !== "")
      return [no(`problemType.${period}`, "problemType", name)];
    return [];
  });
}

function judgeNodes(row: DifferenceRow, values: Values, { known, today }: Court): Objection[] {
  const old = row.id === null ? undefined : known.get(row.id);
  const found: Objection[] = [];
  for (const [kind, planned, actual] of [
    ["start", "plannedStart", "actualStart"],
    ["acceptance", "plannedFinish", "actualFinish"],
  ] as const) {
    const node = old?.nodes.get(kind);
    const [day, reached] = [values[planned], values[actual]];
    if (day !== undefined && node?.baseline) found.push(no(planned, "baseline"));
    else if (reached != null && !node && day == null) found.push(no(actual, "noNode"));
    if (typeof reached === "string" && reached > today) found.push(no(actual, "dayToCome"));
    if (node?.actual && reached === null) found.push(no(actual, "dayKept"));
  }
  return found;
}

/** Everything that stands against writing a row, by the rules of each table. Rules: sections 2, 5, 9 and 11. Pure. */
export function judgeRow(row: DifferenceRow, court: Court): Objection[] {
  const values = statedOf(row);
  const place = judgePlace(row, values, court);
  if (place.some(({ key }) => key === null)) return place;
  const emptied = judgeEmptied(row);
  if (emptied.length > 0) return emptied;
  return [
    ...place,
    ...judgeYear(row, values, court),
    ...judgeRecord(row, values, court),
    ...judgePlan(row, values, court),
    ...judgeMonths(row, values, court),
    ...judgeNodes(row, values, court),
  ];
}

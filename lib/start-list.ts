import type { Day } from "./domain/day";
import type { Period } from "./domain/period";
import type { FinishList, StartList } from "./domain/vocabulary";
import type { FinishSet, StartSet, StartsView } from "./inputs/starts-url";

/** What filters and counts look at, of one project. */
export type StartFacts = {
  departmentId: string;
  officerId: string;
  list: StartList | null;
  late: boolean;
  unplanned: boolean;
  plannedStart: Period | null;
  finish: FinishList | null;
  plannedFinish: Period | null;
};

/** Whether a project belongs to a set of starts; "all" are the planned starts of the year. Rule: section 4. */
export function inStartSet(one: Pick<StartFacts, "list" | "late" | "unplanned">, set: StartSet): boolean {
  if (set === "all") return one.list !== null;
  if (set === "late") return one.list !== null && one.late;
  return set === "unplanned" ? one.unplanned : one.list === set;
}

export const inFinishSet = (one: Pick<StartFacts, "finish">, set: FinishSet): boolean =>
  set === "all" ? one.finish !== null : one.finish === set;

/** Whether the filters beside the set let a project through. */
export const passes = (
  one: StartFacts,
  { what, department, officer, month }: Pick<StartsView, "what" | "department" | "officer" | "month">,
): boolean =>
  (department === null || one.departmentId === department) &&
  (officer === null || one.officerId === officer) &&
  (month === null || (what === "starts" ? one.plannedStart : one.plannedFinish) === month);

export const isListedIn = (one: StartFacts, view: StartsView): boolean =>
  passes(one, view) && (view.what === "starts" ? inStartSet(one, view.list) : inFinishSet(one, view.finish));

/** Counts by department and planned month, with both totals; months without any are left out. */
export function countGrid(rows: readonly StartFacts[], what: StartsView["what"]) {
  const months = new Map<string, number>();
  const departments = new Map<string, { total: number; months: Map<string, number> }>();
  for (const one of rows) {
    const month = (what === "starts" ? one.plannedStart : one.plannedFinish) ?? "";
    months.set(month, (months.get(month) ?? 0) + 1);
    const own = departments.get(one.departmentId) ?? { total: 0, months: new Map<string, number>() };
    departments.set(one.departmentId, own);
    own.total += 1;
    own.months.set(month, (own.months.get(month) ?? 0) + 1);
  }
  return {
    months: new Map([...months].sort(([a], [b]) => (a < b ? -1 : 1))),
    departments,
    total: rows.length,
  };
}

/** The longest overdue first, then by the planned month; what has no plan comes last. */
export const byUrgency = <T extends { due: Day | null; name: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => ((a.due ?? "9") < (b.due ?? "9") ? -1 : (a.due ?? "9") > (b.due ?? "9") ? 1 : 0));

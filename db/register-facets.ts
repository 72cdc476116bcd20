import { count, eq, type SQL, sql, sum } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { Yuan } from "@/lib/domain/money";
import type { Period } from "@/lib/domain/period";
import { type Light, type PresetId, presetIds } from "@/lib/domain/vocabulary";
import type { DatedView, Grouping, RegisterView } from "@/lib/inputs/register-url";
import { isExempted, permitKeys, scopeOf, startListsOf } from "./register-filter";
import { projects, standing } from "./schema";
import type { Store } from "./types";
import { untilCommit } from "./until-commit";

/** Sums in yuan over every project of the filter, shown or not. */
export type Sums = {
  projects: number;
  total: Yuan;
  annual: Yuan;
  plan: Yuan;
  actual: Yuan;
  /** The annual plan in the other calibre. */
  other: Yuan;
  /** The plan that the rules look at, for the light of a group. */
  rule: { annual: Yuan; plan: Yuan };
};

const facetKeys = [
  "department",
  "category",
  "level",
  "list",
  "state",
  "light",
  "report",
  "officer",
  "start",
  "alert",
] as const;
export type FacetKey = (typeof facetKeys)[number];
export type Facets = Record<FacetKey, Map<string, number>>;

/** How many projects each yardstick paints in which colour, and how many it paints unlike the zone's rule. */
export type Yardstick = { preset: PresetId; lights: Record<Light, number>; changed: number };

export type Register = { sums: Sums; facets: Facets; groups: Map<string, Sums>; yardsticks: Yardstick[] };

const yuan = (column: Parameters<typeof sum>[0]) => sum(column).mapWith(Number);

function readCells(store: Store, scope: SQL | undefined, joined: boolean, today: Day) {
  const keys = {
    department: standing.departmentId,
    category: standing.category,
    level: standing.level,
    lists: standing.lists,
    state: standing.state,
    zone: standing.zone,
    yinchuan: standing.yinchuan,
    wuhan: standing.wuhan,
    sanya: standing.sanya,
    report: standing.reportStatus,
    officer: standing.officerId,
    start: standing.startList,
  };
  // Grouped by its place among the columns: the condition is long, and is the same by that.
  const exempted = sql<number>`case when ${isExempted(today)} then 1 else 0 end`;
  const query = store.read
    .select({
      ...keys,
      exempted,
      projects: count(),
      total: yuan(standing.totalInvestment),
      annual: yuan(standing.annualPlan),
      plan: yuan(standing.planToDate),
      originalAnnual: yuan(standing.originalAnnual),
      originalPlan: yuan(standing.originalPlanToDate),
      actual: yuan(standing.actualToDate),
    })
    .from(standing);
  return (joined ? query.innerJoin(projects, eq(projects.id, standing.projectId)) : query.$dynamic())
    .where(scope)
    .groupBy(...Object.values(keys), exempted);
}

type Cell = Awaited<ReturnType<typeof readCells>>[number];

/** The grouped rows of a scope, kept until the next commit. */
const cellsOf = untilCommit(
  (view: DatedView, period: Period) =>
    JSON.stringify([period, view.today, view.q, view.min, view.max, permitKeys.map((key) => view[key])]),
  async (store, view, period) => readCells(store, scopeOf(view, period), view.q !== "", view.today),
);

const valuesOf = (cell: Cell, yardstick: PresetId): Record<FacetKey, string[]> => ({
  department: [cell.department],
  category: [cell.category],
  level: [cell.level],
  list: cell.lists.split(" ").filter(Boolean),
  state: [cell.state],
  light: [cell[yardstick]],
  report: [cell.report],
  officer: [cell.officer],
  start: cell.start ? [cell.start] : [],
  alert: cell.exempted ? ["exempted"] : [],
});

const nothing = (): Sums => ({
  projects: 0,
  total: 0,
  annual: 0,
  plan: 0,
  actual: 0,
  other: 0,
  rule: { annual: 0, plan: 0 },
});

function include(sums: Sums, cell: Cell, calibre: RegisterView["calibre"]) {
  sums.projects += cell.projects;
  sums.total += cell.total;
  const original = calibre === "original";
  sums.annual += original ? cell.originalAnnual : cell.annual;
  sums.plan += original ? cell.originalPlan : cell.plan;
  sums.other += original ? cell.annual : cell.originalAnnual;
  sums.rule.annual += cell.annual;
  sums.rule.plan += cell.plan;
  sums.actual += cell.actual;
}

function groupOf(cell: Cell, group: Grouping, yardstick: PresetId): string | null {
  if (group === "none") return null;
  return group === "light" ? cell[yardstick] : cell[group];
}

/**
 * Counts beside every filter value, totals, subtotals and yardsticks of a view. A facet ignores its own filter, so that
 * a second value can be added; everything else follows all filters. One grouped statement, folded here.
 */
export async function readFacets(store: Store, view: DatedView, period: Period): Promise<Register> {
  const cells = await cellsOf(store, view, period);
  const wanted = { ...view, start: startListsOf(view.start) };
  const facets = Object.fromEntries(facetKeys.map((key) => [key, new Map()])) as Facets; // one entry a key, by construction
  const groups = new Map<string, Sums>();
  const sums = nothing();
  const yardsticks = presetIds.map(
    (preset): Yardstick => ({ preset, lights: { red: 0, yellow: 0, green: 0, grey: 0 }, changed: 0 }),
  );
  for (const cell of cells) {
    const values = valuesOf(cell, view.yardstick);
    const failed = facetKeys.filter((key) => {
      const asked: readonly string[] = wanted[key];
      return asked.length > 0 && !values[key].some((value) => asked.includes(value));
    });
    const [only] = failed;
    if (failed.length > 1) continue;
    for (const key of only ? [only] : facetKeys)
      for (const value of values[key]) facets[key].set(value, (facets[key].get(value) ?? 0) + cell.projects);
    if (only) {
      if (only !== "light") continue;
    } else {
      include(sums, cell, view.calibre);
      const group = groupOf(cell, view.group, view.yardstick);
      if (group !== null) {
        const part = groups.get(group) ?? nothing();
        groups.set(group, part);
        include(part, cell, view.calibre);
      }
    }
    for (const yardstick of yardsticks) {
      yardstick.lights[cell[yardstick.preset]] += cell.projects;
      if (cell[yardstick.preset] !== cell.zone) yardstick.changed += cell.projects;
    }
  }
  return { sums, facets, groups, yardsticks };
}

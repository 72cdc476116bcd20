import { and, count, eq, type SQL, sum } from "drizzle-orm";
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
const amounts = {
  total: standing.totalInvestment,
  annual: standing.annualPlan,
  plan: standing.planToDate,
  originalAnnual: standing.originalAnnual,
  originalPlan: standing.originalPlanToDate,
  actual: standing.actualToDate,
};
const amountKeys = Object.keys(amounts) as (keyof typeof amounts)[];
const summed = Object.fromEntries(amountKeys.map((key) => [key, yuan(amounts[key])])) as {
  [Key in keyof typeof amounts]: ReturnType<typeof yuan>;
};

function readCells(store: Store, joined: boolean, scope: SQL | undefined) {
  const query = store.read.select({ ...keys, projects: count(), ...summed }).from(standing);
  return (joined ? query.innerJoin(projects, eq(projects.id, standing.projectId)) : query.$dynamic())
    .where(scope)
    .groupBy(...Object.values(keys));
}

type Counted = Awaited<ReturnType<typeof readCells>>[number];
type Cell = Counted & { exempted: boolean };

const nameOf = (cell: Counted) =>
  Object.keys(keys)
    .map((key) => cell[key as keyof typeof keys])
    .join("\n");

/** The cells of all, with those of some of them set apart. */
function setApart(all: readonly Counted[], some: readonly Counted[]): Cell[] {
  const apart = new Map(some.map((cell) => [nameOf(cell), cell]));
  const rest = all.map((cell): Cell => {
    const less = apart.get(nameOf(cell));
    const left = amountKeys.map((key) => [key, cell[key] - (less?.[key] ?? 0)]);
    return {
      ...cell,
      ...Object.fromEntries(left),
      projects: cell.projects - (less?.projects ?? 0),
      exempted: false,
    };
  });
  return [...rest.filter((cell) => cell.projects > 0), ...some.map((cell) => ({ ...cell, exempted: true }))];
}

/**
 * The grouped rows of a scope, kept until the next commit. Which projects are exempted no index of the standing knows;
 * they are few, so they are grouped by themselves and all are still counted from the index alone.
 */
const cellsOf = untilCommit(
  (view: DatedView, period: Period) =>
    JSON.stringify([period, view.today, view.q, view.min, view.max, permitKeys.map((key) => view[key])]),
  async (store, view, period) => {
    const [joined, scope] = [view.q !== "", scopeOf(view, period)];
    const all = await readCells(store, joined, scope);
    return setApart(all, await readCells(store, joined, and(scope, isExempted(view.today))));
  },
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
 * a second value can be added; everything else follows all filters. Two grouped statements, folded here.
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

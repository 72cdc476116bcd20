import { and, count, eq, inArray, type SQL } from "drizzle-orm";
import type { Period } from "@/lib/domain/period";
import type { DatedView } from "@/lib/inputs/register-url";
import { enterpriseHolds, flowNameOf, pillGroupOf, pillKeys } from "@/lib/permit-filter";
import { listConditions, permitKeys, searchOf } from "./register-filter";
import { permitPills, projects, standing } from "./schema";
import type { Db, Store } from "./types";
import { untilCommit } from "./until-commit";

export type PermitKey = (typeof permitKeys)[number];
/** How many projects of the view have each value of each filter by permits; a project without a case has none. */
export type PermitFacets = Record<PermitKey, Map<string, number>>;

export type PillsRow = Pick<
  typeof permitPills.$inferSelect,
  (typeof pillKeys)[number] | "projectId" | "firstOpen" | "finished" | "all"
>;

/** The pills of the projects on one page of the list, by id. One statement by primary key. */
export async function listPills(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PillsRow>> {
  if (ids.length === 0) return new Map();
  const { projectId, k1, k2, k3, k4, k5, k6, firstOpen, finished, all } = permitPills;
  const rows = await db
    .select({ projectId, k1, k2, k3, k4, k5, k6, firstOpen, finished, all })
    .from(permitPills)
    .where(inArray(permitPills.projectId, [...ids]));
  return new Map(rows.map((row) => [row.projectId, row]));
}

function readCells(store: Store, scope: SQL | undefined, joined: boolean) {
  const { k1, k2, k3, k4, k5, k6, firstOpen, holder, holderId, flow, approval } = permitPills;
  const keys = { k1, k2, k3, k4, k5, k6, firstOpen, holder, holderId, flow, approval };
  const query = store.read
    .select({ ...keys, projects: count() })
    .from(permitPills)
    .innerJoin(standing, eq(standing.projectId, permitPills.projectId));
  return (joined ? query.innerJoin(projects, eq(projects.id, standing.projectId)) : query.$dynamic())
    .where(scope)
    .groupBy(...Object.values(keys));
}

type Cell = Awaited<ReturnType<typeof readCells>>[number];

function valuesOf(cell: Cell): Record<PermitKey, string> {
  const [k1, k2, k3, k4, k5, k6] = pillKeys.map((key) => pillGroupOf(cell[key]));
  if (!k1 || !k2 || !k3 || !k4 || !k5 || !k6) throw new Error("six pills");
  return {
    k1,
    k2,
    k3,
    k4,
    k5,
    k6,
    step: cell.firstOpen ?? "",
    holder: cell.holder === "enterprise" ? enterpriseHolds : (cell.holderId ?? ""),
    flow: flowNameOf(cell),
  };
}

function fold(cells: readonly Cell[], view: DatedView): PermitFacets {
  const facets: PermitFacets = {
    k1: new Map(),
    k2: new Map(),
    k3: new Map(),
    k4: new Map(),
    k5: new Map(),
    k6: new Map(),
    step: new Map(),
    holder: new Map(),
    flow: new Map(),
  };
  for (const cell of cells) {
    const values = valuesOf(cell);
    const failed = permitKeys.filter((key) => {
      const asked: readonly string[] = view[key];
      return asked.length > 0 && !asked.includes(values[key]);
    });
    if (failed.length > 1) continue;
    for (const key of failed[0] ? [failed[0]] : permitKeys)
      if (values[key] !== "")
        facets[key].set(values[key], (facets[key].get(values[key]) ?? 0) + cell.projects);
  }
  return facets;
}

const filtersOf = ({ page: _, size: __, sort: ___, group: ____, ...filters }: DatedView) => filters;

/**
 * Counts beside every value of the filters by permits; as elsewhere a filter ignores itself and follows all others.
 * One grouped statement, kept until the next commit.
 */
export const readPermitFacets = untilCommit(
  (view: DatedView, period: Period) => JSON.stringify([period, filtersOf(view)]),
  async (store, view, period) =>
    fold(await readCells(store, and(searchOf(view, period), listConditions(view)), view.q !== ""), view),
);

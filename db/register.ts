import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Period } from "@/lib/domain/period";
import { type Calibre, categories, levels, lights } from "@/lib/domain/vocabulary";
import type { DatedView, Grouping, RegisterView } from "@/lib/inputs/register-url";
import type { ColumnKey } from "@/lib/register-columns";
import { conditionOf } from "./register-filter";
import { permitPills, projects, standing } from "./schema";
import type { Db } from "./types";

/** A word's place in its list; words sort as officials print them, not by the alphabet. */
const placeIn = (column: unknown, words: readonly string[]) =>
  sql`case ${column} ${sql.join(
    words.map((word, place) => sql`when ${word} then ${place}`),
    sql` `,
  )} end`;

const plainColumns = {
  name: standing.nameKey,
  total: standing.totalInvestment,
  annual: standing.annualPlan,
  actual: standing.actualToDate,
  plan: standing.planToDate,
  gap: standing.gap,
  department: standing.departmentKey,
  officer: standing.officerKey,
} as const;

/** These may be empty, and the empty ones come last whichever way the list runs. */
const sparseColumns = {
  code: standing.code,
  yearShare: standing.yearShare,
  planShare: standing.planShare,
  straightGap: standing.straightGap,
  last: standing.lastReported,
  next: standing.nextOn,
} as const;

/** The plan of a calibre, and what is measured against it. Ratios are parts per million, for sorting only. */
function planOf(calibre: Calibre) {
  if (calibre === "adjusted")
    return {
      annual: standing.annualPlan,
      plan: standing.planToDate,
      gap: standing.gap,
      other: standing.originalAnnual,
    };
  const { originalAnnual: annual, originalPlanToDate: plan, actualToDate: actual } = standing;
  return { annual, plan, gap: sql<number>`${actual} - ${plan}`, other: standing.annualPlan };
}

const perMillion = (part: SQL, whole: unknown) =>
  sql`case when ${whole} > 0 then (${part}) * 1.0 / ${whole} end`;

/** The order by an amount that depends on the calibre; null for the other columns and for 调整后, which has indexes. */
function originalOrder(key: ColumnKey, descending: boolean): SQL | null {
  const along = descending ? desc : asc;
  const { annual, plan, gap } = planOf("original");
  const { actualToDate: actual, period } = standing;
  const due = sql`${annual} * cast(substr(${period}, 6) as integer) / 12`;
  const by: Partial<Record<ColumnKey, SQL>> = {
    annual: along(annual),
    plan: along(plan),
    gap: along(gap),
    yearShare: sql`${along(perMillion(sql`${actual}`, annual))} nulls last`,
    planShare: sql`${along(perMillion(sql`${actual}`, plan))} nulls last`,
    straightGap: sql`${along(perMillion(sql`${actual} - ${due}`, annual))} nulls last`,
  };
  return by[key] ?? null;
}

const isKey = <T extends object>(key: PropertyKey, within: T): key is keyof T => key in within;

function orderBy(key: ColumnKey, descending: boolean, { yardstick, calibre }: Measure): SQL {
  const original = calibre === "original" ? originalOrder(key, descending) : null;
  if (original) return original;
  const along = descending ? desc : asc;
  if (isKey(key, plainColumns)) return along(plainColumns[key]);
  if (isKey(key, sparseColumns)) return sql`${along(sparseColumns[key])} nulls last`;
  if (key === "category") return along(placeIn(standing.category, categories));
  if (key === "level") return along(placeIn(standing.level, levels));
  // Only this order looks at the permits; a project without a case comes last.
  if (key === "permits")
    return sql`${along(sql`(select ${permitPills.finished} from ${permitPills} where ${permitPills.projectId} = ${standing.projectId})`)} nulls last`;
  if (key === "other") return along(planOf(calibre).other);
  if (key === "lists") return sql`${along(sql`nullif(${standing.lists}, '')`)} nulls last`;
  return along(placeIn(standing[yardstick], lights));
}

function groupOrder(group: Grouping, yardstick: RegisterView["yardstick"]): SQL[] {
  if (group === "department") return [asc(standing.departmentKey)];
  if (group === "category") return [asc(placeIn(standing.category, categories))];
  return group === "light" ? [asc(placeIn(standing[yardstick], lights))] : [];
}

type Measure = Pick<RegisterView, "yardstick" | "calibre">;

const rowOf = ({ yardstick, calibre }: Measure) => {
  const { annual, plan, gap, other } = planOf(calibre);
  return {
    id: standing.projectId,
    name: projects.name,
    code: standing.code,
    sample: projects.sample,
    departmentId: standing.departmentId,
    officerId: standing.officerId,
    category: standing.category,
    level: standing.level,
    lists: standing.lists,
    totalInvestment: standing.totalInvestment,
    annualPlan: annual,
    actualToDate: standing.actualToDate,
    planToDate: plan,
    gap,
    /** The annual plan in the other calibre. */
    otherAnnual: other,
    state: standing.state,
    light: standing[yardstick],
    nextKind: standing.nextKind,
    nextOn: standing.nextOn,
    reportStatus: standing.reportStatus,
    lastReported: standing.lastReported,
  };
};

const inOrder = ({ group, sort, ...measure }: RegisterView): SQL[] => [
  ...groupOrder(group, measure.yardstick),
  orderBy(sort.key, sort.descending, measure),
  sort.descending ? desc(standing.projectId) : asc(standing.projectId),
];

/**
 * One page of the register: the standing of each project with its name, in the view's order and calibre (ties by
 * project id, so that pages never overlap). Money in yuan. One statement.
 */
export function listRegister(db: Db, view: DatedView, period: Period) {
  return db
    .select(rowOf(view))
    .from(standing)
    .innerJoin(projects, eq(projects.id, standing.projectId))
    .where(conditionOf(view, period))
    .orderBy(...inOrder(view))
    .limit(view.size)
    .offset((view.page - 1) * view.size);
}

/** The ids of every project of the view in its order, whatever page it shows. */
export async function listRegisterIds(db: Db, view: DatedView, period: Period): Promise<string[]> {
  const rows = await db
    .select({ id: standing.projectId })
    .from(standing)
    .innerJoin(projects, eq(projects.id, standing.projectId))
    .where(conditionOf(view, period))
    .orderBy(...inOrder(view));
  return rows.map(({ id }) => id);
}

/** The rows of some projects as the register has them, in the order of the ids. One statement by primary key. */
export async function listRegisterRows(
  db: Db,
  ids: readonly string[],
  measure: Measure,
  period: Period,
): Promise<RegisterRow[]> {
  const rows = await db
    .select(rowOf(measure))
    .from(standing)
    .innerJoin(projects, eq(projects.id, standing.projectId))
    .where(and(eq(standing.period, period), inArray(standing.projectId, [...ids])));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export type RegisterRow = Awaited<ReturnType<typeof listRegister>>[number];

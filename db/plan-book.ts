import { asc, eq, inArray } from "drizzle-orm";
import type { Yuan } from "@/lib/domain/money";
import type { Period } from "@/lib/domain/period";
import { curveSpan } from "@/lib/domain/plan-change";
import { milestones, planMonths, plans, projects, projectYears, users } from "./schema";
import type { Store } from "./types";
import { untilCommit } from "./until-commit";

type Version = typeof plans.$inferSelect & { months: Yuan[] | null };

/** The plans of one project's year: 年初, the approved one (调整后), the one that waits, and where a curve would run. */
export type PlanBookRow = {
  projectId: string;
  name: string;
  code: string | null;
  departmentId: string;
  officerId: string;
  officer: string;
  category: typeof projectYears.$inferSelect.category;
  /** The last period that counts it, null while it is listed. */
  listedTo: Period | null;
  original: Version | null;
  adjusted: Version | null;
  waiting: Version | null;
  /** Why the newest version came back, where it did. */
  returned: string | null;
  /** The number of the newest version, 0 for none. */
  newest: number;
  span: { start: number; end: number };
  /** What is left of the total investment. */
  room: Yuan;
};

const readYears = ({ read }: Store, year: number) =>
  read
    .select({
      projectId: projectYears.projectId,
      name: projects.name,
      code: projects.code,
      departmentId: projectYears.departmentId,
      officerId: projectYears.officerId,
      officer: users.name,
      category: projectYears.category,
      listedTo: projectYears.listedTo,
      total: projects.totalInvestment,
      carryOver: projectYears.carryOver,
    })
    .from(projectYears)
    .innerJoin(projects, eq(projects.id, projectYears.projectId))
    .innerJoin(users, eq(users.id, projectYears.officerId))
    .where(eq(projectYears.year, year))
    .orderBy(asc(projects.pinyin), asc(projects.id));

async function readVersions({ read }: Store, year: number): Promise<Map<string, Version[]>> {
  const rows = await read.select().from(plans).where(eq(plans.year, year)).orderBy(asc(plans.number));
  const amounts = Map.groupBy(
    await read
      .select({ planId: planMonths.planId, month: planMonths.month, amount: planMonths.amount })
      .from(planMonths)
      .innerJoin(plans, eq(plans.id, planMonths.planId))
      .where(eq(plans.year, year))
      .orderBy(asc(planMonths.month)),
    ({ planId }) => planId,
  );
  const versions = rows.map((row) => ({
    ...row,
    months: amounts.get(row.id)?.map(({ amount }) => amount) ?? null,
  }));
  return Map.groupBy(versions, ({ projectId }) => projectId);
}

// Who has no plan yet comes first, then what waits, then everybody by name.
const rank = ({ adjusted, waiting }: PlanBookRow) => (waiting ? 1 : adjusted?.months ? 2 : 0);

/** The plans of a year, those without one first; kept until the next commit. Four statements. */
export const readPlanBook = untilCommit(
  (year: number) => `${year}`,
  async (store, year: number): Promise<PlanBookRow[]> => {
    const versions = await readVersions(store, year);
    const nodes = Map.groupBy(
      await store.read
        .select({ projectId: milestones.projectId, kind: milestones.kind, baseline: milestones.baseline })
        .from(milestones)
        .where(inArray(milestones.kind, ["start", "acceptance"])),
      ({ projectId }) => projectId,
    );
    const rows = (await readYears(store, year)).map(({ total, carryOver, ...row }): PlanBookRow => {
      const own = versions.get(row.projectId) ?? [];
      const last = own.at(-1);
      return {
        ...row,
        original: own.find(({ status }) => status === "approved") ?? null,
        adjusted: own.findLast(({ status }) => status === "approved") ?? null,
        waiting: last?.status === "proposed" ? last : null,
        returned: last?.status === "returned" ? (last.returnReason ?? "") : null,
        newest: last?.number ?? 0,
        span: curveSpan(nodes.get(row.projectId) ?? [], year),
        room: total - carryOver,
      };
    });
    return rows.toSorted((a, b) => rank(a) - rank(b));
  },
);

import { desc, eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { isOwed } from "@/lib/domain/on-time";
import type { Period } from "@/lib/domain/period";
import type { PlanStatus } from "@/lib/domain/vocabulary";
import { type AskedItem, askedItem } from "./asked-item";
import { knownReportsDue } from "./reports-due";
import { plans, projects, slotProjects, slots } from "./schema";
import { listUrgings } from "./urgings";
import type { WorkScene } from "./work-item";

const earliest = (days: readonly (Day | null)[], today: Day): Day =>
  days.reduce<Day>((first, one) => (one !== null && one < first ? one : first), today);

/** Reports filed by this person that nobody has reviewed yet, a line a period. */
export async function askedReviews({ store, user, periods, today }: WorkScene): Promise<AskedItem[]> {
  if (user.role !== "officer" && user.role !== "head") return [];
  const scope = user.role === "head" ? { departmentId: user.departmentId } : { officerId: user.id };
  const lists = await Promise.all(
    periods.map(async (period) => ({ period, rows: await knownReportsDue(store, scope, period) })),
  );
  return lists.flatMap(({ period, rows }) => {
    const own = rows.filter(({ newest, filedBy }) => newest === "submitted" && filedBy === user.id);
    if (own.length === 0) return [];
    const since = earliest(
      own.map(({ filedOn }) => filedOn),
      today,
    );
    const count = { of: own.length, left: own.length, departments: [user.departmentId] };
    return [
      askedItem({
        kind: "review",
        id: `review ${period}`,
        name: period,
        period,
        since,
        isOpen: true,
        ...count,
      }),
    ];
  });
}

const statusOf = (status: string): PlanStatus =>
  status === "proposed" || status === "returned" ? status : "approved";

/** Projects that this person proposed for a list. */
export async function askedProposals({ store, user, today }: WorkScene): Promise<AskedItem[]> {
  const rows = await store.read
    .select({ row: slotProjects, name: projects.name, slot: slots })
    .from(slotProjects)
    .innerJoin(projects, eq(projects.id, slotProjects.projectId))
    .innerJoin(slots, eq(slots.id, slotProjects.slotId))
    .where(eq(slotProjects.proposedBy, user.id))
    .orderBy(desc(slotProjects.proposedOn), desc(slotProjects.id));
  return rows.map(({ row, name, slot }) =>
    askedItem({
      kind: "proposal",
      id: `proposal ${row.id}`,
      place: row.id,
      name,
      projectId: row.projectId,
      text: row.returnReason ?? slot.title,
      departments: [slot.departmentId],
      since: row.proposedOn ?? today,
      isOpen: row.status === "proposed",
      doneOn: row.decidedOn,
      decision: statusOf(row.status),
    }),
  );
}

/** Changes of plans that this person proposed. */
export async function askedPlans({ store, user }: WorkScene): Promise<AskedItem[]> {
  const rows = await store.read
    .select({ plan: plans, name: projects.name })
    .from(plans)
    .innerJoin(projects, eq(projects.id, plans.projectId))
    .where(eq(plans.proposedBy, user.id))
    .orderBy(desc(plans.proposedOn), desc(plans.id));
  return rows.map(({ plan, name }) =>
    askedItem({
      kind: "plan",
      id: `plan ${plan.id}`,
      name,
      projectId: plan.projectId,
      text: plan.reason ?? "",
      departments: [user.departmentId],
      since: plan.proposedOn,
      isOpen: plan.status === "proposed",
      doneOn: plan.decidedOn,
      decision: plan.status,
    }),
  );
}

const urgingsOf = async ({ store, user }: WorkScene, period: Period) =>
  Map.groupBy(
    (await listUrgings(store.read, period)).filter(({ byId }) => byId === user.id),
    ({ at }) => at,
  );

/** 催报 that this person sent, a line a press: how many of the months that it named are still owed. */
export async function askedUrgings(scene: WorkScene): Promise<AskedItem[]> {
  if (!["head", "leader", "admin"].includes(scene.user.role)) return [];
  const items: AskedItem[] = [];
  for (const period of scene.periods) {
    const sent = await urgingsOf(scene, period);
    if (sent.size === 0) continue;
    const owed = new Set(
      (await knownReportsDue(scene.store, {}, period)).filter(isOwed).map(({ projectId }) => projectId),
    );
    for (const [at, rows] of sent) {
      const named = rows.flatMap((row) => row.owed);
      const left = named.filter((id) => owed.has(id)).length;
      const departments = [...new Set(rows.map(({ departmentId }) => departmentId))];
      items.push(
        askedItem({
          kind: "urging",
          id: `urging ${period} ${at}`,
          name: period,
          period,
          since: rows[0]?.on ?? scene.today,
          isOpen: left > 0,
          departments,
          due: scene.cutoffs(period),
          of: named.length,
          left,
        }),
      );
    }
  }
  return items;
}

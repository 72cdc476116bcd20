import { eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { lockedChanges, lockedMonths } from "@/lib/domain/plan-change";
import { Refusal } from "@/lib/refusal";
import { lastLocked, type PlanRow, readBefore, readMonths } from "./plans";
import { milestones, planBaselines, plans, slips } from "./schema";
import type { Tx } from "./types";

function mustWait(plan: PlanRow, seen: number) {
  if (plan.status !== "proposed" || plan.version !== seen)
    throw new Refusal("conflict", { key: "stale" }, {}, plan);
}

/**
 * Puts a proposed version into force from a day on, with the baselines it asks for.
 * @throws Refusal `forbidden` when its proposer approves it, `conflict` when a month it changes was locked meanwhile or
 * a baseline it moves has moved.
 */
export async function approvePlan(
  tx: Tx,
  plan: PlanRow,
  userId: string | null,
  on: Day,
  seen = plan.version,
): Promise<PlanRow> {
  mustWait(plan, seen);
  if (userId !== null && userId === plan.proposedBy) throw new Refusal("forbidden", { key: "plan.own" });
  const before = plan.number > 1 ? await readBefore(tx, plan) : null;
  if (before) {
    const months = (await readMonths(tx, plan.id)) ?? [];
    const [month] = lockedChanges(before, months, lockedMonths(plan.year, await lastLocked(tx)));
    if (month !== undefined)
      throw new Refusal("conflict", { key: "plan.lockedMeanwhile", values: { month: `${month}` } });
  }
  const approved = await tx.change(
    plans,
    plan.id,
    { status: "approved", decidedBy: userId, decidedOn: on },
    plan.version,
  );
  if (plan.number > 1) await moveBaselines(tx, plan, userId, on);
  return approved;
}

// A forecast that was the old baseline follows it, and the slip history says why; one that was moved stays.
async function moveBaselines(tx: Tx, plan: PlanRow, userId: string | null, on: Day) {
  const changes = await tx.select().from(planBaselines).where(eq(planBaselines.planId, plan.id));
  if (changes.length === 0) return;
  const rows = await tx.select().from(milestones).where(eq(milestones.projectId, plan.projectId));
  for (const { kind, from, to } of changes) {
    const row = rows.find((one) => one.kind === kind);
    if (!row) continue;
    // Another year's adjustment came first; what was asked for was meant for the day that stood then.
    if (row.baseline !== from) throw new Refusal("conflict", { key: "stale" }, {}, row);
    const follows = row.actual === null && row.forecast === row.baseline && row.forecast !== to;
    const by = plan.proposedBy ?? userId;
    if (follows && by)
      await tx.add(slips, {
        id: `${plan.id}-${kind}-slip`,
        milestoneId: row.id,
        projectId: row.projectId,
        from: row.forecast,
        to,
        reason: plan.reason ?? "",
        changedOn: on,
        changedBy: by,
      });
    const first = row.firstBaseline === null ? { firstBaseline: to } : {};
    const forecast = follows ? { forecast: to } : {};
    await tx.change(milestones, row.id, { baseline: to, ...first, ...forecast }, row.version);
  }
}

/** Sends a proposal back with a reason; what it says is kept. @throws Refusal `forbidden` for the proposer's own. */
export async function returnPlan(
  tx: Tx,
  plan: PlanRow,
  userId: string,
  reason: string,
  on: Day,
  seen: number,
) {
  mustWait(plan, seen);
  if (userId === plan.proposedBy) throw new Refusal("forbidden", { key: "plan.own" });
  const decided = { status: "returned", decidedBy: userId, decidedOn: on, returnReason: reason } as const;
  return tx.change(plans, plan.id, decided, plan.version);
}

/** Takes a proposal back before it is decided. @throws Refusal `forbidden` for anybody but who proposed it. */
export async function withdrawPlan(tx: Tx, plan: PlanRow, userId: string, on: Day, seen: number) {
  mustWait(plan, seen);
  if (userId !== plan.proposedBy) throw new Refusal("forbidden", { key: "plan.notOwn" });
  return tx.change(plans, plan.id, { status: "withdrawn", decidedBy: userId, decidedOn: on }, plan.version);
}

import { and, desc, eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { Yuan } from "@/lib/domain/money";
import { planDifference } from "@/lib/domain/plan";
import { Refusal } from "@/lib/refusal";
import { planMonths, plans } from "./schema";
import type { Tx } from "./types";

export type PlanRow = typeof plans.$inferSelect;
type Proposal = {
  projectId: string;
  year: number;
  annual: Yuan;
  months: readonly Yuan[] | null;
  reason: string | null;
  proposedBy: string | null;
};

/**
 * Proposes the next version of a project's plan; number 1 is 年初计划. Months are twelve amounts in yuan, or null.
 * @throws Refusal `invalid` when Σ of the months differs from the annual plan, stating the difference in yuan.
 */
export async function proposePlan(tx: Tx, values: Proposal, on: Day): Promise<PlanRow> {
  const { months, ...version } = values;
  if (months && months.length !== 12) throw new Refusal("invalid", { key: "twelveMonths" });
  const difference = months ? planDifference(values.annual, months) : 0;
  if (difference !== 0) throw new Refusal("invalid", { key: "planSum", values: { difference } });
  const [last] = await tx
    .select({ number: plans.number })
    .from(plans)
    .where(and(eq(plans.projectId, values.projectId), eq(plans.year, values.year)))
    .orderBy(desc(plans.number))
    .limit(1);
  const number = (last?.number ?? 0) + 1;
  const id = `${values.projectId}-${values.year}-${number}`;
  const plan = await tx.add(plans, { ...version, id, number, status: "proposed", proposedOn: on });
  for (const [index, amount] of (months ?? []).entries())
    await tx.add(planMonths, {
      id: `${id}-${index + 1}`,
      planId: id,
      projectId: values.projectId,
      month: index + 1,
      amount,
    });
  return plan;
}

/** Puts a proposed version into force from a day on. @throws Refusal `forbidden` when its proposer approves it. */
export async function approvePlan(tx: Tx, plan: PlanRow, userId: string | null, on: Day): Promise<PlanRow> {
  if (plan.status !== "proposed") throw new Refusal("conflict", { key: "stale" });
  if (userId !== null && userId === plan.proposedBy) throw new Refusal("forbidden", { key: "ownSubmission" });
  return tx.change(plans, plan.id, { status: "approved", decidedBy: userId, decidedOn: on }, plan.version);
}

import { asc, eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { milestones, planBaselines, planMonths, plans } from "./schema";
import type { Db } from "./types";
import type { Check } from "./verify";

/** Σ of the months equals the annual plan, numbers run without gaps, and at most the newest version waits. */
async function checkPlans(db: Db): Promise<Check> {
  const rows = await db.select().from(plans).orderBy(asc(plans.number));
  const sums = new Map<string, number>();
  for (const month of await db.select().from(planMonths))
    sums.set(month.planId, (sums.get(month.planId) ?? 0) + month.amount);
  const wrong = rows.find((plan) => sums.has(plan.id) && sums.get(plan.id) !== plan.annual);
  const years = Map.groupBy(rows, ({ projectId, year }) => `${projectId} ${year}`);
  const gap = [...years.values()].flat().find((plan) => {
    const own = years.get(`${plan.projectId} ${plan.year}`) ?? [];
    const waitsTooLong = plan.status === "proposed" && plan.number < own.length;
    const undecided = plan.status === "approved" && plan.decidedOn === null;
    return own[plan.number - 1] !== plan || waitsTooLong || undecided;
  });
  return {
    name: "plan months sum to the annual plan",
    figure: `${rows.length} plans`,
    broken: wrong?.id ?? gap?.id ?? null,
  };
}

/** The approved changes lead from the first baseline of a milestone to the one in force. */
async function checkBaselines(db: Db): Promise<Check> {
  const moves = await db
    .select({ change: planBaselines, decidedOn: plans.decidedOn })
    .from(planBaselines)
    .innerJoin(plans, eq(plans.id, planBaselines.planId))
    .where(eq(plans.status, "approved"))
    .orderBy(asc(plans.decidedOn), asc(plans.year), asc(plans.number));
  const byMilestone = Map.groupBy(moves, ({ change }) => `${change.projectId} ${change.kind}`);
  const rows = await db.select().from(milestones);
  const wrong = rows.find(({ projectId, kind, firstBaseline, baseline }) => {
    const own = byMilestone.get(`${projectId} ${kind}`) ?? [];
    let at: Day | null = own[0]?.change.from === null ? null : firstBaseline;
    for (const { change } of own) {
      if (change.from !== at) return true;
      at = change.to;
    }
    return at !== baseline;
  });
  return {
    name: "baselines follow from approved adjustments",
    figure: `${moves.length} of ${rows.length} milestones`,
    broken: wrong?.id ?? null,
  };
}

/** Plans and the baselines that come with them. */
export const verifyPlans = async (db: Db): Promise<Check[]> => [
  await checkPlans(db),
  await checkBaselines(db),
];

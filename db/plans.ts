import { and, desc, eq, lt } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { wanText, type Yuan } from "@/lib/domain/money";
import { lastDay, type Period, periodOf } from "@/lib/domain/period";
import { planDifference } from "@/lib/domain/plan";
import { type BaselineChange, lockedChanges, lockedMonths } from "@/lib/domain/plan-change";
import { Refusal } from "@/lib/refusal";
import { given } from "./columns/sqlite";
import { prepared } from "./prepared";
import { milestones, periods, planBaselines, planMonths, plans } from "./schema";
import type { Db, Tx } from "./types";

export type PlanRow = typeof plans.$inferSelect;
type Proposal = {
  projectId: string;
  year: number;
  annual: Yuan;
  months: readonly Yuan[] | null;
  reason: string | null;
  proposedBy: string | null;
};

const readNumbers = prepared<{ projectId: string; year: number }, { number: number }[]>((db) =>
  db
    .select({ number: plans.number })
    .from(plans)
    .where(and(eq(plans.projectId, given("projectId")), eq(plans.year, given("year"))))
    .orderBy(desc(plans.number))
    .limit(1),
);

/**
 * Proposes the next version of a project's plan; number 1 is 年初计划. Months are twelve amounts in yuan, or null.
 * @throws Refusal `invalid` when Σ of the months differs from the annual plan, stating the difference in yuan.
 */
export async function proposePlan(tx: Tx, values: Proposal, on: Day): Promise<PlanRow> {
  const { months, ...version } = values;
  if (months && months.length !== 12) throw new Refusal("invalid", { key: "twelveMonths" });
  const difference = months ? planDifference(values.annual, months) : 0;
  if (difference !== 0) throw new Refusal("invalid", { key: "planSum", values: { difference } });
  const [last] = await readNumbers(tx, { projectId: values.projectId, year: values.year });
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

/** The newest approved version before another one, with its months; null before the first. */
export async function readBefore(db: Db, plan: Pick<PlanRow, "projectId" | "year" | "number">) {
  const [before] = await db
    .select()
    .from(plans)
    .where(
      and(
        eq(plans.projectId, plan.projectId),
        eq(plans.year, plan.year),
        eq(plans.status, "approved"),
        lt(plans.number, plan.number),
      ),
    )
    .orderBy(desc(plans.number))
    .limit(1);
  return before ? { annual: before.annual, months: await readMonths(db, before.id) } : null;
}

export async function readMonths(db: Db, planId: string): Promise<Yuan[] | null> {
  const rows = await db.select().from(planMonths).where(eq(planMonths.planId, planId));
  return rows.length === 0 ? null : rows.toSorted((a, b) => a.month - b.month).map(({ amount }) => amount);
}

/** The last period that is locked, or null. */
export async function lastLocked(db: Db): Promise<Period | null> {
  const [row] = await db
    .select({ id: periods.id })
    .from(periods)
    .where(eq(periods.status, "locked"))
    .orderBy(desc(periods.id))
    .limit(1);
  return row?.id ?? null;
}

/** @throws Refusal `missing`. */
export async function mustGetPlan(db: Db, id: string): Promise<PlanRow> {
  const [row] = await db.select().from(plans).where(eq(plans.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

type Submission = {
  projectId: string;
  year: number;
  annual: Yuan;
  months: readonly Yuan[];
  baselines: readonly BaselineChange[];
  reason: string;
  /** The number of the newest version that the person saw, 0 for none. */
  seen: number;
};

const refuse = (field: string, key: string, values?: Record<string, string | number>) => {
  const sentence = { key: `plan.${key}`, ...(values && { values }) };
  return new Refusal("invalid", sentence, { [field]: sentence });
};

/** @throws Refusal `conflict` when another version came first, with what it says, or one waits for its decision. */
async function mustBeNewest(tx: Tx, { projectId, year, seen }: Submission): Promise<PlanRow | null> {
  const [last] = await tx
    .select()
    .from(plans)
    .where(and(eq(plans.projectId, projectId), eq(plans.year, year)))
    .orderBy(desc(plans.number))
    .limit(1);
  const found = last && { ...last, projectId, months: await readMonths(tx, last.id) };
  if ((last?.number ?? 0) !== seen) throw new Refusal("conflict", { key: "plan.moved" }, {}, found);
  if (last?.status === "proposed") throw new Refusal("conflict", { key: "plan.waiting" }, {}, found);
  return last ?? null;
}

/**
 * Files a plan or an adjustment for its decision. Rule: section 2, plans.
 * @throws Refusal `invalid` at the field: no reason for an adjustment, a locked month touched, nothing changed, Σ of the
 * months unlike the annual plan, a baseline that is no change; `conflict` when another version came first or waits.
 */
export async function submitPlan(tx: Tx, given: Submission, by: string, on: Day): Promise<PlanRow> {
  const last = await mustBeNewest(tx, given);
  const { projectId, year, annual, months, baselines } = given;
  const number = (last?.number ?? 0) + 1;
  const before = await readBefore(tx, { projectId, year, number });
  const reason = given.reason.trim() || null;
  const locked = lockedMonths(year, await lastLocked(tx));
  if (before) {
    if (!reason) throw new Refusal("invalid", { key: "reasonNeeded" }, { reason: { key: "reasonNeeded" } });
    const [month] = lockedChanges(before, months, locked);
    if (month !== undefined) throw refuse(`months.${month - 1}`, "locked", { month: `${month}` });
    const isSame = annual === before.annual && months.every((amount, at) => amount === before.months?.[at]);
    if (isSame && baselines.length === 0) throw refuse("months", "same");
  }
  const difference = planDifference(annual, months);
  if (difference !== 0)
    throw refuse("months", "sum", {
      side: difference > 0 ? "less" : "more",
      difference: wanText(Math.abs(difference)),
    });
  const plan = await proposePlan(tx, { projectId, year, annual, months, reason, proposedBy: by }, on);
  await addBaselines(tx, plan, baselines, locked);
  return plan;
}

/** Keeps which baselines a version asks for. @throws Refusal `invalid` for a day that is none to move to. */
export async function addBaselines(
  tx: Tx,
  plan: PlanRow,
  changes: readonly BaselineChange[],
  locked: number,
) {
  if (changes.length === 0) return;
  const rows = await tx.select().from(milestones).where(eq(milestones.projectId, plan.projectId));
  for (const { kind, to } of changes) {
    const row = rows.find((one) => one.kind === kind);
    if (!row || row.actual) throw refuse(`baselines.${kind}`, "reached");
    if (row.baseline === to) throw refuse(`baselines.${kind}`, "sameDay");
    if (locked > 0 && to <= lastDay(periodOf(plan.year, locked)))
      throw refuse(`baselines.${kind}`, "lockedDay");
    await tx.add(planBaselines, {
      id: `${plan.id}-${kind}`,
      planId: plan.id,
      projectId: plan.projectId,
      kind,
      from: row.baseline,
      to,
    });
  }
}

"use server";

import { action } from "@/app/_server/action";
import { approvePlan, returnPlan, withdrawPlan } from "@/db/plan-decisions";
import { mustGetPlan, submitPlan } from "@/db/plans";
import { mustGetProjectYear } from "@/db/projects";
import { approvalsInput, planReturnInput, plansInput, planWithdrawalInput } from "@/lib/inputs/plan";
import { Refusal } from "@/lib/refusal";

const shown = () => ["/plans", "/projects", "/starts", "/"];

/** A refusal of one of many rows names its fields by the row. */
async function atRow<T>(at: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const fields = Object.fromEntries(
      Object.entries(error.fields).map(([field, text]) => [
        field === "reason" ? field : `rows.${at}.${field}`,
        text,
      ]),
    );
    throw new Refusal(error.kind, error.sentence, fields, error.found);
  }
}

export const proposePlans = action({
  permission: "plan.propose",
  verb: "plan.propose",
  input: plansInput,
  reason: ({ reason }) => reason || null,
  async run(tx, { year, rows, reason }, { user, allow, day }) {
    const seen: Record<string, number> = {};
    for (const [at, row] of rows.entries()) {
      allow(await mustGetProjectYear(tx, row.projectId, year));
      const plan = await atRow(at, () => submitPlan(tx, { ...row, year, reason }, user.id, day));
      seen[row.projectId] = plan.number;
    }
    return { count: rows.length, seen };
  },
  revalidate: shown,
});

export const approvePlans = action({
  permission: "plan.decide",
  verb: "plan.approve",
  input: approvalsInput,
  async run(tx, { plan }, { user, allow, day }) {
    for (const { id, seen } of plan) {
      const row = await mustGetPlan(tx, id);
      allow(await mustGetProjectYear(tx, row.projectId, row.year));
      await approvePlan(tx, row, user.id, day, seen);
    }
    return { count: plan.length };
  },
  revalidate: shown,
});

export const sendPlanBack = action({
  permission: "plan.decide",
  verb: "plan.return",
  input: planReturnInput,
  reason: ({ reason }) => reason,
  async run(tx, { plan, reason, seen }, { user, allow, day }) {
    const row = await mustGetPlan(tx, plan);
    allow(await mustGetProjectYear(tx, row.projectId, row.year));
    const { status } = await returnPlan(tx, row, user.id, reason, day, seen);
    return { status };
  },
  revalidate: shown,
});

export const takePlanBack = action({
  permission: "plan.propose",
  verb: "plan.withdraw",
  input: planWithdrawalInput,
  async run(tx, { plan, seen }, { user, allow, day }) {
    const row = await mustGetPlan(tx, plan);
    allow(await mustGetProjectYear(tx, row.projectId, row.year));
    const { status } = await withdrawPlan(tx, row, user.id, day, seen);
    return { status };
  },
  revalidate: shown,
});

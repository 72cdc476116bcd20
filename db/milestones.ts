import type { Day } from "@/lib/domain/day";
import { type MilestoneKind, milestoneKinds } from "@/lib/domain/vocabulary";
import { Refusal } from "@/lib/refusal";
import { milestones, slips } from "./schema";
import type { Tx } from "./types";

export type MilestoneRow = typeof milestones.$inferSelect;

/** Adds a milestone with its first baseline, which is also its first forecast. */
export const addMilestone = (
  tx: Tx,
  projectId: string,
  kind: MilestoneKind,
  baseline: Day,
): Promise<MilestoneRow> =>
  tx.add(milestones, {
    id: `${projectId}-${kind}`,
    projectId,
    kind,
    position: milestoneKinds.indexOf(kind),
    firstBaseline: baseline,
    baseline,
    forecast: baseline,
    actual: null,
  });

/** Moves a forecast and keeps why. @throws Refusal `invalid` without a reason, `conflict` when stale. */
export async function moveForecast(
  tx: Tx,
  milestone: MilestoneRow,
  change: { to: Day; reason: string; by: string; on: Day },
): Promise<MilestoneRow> {
  if (change.reason.trim() === "")
    throw new Refusal("invalid", { key: "reasonNeeded" }, { reason: { key: "reasonNeeded" } });
  if (milestone.actual) throw new Refusal("conflict", { key: "milestoneReached" });
  await tx.add(slips, {
    id: crypto.randomUUID(),
    milestoneId: milestone.id,
    projectId: milestone.projectId,
    from: milestone.forecast,
    to: change.to,
    reason: change.reason,
    changedOn: change.on,
    changedBy: change.by,
  });
  return tx.change(milestones, milestone.id, { forecast: change.to }, milestone.version);
}

/** Records the day on which a milestone was reached. @throws Refusal `invalid` for a day still to come. */
export async function reachMilestone(
  tx: Tx,
  milestone: MilestoneRow,
  actual: Day,
  today: Day,
): Promise<MilestoneRow> {
  if (actual > today) throw new Refusal("invalid", { key: "dayToCome" }, { actual: { key: "dayToCome" } });
  return tx.change(milestones, milestone.id, { actual }, milestone.version);
}

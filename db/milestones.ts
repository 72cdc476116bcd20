import { eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { type MilestoneKind, milestoneKinds } from "@/lib/domain/vocabulary";
import { Refusal } from "@/lib/refusal";
import { milestones, slips } from "./schema";
import type { Db, Tx } from "./types";

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

/** @throws Refusal `missing`. */
export async function mustGetMilestone(db: Db, id: string): Promise<MilestoneRow> {
  const [row] = await db.select().from(milestones).where(eq(milestones.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

const refuse = (field: string, key: string) => new Refusal("invalid", { key }, { [field]: { key } });

/**
 * Moves a forecast and keeps why. Rule: section 5, slip history.
 * @throws Refusal `invalid` without a reason, for a past day or the same day again; `conflict` when stale or reached.
 */
export async function moveForecast(
  tx: Tx,
  milestone: MilestoneRow,
  change: { to: Day; reason: string; by: string; on: Day },
): Promise<MilestoneRow> {
  if (milestone.actual) throw new Refusal("conflict", { key: "milestoneReached" });
  if (change.to < change.on) throw refuse("to", "forecastPast");
  if (change.to === milestone.forecast) throw refuse("to", "forecastSame");
  if (change.reason.trim() === "") throw refuse("reason", "reasonNeeded");
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

/**
 * Records the day on which a milestone was reached; with a reason a recorded day is corrected or, by null, taken back.
 * @throws Refusal `invalid` for a day still to come, the same day again or a correction without a reason.
 */
export async function reachMilestone(
  tx: Tx,
  milestone: MilestoneRow,
  actual: Day | null,
  today: Day,
  reason = "",
): Promise<MilestoneRow> {
  if (actual === null && milestone.actual === null) throw refuse("actual", "field.required");
  if (actual !== null && actual > today) throw refuse("actual", "dayToCome");
  if (actual !== null && actual === milestone.actual) throw refuse("actual", "actualSame");
  if (milestone.actual !== null && reason.trim() === "") throw refuse("reason", "reasonNeeded");
  return tx.change(milestones, milestone.id, { actual }, milestone.version);
}

import type { Day } from "./day";
import { type DealFacts, movesOf, stageRank } from "./deal";
import { type DealStage, dealStages } from "./vocabulary";

/** Why a move is refused. `skips-signing`: without 正式签约 a deal has no day that dates it. */
export type MoveProblem =
  | "not-forward"
  | "skips-signing"
  | "nothing-to-cancel"
  | "already-cancelled"
  | "before-last"
  | "in-future";

function stageProblem(from: DealStage | null, to: DealStage): MoveProblem | null {
  if (from === "cancelled") return "already-cancelled";
  const here = from === null ? -1 : stageRank(from);
  if (to === "cancelled") return here < stageRank("framework") ? "nothing-to-cancel" : null;
  if (stageRank(to) <= here) return "not-forward";
  return here < stageRank("signed") && stageRank(to) > stageRank("signed") ? "skips-signing" : null;
}

/**
 * The stages that may follow, null being a deal not yet known. Forward only, 正式签约 is never skipped, 解约 from
 * 框架协议 on; back goes only a correction. Rule: section 6.
 */
export const nextStages = (from: DealStage | null): DealStage[] =>
  dealStages.filter((stage) => stageProblem(from, stage) === null);

/** The stages between two that a forward move leaves out, for the form to name; 解约 leaves out none. */
export const skippedStages = (from: DealStage | null, to: DealStage): DealStage[] =>
  to === "cancelled"
    ? []
    : dealStages.slice(from === null ? stageRank(to) : stageRank(from) + 1, stageRank(to));

/** Why a deal may not make a move, null when it may; the same day as the last move is allowed. Rule: section 6. */
export function checkMove(
  deal: Pick<DealFacts, "events">,
  move: { stage: DealStage; on: Day },
  businessDay: Day,
): MoveProblem | null {
  const last = movesOf(deal).at(-1) ?? null;
  const problem = stageProblem(last?.stage ?? null, move.stage);
  if (problem) return problem;
  if (last && move.on < last.on) return "before-last";
  return move.on > businessDay ? "in-future" : null;
}

/** The number of the one move that a correction may take back: the last in force. Rule: section 6. */
export const revocable = (deal: Pick<DealFacts, "events">): number | null =>
  movesOf(deal).at(-1)?.number ?? null;

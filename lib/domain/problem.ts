import type { Day } from "./day";
import { daysBetween } from "./day";
import type { ProblemLevel, ProblemState } from "./vocabulary";

/** An entry of the ledger as it stands after its last event. */
export type ProblemStanding = {
  state: ProblemState;
  level: ProblemLevel;
  wantedOn: Day | null;
  agreedOn: Day | null;
};

const moves: Record<ProblemState, readonly ProblemState[]> = {
  open: ["coordinating", "resolved", "suspended"],
  coordinating: ["resolved", "suspended"],
  suspended: ["coordinating", "resolved"],
  resolved: ["coordinating"],
};

/** The states a problem may move to; staying is always allowed, as a remark or an escalation. Resolved ones reopen. */
export const problemMoves = (state: ProblemState): readonly ProblemState[] => [state, ...moves[state]];

export const mayMoveProblem = (from: ProblemState, to: ProblemState): boolean =>
  problemMoves(from).includes(to);

/** Escalation goes up only: 责任单位 → 分管领导 → 专题会 → 主要领导. */
export const mayEscalate = (from: ProblemLevel, to: ProblemLevel): boolean => to >= from;

/** Days past the agreed day, or the wanted day where none is agreed; 0 while in time, and for what is settled or put off. */
export function problemOverdue({ state, agreedOn, wantedOn }: ProblemStanding, today: Day): number {
  const due = agreedOn ?? wantedOn;
  if (due === null || state === "resolved" || state === "suspended") return 0;
  return Math.max(0, daysBetween(due, today));
}

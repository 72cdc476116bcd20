import { addDays, type Day, daysBetween } from "./day";

/** What somebody has asked of others. */
export const askedKinds = ["order", "review", "proposal", "plan", "problem", "urging", "mention"] as const;
export type AskedKind = (typeof askedKinds)[number];

export type Asked = {
  kind: AskedKind;
  since: Day;
  /** Until when an answer is due. */
  due: Day | null;
  isOpen: boolean;
  /** When it was answered; null while it is open, and where nobody noted the day. */
  doneOn: Day | null;
};

/** Calendar days from asking to the answer, or to today. */
export const waitedDays = ({ since, doneOn }: Asked, today: Day): number =>
  Math.max(0, daysBetween(since, doneOn ?? today));

// What was answered longer ago is found where it happened.
const rememberedDays = 30;

/** What is open, the longest waiting first, and what was answered in the last 30 days, the newest first. */
export function inOrderOfWaiting<A extends Asked>(all: readonly A[], today: Day): { open: A[]; done: A[] } {
  const from = addDays(today, -rememberedDays);
  const byKind = (a: A, b: A) => askedKinds.indexOf(a.kind) - askedKinds.indexOf(b.kind);
  const day = (one: A) => one.doneOn ?? one.since;
  return {
    open: all
      .filter(({ isOpen }) => isOpen)
      .toSorted((a, b) => waitedDays(b, today) - waitedDays(a, today) || byKind(a, b)),
    done: all
      .filter((one) => !one.isOpen && day(one) >= from)
      .toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : byKind(a, b))),
  };
}

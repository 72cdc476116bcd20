import { type Day, daysBetween } from "./day";
import { isReached, overdueDays } from "./milestone";
import type { Fraction } from "./ratio";
import { countedMilestone, type ListDefinition, membersOn, type Slot, slotReached } from "./slot";
import type { MilestoneKind, SlotKind } from "./vocabulary";

/** 已达到, 按期, 逾期, 空缺: they partition the slots of a list. */
export const slotStates = ["reached", "on-time", "late", "empty"] as const;
export type SlotState = (typeof slotStates)[number];

/**
 * Where a slot stands on a day. `overdueDays` is the worst of its open milestones; `dueOn` the earliest baseline still
 * to come (or today's) of an on-time slot and `dueInDays` the days to it, null where there is none.
 */
export type SlotStanding = {
  state: SlotState;
  overdueDays: number;
  dueOn: Day | null;
  dueInDays: number | null;
};

/** Classifies a slot; the baseline decides, a forecast never does. Rule: section 5. */
export function slotStanding(slot: Slot, kind: MilestoneKind, asOf: Day): SlotStanding {
  const none = { overdueDays: 0, dueOn: null, dueInDays: null };
  const members = membersOn(slot, asOf);
  if (members.length === 0) return { state: "empty", ...none };
  if (slotReached(slot, kind, asOf)) return { state: "reached", ...none };
  const open = members
    .map((member) => countedMilestone(member, kind))
    .filter((milestone) => !isReached(milestone, asOf));
  const overdue = Math.max(0, ...open.map((milestone) => overdueDays(milestone, asOf)));
  if (overdue > 0) return { state: "late", ...none, overdueDays: overdue };
  const dueOn = open.flatMap(({ baseline }) => baseline ?? []).toSorted()[0] ?? null;
  return { state: "on-time", overdueDays: 0, dueOn, dueInDays: dueOn && daysBetween(asOf, dueOn) };
}

/** Whether an on-time slot is due within so many days, the day itself included: it stays 按期, and is marked. */
export const isDueWithin = (standing: SlotStanding, days: number): boolean =>
  standing.dueInDays !== null && standing.dueInDays <= days;

/** `counts` adds up to the size of the list: places nobody has filled are empty slots. */
export type Attainment = {
  reached: Fraction;
  byKind: Record<SlotKind, Fraction>;
  counts: Record<SlotState, number>;
};

/**
 * Slots reached / size of the list on a day, and by kind / its own slots. Rule: section 5, attainment.
 * @throws RangeError for more slots than the list holds.
 */
export function attainmentOf(definition: ListDefinition, slots: readonly Slot[], asOf: Day): Attainment {
  const { size, milestone } = definition;
  if (slots.length > size) throw new RangeError(`${slots.length} slots in a list of ${size}`);
  const counts: Record<SlotState, number> = {
    reached: 0,
    "on-time": 0,
    late: 0,
    empty: size - slots.length,
  };
  const byKind = { industry: { n: 0, d: 0 }, works: { n: 0, d: 0 } };
  for (const slot of slots) {
    const { state } = slotStanding(slot, milestone, asOf);
    counts[state] += 1;
    byKind[slot.kind].d += 1;
    if (state === "reached") byKind[slot.kind].n += 1;
  }
  return { reached: { n: counts.reached, d: size }, byKind, counts };
}

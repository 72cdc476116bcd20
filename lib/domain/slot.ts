import { type Day, earlier } from "./day";
import { isReached, type MilestoneFacts, nextMilestone } from "./milestone";
import type { Light, MilestoneKind, SlotKind } from "./vocabulary";

/** What a yearly list such as 双十工程 means in its year: how many slots, of which kinds, and what reaches one. */
export type ListDefinition = { size: number; kinds: readonly SlotKind[]; milestone: MilestoneKind };

/** `firstBaseline` is kept when an approved adjustment moves `baseline`. */
export type SlotMilestone = MilestoneFacts & { firstBaseline: Day | null };

/** How a member came in for another: `replaces` is that member's id, `keptBaseline` the baseline it had that day. */
export type Substitution = { replaces: string; reason: string; keptBaseline: Day | null };

/**
 * A project in a slot: 拟列入 while `confirmedOn` is null, and out of it from the day `replacedOn`. A substitute is
 * confirmed on the day on which the other is replaced. `light` is the project's own, as of the day asked about.
 */
export type SlotMember = {
  id: string;
  projectId: string;
  confirmedOn: Day | null;
  replacedOn: Day | null;
  substitution: Substitution | null;
  light: Light;
  milestones: readonly SlotMilestone[];
};

/** 重大产业项目 holds one project, 重大工程 one or several. */
export type Slot = { id: string; kind: SlotKind; members: readonly SlotMember[] };

/** The members that count on a day: confirmed by then and not yet replaced. Rule: section 5, 双十工程. */
export const membersOn = <M extends SlotMember>(slot: { members: readonly M[] }, asOf: Day): M[] =>
  slot.members.filter(
    ({ confirmedOn, replacedOn }) =>
      confirmedOn !== null && confirmedOn <= asOf && (replacedOn === null || asOf < replacedOn),
  );

const earliest = (a: Day | null, b: Day | null): Day | null => (a && b ? earlier(a, b) : (a ?? b));

/**
 * The member's milestone as the list counts it: with the earlier of its own and the kept baseline, and not reached
 * where a substitute had reached it by the day it came in. Without one it is undated. Rule: section 5, substitution.
 */
export function countedMilestone(member: SlotMember, kind: MilestoneKind): SlotMilestone {
  const unknown = { kind, firstBaseline: null, baseline: null, forecast: null, actual: null };
  const own = member.milestones.find((milestone) => milestone.kind === kind) ?? unknown;
  if (!member.substitution) return own;
  const after = own.actual !== null && member.confirmedOn !== null && own.actual > member.confirmedOn;
  return {
    ...own,
    baseline: earliest(member.substitution.keptBaseline, own.baseline),
    actual: after ? own.actual : null,
  };
}

/** Whether all of a slot's projects have reached the milestone by the day; an empty slot has not. Rule: section 5. */
export function slotReached(slot: Slot, kind: MilestoneKind, asOf: Day): boolean {
  const members = membersOn(slot, asOf);
  return members.length > 0 && members.every((member) => isReached(countedMilestone(member, kind), asOf));
}

// A project that cannot be judged must not hide behind a green one.
const worstFirst: readonly Light[] = ["red", "yellow", "grey", "green"];

/** The worst light of a slot's projects; grey when empty. Rule: section 5, "its light is its worst". */
export function slotLight(slot: Slot, asOf: Day): Light {
  const lights = membersOn(slot, asOf).map(({ light }) => light);
  return worstFirst.find((light) => lights.includes(light)) ?? "grey";
}

export type SlotNext = { projectId: string; kind: MilestoneKind; on: Day; daysLeft: number };

/** The soonest next milestone of a slot's projects, by forecast; days are negative once past. Null when none is left. */
export function nextOfSlot(slot: Slot, asOf: Day): SlotNext | null {
  let soonest: SlotNext | null = null;
  for (const { projectId, milestones } of membersOn(slot, asOf)) {
    const next = nextMilestone(milestones, asOf);
    if (next && (!soonest || next.on < soonest.on)) soonest = { projectId, ...next };
  }
  return soonest;
}

import type { Day } from "./day";
import { type ListDefinition, membersOn, type Slot } from "./slot";

export type ListFinding =
  | { code: "size-not-positive" | "no-kinds" }
  | { code: "too-many-slots"; slots: number; size: number }
  | { code: "kind-not-listed"; slotId: string };

/** Why a list cannot be defined so: it holds at least one slot and kind, and every slot it has. Rule: section 5. */
export function checkDefinition(definition: ListDefinition, slots: readonly Slot[]): ListFinding[] {
  const { size, kinds } = definition;
  const foreign = slots.filter(({ kind }) => !kinds.includes(kind));
  return [
    ...(Number.isSafeInteger(size) && size > 0 ? [] : [{ code: "size-not-positive" } as const]),
    ...(kinds.length > 0 ? [] : [{ code: "no-kinds" } as const]),
    ...(slots.length > size ? [{ code: "too-many-slots", slots: slots.length, size } as const] : []),
    ...foreign.map(({ id }) => ({ code: "kind-not-listed", slotId: id }) as const),
  ];
}

/**
 * Why a project cannot be proposed for a slot, or null: it stands in the list once, and a slot for one big project
 * takes no second. A confirmed project leaves only by a substitution. Rule: section 5, double ten.
 */
export function checkProposal(
  slots: readonly Slot[],
  proposal: { slotId: string; projectId: string; on: Day },
): "unknown-slot" | "already-listed" | "slot-full" | null {
  const slot = slots.find(({ id }) => id === proposal.slotId);
  if (!slot) return "unknown-slot";
  if (standsInList(slots, proposal.projectId)) return "already-listed";
  return slot.kind === "industry" && membersOn(slot, proposal.on).length > 0 ? "slot-full" : null;
}

/** Whether a project stands in a list or is proposed for it, as another member than `exceptId`. Replaced is gone. */
export const standsInList = (slots: readonly Slot[], projectId: string, exceptId?: string): boolean =>
  slots.some(({ members }) =>
    members.some(
      (member) => member.projectId === projectId && member.replacedOn === null && member.id !== exceptId,
    ),
  );

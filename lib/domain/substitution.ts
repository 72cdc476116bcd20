import type { Day } from "./day";
import { standsInList } from "./list-check";
import {
  countedMilestone,
  type ListDefinition,
  membersOn,
  type Slot,
  type SlotMember,
  type SlotMilestone,
} from "./slot";
import type { Light } from "./vocabulary";

/**
 * `on` is the business date, never a typed day: dated back, it would count what was reached before it. `by` may be
 * in the slot already as a proposal under the same id.
 */
export type SubstitutionRequest = {
  slotId: string;
  memberId: string;
  reason: string;
  on: Day;
  by: { id: string; projectId: string; light: Light; milestones: readonly SlotMilestone[] };
};

export type SubstitutionFinding =
  | { code: "reason-missing" | "not-standing" | "already-listed"; level: "refuse" }
  | { code: "already-reached"; level: "warn" };

/**
 * What stands against a substitution: "refuse" is never saved; "warn" tells that the substitute has reached the
 * milestone already, so that the slot can no longer be reached. Rule: section 5, substitution.
 */
export function checkSubstitution(
  definition: ListDefinition,
  slots: readonly Slot[],
  request: SubstitutionRequest,
): SubstitutionFinding[] {
  const { by, on } = request;
  const counted = by.milestones.find(({ kind }) => kind === definition.milestone);
  return [
    ...(request.reason.trim() === "" ? [{ code: "reason-missing", level: "refuse" } as const] : []),
    ...(replacedMember(slots, request) ? [] : [{ code: "not-standing", level: "refuse" } as const]),
    ...(standsInList(slots, by.projectId, by.id)
      ? [{ code: "already-listed", level: "refuse" } as const]
      : []),
    ...(counted?.actual && counted.actual <= on ? [{ code: "already-reached", level: "warn" } as const] : []),
  ];
}

// A member with a replacement still to come is being replaced already.
const replacedMember = (slots: readonly Slot[], { slotId, memberId, on }: SubstitutionRequest) =>
  slots
    .filter(({ id }) => id === slotId)
    .flatMap((slot) => membersOn(slot, on))
    .find(({ id, replacedOn }) => id === memberId && replacedOn === null);

/**
 * The slots after a confirmed substitution: the member leaves on the day, the other stands from it, keeps the earlier
 * baseline, and counts only when reached after it; attainment never rises by it. Rule: section 5, substitution.
 * @throws RangeError for a substitution that `checkSubstitution` refuses.
 */
export function substitute(
  definition: ListDefinition,
  slots: readonly Slot[],
  request: SubstitutionRequest,
): Slot[] {
  const refused = checkSubstitution(definition, slots, request).find(({ level }) => level === "refuse");
  const replaced = replacedMember(slots, request);
  if (refused || !replaced) throw new RangeError(`substitution refused: ${refused?.code}`);
  const { by, on, reason, slotId } = request;
  const keptBaseline = countedMilestone(replaced, definition.milestone).baseline;
  const substitution = { replaces: replaced.id, reason: reason.trim(), keptBaseline };
  const incoming: SlotMember = { ...by, confirmedOn: on, replacedOn: null, substitution };
  return slots.map((slot) =>
    slot.id === slotId
      ? {
          ...slot,
          members: [
            ...slot.members
              .filter(({ id }) => id !== by.id)
              .map((member) => (member === replaced ? { ...member, replacedOn: on } : member)),
            incoming,
          ],
        }
      : slot,
  );
}

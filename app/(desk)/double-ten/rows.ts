import type { DoubleTen, Slip } from "@/db/double-ten";
import type { ListMember, ListSlot } from "@/db/list-slots";
import { type SlotStanding, slotStanding } from "@/lib/domain/attainment";
import type { Day } from "@/lib/domain/day";
import { isReached, nextMilestone } from "@/lib/domain/milestone";
import { countedMilestone, membersOn, type SlotMilestone, slotLight } from "@/lib/domain/slot";
import type { Light } from "@/lib/domain/vocabulary";
import type { DoubleTenView } from "@/lib/inputs/double-ten-url";

/** One project of a slot as the page shows it: `counted` is the milestone as the list counts it. */
export type Lane = {
  member: ListMember;
  counted: SlotMilestone;
  reached: number;
  next: ReturnType<typeof nextMilestone>;
  slips: readonly Slip[];
};

/** One place of the list; `slot` is null where nobody has filled it. */
export type TenRow = {
  number: number;
  slot: ListSlot | null;
  standing: SlotStanding;
  light: Light;
  lanes: readonly Lane[];
  proposals: readonly ListMember[];
  /** Confirmed after the as-of day. */
  upcoming: readonly ListMember[];
};

const vacant: SlotStanding = { state: "empty", overdueDays: 0, dueOn: null, dueInDays: null };

function rowOf(ten: DoubleTen, slot: ListSlot, asOf: Day): TenRow {
  const lanes = membersOn(slot, asOf).map((member) => ({
    member,
    counted: countedMilestone(member, ten.list.milestone),
    reached: member.milestones.filter((milestone) => isReached(milestone, asOf)).length,
    next: nextMilestone(member.milestones, asOf),
    slips: ten.slips.filter(({ projectId }) => projectId === member.projectId),
  }));
  return {
    number: slot.number,
    slot,
    standing: slotStanding(slot, ten.list.milestone, asOf),
    light: slotLight(slot, asOf),
    lanes,
    proposals: slot.members.filter(({ row }) => row.status === "proposed"),
    upcoming: slot.members.filter(({ confirmedOn }) => confirmedOn !== null && confirmedOn > asOf),
  };
}

/** Every place of the list in the order of its numbers, those nobody has filled included. */
export function rowsOf(ten: DoubleTen, asOf: Day): TenRow[] {
  const taken = new Set(ten.slots.map(({ number }) => number));
  const free = Array.from({ length: ten.list.size + taken.size }, (_, at) => at + 1)
    .filter((number) => !taken.has(number))
    .slice(0, ten.list.size - taken.size);
  return [
    ...ten.slots.map((slot) => rowOf(ten, slot, asOf)),
    ...free.map((number) => ({
      number,
      slot: null,
      standing: vacant,
      light: "grey" as const,
      lanes: [],
      proposals: [],
      upcoming: [],
    })),
  ].sort((a, b) => a.number - b.number);
}

/** Whether a place is among those that the address asks for. */
export const isShown = ({ slot, standing }: TenRow, view: DoubleTenView): boolean =>
  (view.state.length === 0 || view.state.includes(standing.state)) &&
  (view.kind.length === 0 || (slot !== null && view.kind.includes(slot.kind))) &&
  (view.department.length === 0 || (slot !== null && view.department.includes(slot.departmentId)));

/** Every day that the time axis may have to hold. */
export const daysOf = (rows: readonly TenRow[]): Day[] =>
  rows.flatMap(({ lanes }) =>
    lanes.flatMap(({ member }) =>
      member.milestones.flatMap(({ baseline, forecast, actual }) =>
        [baseline, actual ?? forecast].filter((day): day is Day => day !== null),
      ),
    ),
  );

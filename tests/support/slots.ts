import fc from "fast-check";
import { addDays, type Day, day } from "@/lib/domain/day";
import type { ListDefinition, Slot, SlotMember, SlotMilestone } from "@/lib/domain/slot";
import type { SubstitutionRequest } from "@/lib/domain/substitution";
import { lights } from "@/lib/domain/vocabulary";

export const definition: ListDefinition = { size: 20, kinds: ["industry", "works"], milestone: "acceptance" };

export const counting = (baseline: string | null, actual: string | null = null): SlotMilestone => ({
  kind: "acceptance",
  firstBaseline: baseline ? day(baseline) : null,
  baseline: baseline ? day(baseline) : null,
  forecast: null,
  actual: actual ? day(actual) : null,
});

/** A project confirmed on the first day of 2021. */
export const member = (id: string, changes: Partial<SlotMember> = {}): SlotMember => ({
  id,
  projectId: `project-${id}`,
  confirmedOn: day("2021-01-01"),
  replacedOn: null,
  substitution: null,
  light: "green",
  milestones: [],
  ...changes,
});

export const works = (id: string, ...members: SlotMember[]): Slot => ({ id, kind: "works", members });

const anyDay = fc.nat({ max: 364 }).map((count) => addDays(day("2021-01-01"), count));
const maybeDay = fc.option(anyDay, { freq: 3 });
const anyMilestone: fc.Arbitrary<SlotMilestone> = fc.record({
  kind: fc.constantFrom("acceptance", "acceptance", "acceptance", "start"),
  firstBaseline: maybeDay,
  baseline: maybeDay,
  forecast: maybeDay,
  actual: maybeDay,
});
const milestonesOf = fc.uniqueArray(anyMilestone, { maxLength: 2, selector: ({ kind }) => kind });
const anyMember = fc.record({
  confirmedOn: fc.option(anyDay, { freq: 6 }),
  replacedOn: fc.constant(null),
  substitution: fc.option(
    fc.record({ replaces: fc.constant("gone"), reason: fc.constant("征迁"), keptBaseline: maybeDay }),
  ),
  light: fc.constantFrom(...lights),
  milestones: milestonesOf,
});

/** Any list of up to five slots, each project once. */
export const anyList: fc.Arbitrary<Slot[]> = fc
  .array(
    fc.record({ kind: fc.constantFrom("industry", "works"), members: fc.array(anyMember, { maxLength: 4 }) }),
    {
      maxLength: 5,
    },
  )
  .map((slots) =>
    slots.map(({ kind, members }, at) => ({
      id: `s${at}`,
      kind,
      members: (kind === "industry" ? members.slice(0, 1) : members).map((one, place) => ({
        ...one,
        id: `m${at}-${place}`,
        projectId: `p${at}-${place}`,
      })),
    })),
  );

/** A substitution of any member, standing or not, on any day. */
export const anySubstitution: fc.Arbitrary<{ slots: Slot[]; request: SubstitutionRequest; later: Day }> = fc
  .record({
    slots: anyList,
    pick: fc.nat(),
    on: anyDay,
    later: anyDay,
    milestones: milestonesOf,
    light: fc.constantFrom(...lights),
  })
  .map(({ slots, pick, on, later, milestones, light }) => {
    const all = slots.flatMap((slot) => slot.members.map(({ id }) => ({ slotId: slot.id, memberId: id })));
    const chosen = all[pick % Math.max(1, all.length)] ?? { slotId: "none", memberId: "none" };
    const by = { id: "new", projectId: "new", light, milestones };
    return { slots, later, request: { ...chosen, reason: "征迁", on, by } };
  });

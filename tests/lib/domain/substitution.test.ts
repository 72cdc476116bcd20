import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attainmentOf, slotStanding } from "@/lib/domain/attainment";
import { day } from "@/lib/domain/day";
import { membersOn, type Slot } from "@/lib/domain/slot";
import { checkSubstitution, type SubstitutionRequest, substitute } from "@/lib/domain/substitution";
import { anySubstitution, counting, definition, member, works } from "@/tests/support/slots";

const on = day("2021-04-20");
const slots = [
  works("s1", member("a", { milestones: [counting("2021-03-31")] }), member("b")),
  works("s2", member("c"), member("p", { confirmedOn: null })),
];
const ask = (
  changes: Partial<SubstitutionRequest> = {},
  by: Partial<SubstitutionRequest["by"]> = {},
): SubstitutionRequest => ({
  slotId: "s1",
  memberId: "a",
  reason: "征迁受阻，年内无法竣工",
  on,
  by: { id: "new", projectId: "project-new", light: "green", milestones: [counting("2021-06-30")], ...by },
  ...changes,
});
const codes = (request: SubstitutionRequest, list: Slot[] = slots) =>
  checkSubstitution(definition, list, request).map(({ code }) => code);

describe("a substitution is refused", () => {
  test("without a reason", () => {
    expect(codes(ask({ reason: " 　" }))).toEqual(["reason-missing"]);
  });

  test.each([
    ["in another slot", { slotId: "s2" }],
    ["unknown", { memberId: "nobody" }],
    ["only proposed", { slotId: "s2", memberId: "p" }],
    ["not yet confirmed", { on: day("2020-12-31") }],
  ])("for a project that is %s", (_, changes) => {
    expect(codes(ask(changes))).toContain("not-standing");
  });

  test("for a project that is being replaced on a later day", () => {
    const leaving = [works("s1", member("a", { replacedOn: day("2021-05-01") }))];
    expect(codes(ask(), leaving)).toEqual(["not-standing"]);
  });

  test("by a project that stands in the list, is proposed for it, or is the same", () => {
    for (const projectId of ["project-c", "project-p", "project-a"])
      expect(codes(ask({}, { projectId }))).toEqual(["already-listed"]);
  });

  test("and then throws instead of changing anything", () => {
    expect(() => substitute(definition, slots, ask({ reason: "" }))).toThrow("reason-missing");
    expect(() => substitute(definition, slots, ask({ memberId: "nobody" }))).toThrow(RangeError);
  });
});

test("a substitute that has reached the milestone is warned about, and never counts", () => {
  const reached = ask({}, { milestones: [counting("2021-06-30", "2021-04-20")] });
  expect(checkSubstitution(definition, slots, reached)).toEqual([{ code: "already-reached", level: "warn" }]);
  expect(codes(ask({}, { milestones: [counting("2021-06-30", "2021-04-21")] }))).toEqual([]);
  expect(codes(ask({}, { milestones: [] }))).toEqual([]);
  const [slot] = substitute(definition, [works("s1", member("a"))], ask({}, reached.by));
  expect(slot && slotStanding(slot, "acceptance", day("2021-12-31")).state).not.toBe("reached");
});

describe("a substitution", () => {
  test("ends the one and begins the other on its day, and keeps the earlier baseline and the reason", () => {
    const [slot, other] = substitute(definition, slots, ask({ reason: " 征迁受阻 " }));
    expect(other).toBe(slots[1]);
    const names = (date: string) => slot && membersOn(slot, day(date)).map(({ id }) => id);
    expect(names("2021-04-19")).toEqual(["a", "b"]);
    expect(names("2021-04-20")).toEqual(["b", "new"]);
    expect(slot?.members.at(-1)?.substitution).toEqual({
      replaces: "a",
      reason: "征迁受阻",
      keptBaseline: "2021-03-31",
    });
    expect(slot && slotStanding(slot, "acceptance", on)).toMatchObject({ state: "late", overdueDays: 20 });
  });

  test("passes the kept baseline on to the next substitute", () => {
    const once = substitute(definition, slots, ask());
    const twice = substitute(
      definition,
      once,
      ask({ memberId: "new", on: day("2021-05-10") }, { id: "newer", projectId: "project-newer" }),
    );
    expect(twice[0]?.members.at(-1)?.substitution?.keptBaseline).toBe("2021-03-31");
  });

  test("turns a proposal of the same id into the substitute", () => {
    const proposed = member("new", { projectId: "project-new", confirmedOn: null });
    const list = [works("s1", member("a"), proposed)];
    expect(codes(ask(), list)).toEqual([]);
    const [slot] = substitute(definition, list, ask());
    expect(slot?.members.map(({ id, confirmedOn }) => [id, confirmedOn])).toEqual([
      ["a", "2021-01-01"],
      ["new", "2021-04-20"],
    ]);
  });

  test("may bring back a project that was replaced", () => {
    const once = substitute(definition, slots, ask());
    const back = ask({ memberId: "new", on: day("2021-05-10") }, { id: "again", projectId: "project-a" });
    expect(codes(back, once)).toEqual([]);
  });
});

describe("for any list and any substitution", () => {
  const property = (check: (before: Slot[], after: Slot[], request: SubstitutionRequest) => void) =>
    fc.assert(
      fc.property(anySubstitution, ({ slots: before, request }) => {
        const refused = checkSubstitution(definition, before, request).some(
          ({ level }) => level === "refuse",
        );
        fc.pre(!refused);
        check(before, substitute(definition, before, request), request);
      }),
      { numRuns: 500 },
    );
  const reached = (list: Slot[], date: ReturnType<typeof day>) =>
    attainmentOf(definition, list, date).reached.n;

  test("attainment on its day does not rise, and is as it was on every day before", () => {
    property((before, after, { on: date }) => {
      expect(reached(after, date)).toBeLessThanOrEqual(reached(before, date));
      const earlier = day("2021-01-15");
      if (earlier < date)
        expect(attainmentOf(definition, after, earlier)).toEqual(attainmentOf(definition, before, earlier));
    });
  });

  test("the slot is not reached on its day, and later only by a day after it", () => {
    property((_, after, { slotId, on: date, by }) => {
      const slot = after.find(({ id }) => id === slotId);
      if (!slot) throw new Error("the slot is gone");
      expect(slotStanding(slot, definition.milestone, date).state).not.toBe("reached");
      const yearEnd = day("2021-12-31");
      if (slotStanding(slot, definition.milestone, yearEnd).state === "reached") {
        const actual = by.milestones.find(({ kind }) => kind === definition.milestone)?.actual;
        expect(actual && actual > date).toBe(true);
      }
    });
  });

  test("a slot that is late stays at least as late", () => {
    property((before, after, { slotId, on: date }) => {
      const overdue = (list: Slot[]) => {
        const slot = list.find(({ id }) => id === slotId);
        return slot ? slotStanding(slot, definition.milestone, date).overdueDays : 0;
      };
      expect(overdue(after)).toBeGreaterThanOrEqual(overdue(before));
    });
  });
});

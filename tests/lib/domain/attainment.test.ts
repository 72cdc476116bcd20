import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attainmentOf, isDueWithin, slotStanding, slotStates } from "@/lib/domain/attainment";
import { day } from "@/lib/domain/day";
import { anyList, counting, definition, member, works } from "@/tests/support/slots";

const asOf = day("2021-06-30");
const slotOf = (...milestones: ReturnType<typeof counting>[]) =>
  works("s1", ...milestones.map((one, place) => member(`m${place}`, { milestones: [one] })));
const stand = (...milestones: ReturnType<typeof counting>[]) =>
  slotStanding(slotOf(...milestones), "acceptance", asOf);

describe("a slot stands", () => {
  test("reached when all its projects are", () => {
    expect(stand(counting("2021-05-31", "2021-06-30"))).toEqual({
      state: "reached",
      overdueDays: 0,
      dueOn: null,
      dueInDays: null,
    });
  });

  test("on time up to and including its baseline, late from the day after", () => {
    expect(stand(counting("2021-06-30"))).toMatchObject({ state: "on-time", dueInDays: 0 });
    expect(stand(counting("2021-06-29"))).toMatchObject({ state: "late", overdueDays: 1, dueOn: null });
  });

  test("late by its worst open project; one that is reached no longer counts", () => {
    const slot = stand(
      counting("2021-01-31", "2021-06-01"),
      counting("2021-06-20"),
      counting("2021-05-31"),
      counting("2021-12-31"),
    );
    expect(slot).toMatchObject({ state: "late", overdueDays: 30 });
  });

  test("on time with the soonest baseline of its open projects", () => {
    const slot = stand(counting("2021-09-30"), counting("2021-07-30"), counting(null));
    expect(slot).toMatchObject({ state: "on-time", dueOn: "2021-07-30", dueInDays: 30 });
    expect([isDueWithin(slot, 29), isDueWithin(slot, 30)]).toEqual([false, true]);
  });

  test("on time without a day, and then never due", () => {
    const slot = stand(counting(null));
    expect(slot).toEqual({ state: "on-time", overdueDays: 0, dueOn: null, dueInDays: null });
    expect(isDueWithin(slot, 365)).toBe(false);
  });

  test("empty without a confirmed project", () => {
    const proposed = works("s1", member("a", { confirmedOn: null, milestones: [counting("2021-01-31")] }));
    expect(slotStanding(proposed, "acceptance", asOf).state).toBe("empty");
  });

  test("late though its forecast is in time or its light is green: the baseline decides", () => {
    expect(stand({ ...counting("2021-05-31"), forecast: day("2021-05-31") }).state).toBe("late");
  });
});

describe("attainment", () => {
  test("is slots reached of the size of the list, places nobody filled included", () => {
    const slots = [
      { ...slotOf(counting("2021-05-31", "2021-05-31")), kind: "industry" as const },
      slotOf(counting("2021-05-31", "2021-05-31"), counting("2021-05-31")),
      slotOf(counting("2021-12-31")),
      works("s4"),
    ];
    expect(attainmentOf(definition, slots, asOf)).toEqual({
      reached: { n: 1, d: 20 },
      byKind: { industry: { n: 1, d: 1 }, works: { n: 0, d: 3 } },
      counts: { reached: 1, "on-time": 1, late: 1, empty: 17 },
    });
  });

  test("of more slots than the list holds is refused", () => {
    expect(() => attainmentOf({ ...definition, size: 1 }, [works("a"), works("b")], asOf)).toThrow(
      RangeError,
    );
  });

  test("partitions every list, and lateness is what an overdue day says", () => {
    fc.assert(
      fc.property(anyList, fc.nat({ max: 364 }), (slots, offset) => {
        const on = day(`2021-${String((offset % 12) + 1).padStart(2, "0")}-15`);
        const { counts, reached, byKind } = attainmentOf(definition, slots, on);
        expect(slotStates.reduce((sum, state) => sum + counts[state], 0)).toBe(definition.size);
        expect(byKind.industry.n + byKind.works.n).toBe(reached.n);
        expect(byKind.industry.d + byKind.works.d).toBe(slots.length);
        for (const slot of slots) {
          const standing = slotStanding(slot, definition.milestone, on);
          expect(standing.overdueDays > 0).toBe(standing.state === "late");
          if (standing.dueInDays !== null) {
            expect(standing.state).toBe("on-time");
            expect(standing.dueInDays).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });
});

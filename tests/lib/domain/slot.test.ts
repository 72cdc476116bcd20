import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { countedMilestone, membersOn, nextOfSlot, slotLight, slotReached } from "@/lib/domain/slot";
import { counting, member, works } from "@/tests/support/slots";

const asOf = day("2021-06-30");
const done = [counting("2021-05-31", "2021-05-20")];
const open = [counting("2021-09-30")];

describe("the members of a slot", () => {
  test("count from the day they are confirmed to the day before they are replaced", () => {
    const slot = works(
      "s1",
      member("proposed", { confirmedOn: null }),
      member("tomorrow", { confirmedOn: day("2021-07-01") }),
      member("today", { confirmedOn: asOf }),
      member("replaced-today", { replacedOn: asOf }),
      member("replaced-tomorrow", { replacedOn: day("2021-07-01") }),
    );
    expect(membersOn(slot, asOf).map(({ id }) => id)).toEqual(["today", "replaced-tomorrow"]);
  });
});

describe("a slot is reached", () => {
  test("when all its confirmed projects are", () => {
    expect(slotReached(works("s1", member("a", { milestones: done })), "acceptance", asOf)).toBe(true);
    const two = works("s1", member("a", { milestones: done }), member("b", { milestones: open }));
    expect(slotReached(two, "acceptance", asOf)).toBe(false);
    const proposed = member("b", { milestones: open, confirmedOn: null });
    expect(slotReached(works("s1", member("a", { milestones: done }), proposed), "acceptance", asOf)).toBe(
      true,
    );
  });

  test("not while empty, not before the day, not by another milestone, not without one", () => {
    expect(slotReached(works("s1"), "acceptance", asOf)).toBe(false);
    const slot = works("s1", member("a", { milestones: done }));
    expect(slotReached(slot, "acceptance", day("2021-05-19"))).toBe(false);
    expect(slotReached(slot, "acceptance", day("2021-05-20"))).toBe(true);
    expect(slotReached(slot, "production", asOf)).toBe(false);
    expect(slotReached(works("s1", member("a")), "acceptance", asOf)).toBe(false);
  });
});

describe("a substitute", () => {
  const came = (actual: string | null, own: string | null, kept: string | null) =>
    member("b", {
      confirmedOn: day("2021-04-20"),
      substitution: { replaces: "a", reason: "征迁受阻", keptBaseline: kept ? day(kept) : null },
      milestones: [counting(own, actual)],
    });

  test("counts only when its milestone is reached after the day it came in", () => {
    const actualOf = (actual: string | null) =>
      countedMilestone(came(actual, "2021-05-31", null), "acceptance").actual;
    expect([actualOf("2021-04-19"), actualOf("2021-04-20"), actualOf(null)]).toEqual([null, null, null]);
    expect(actualOf("2021-04-21")).toBe("2021-04-21");
  });

  test("only proposed has reached nothing", () => {
    const proposed = { ...came("2021-05-01", "2021-05-31", null), confirmedOn: null };
    expect(countedMilestone(proposed, "acceptance").actual).toBeNull();
  });

  test("keeps the earlier baseline, or the one there is", () => {
    const baselineOf = (own: string | null, kept: string | null) =>
      countedMilestone(came(null, own, kept), "acceptance").baseline;
    expect(baselineOf("2021-05-31", "2021-03-31")).toBe("2021-03-31");
    expect(baselineOf("2021-02-28", "2021-03-31")).toBe("2021-02-28");
    expect(baselineOf("2021-05-31", null)).toBe("2021-05-31");
    expect(baselineOf(null, "2021-03-31")).toBe("2021-03-31");
    expect(baselineOf(null, null)).toBeNull();
  });

  test("without the milestone still answers for the kept baseline", () => {
    const bare = { ...came(null, null, "2021-03-31"), milestones: [] };
    expect(countedMilestone(bare, "acceptance")).toEqual({
      kind: "acceptance",
      firstBaseline: null,
      baseline: "2021-03-31",
      forecast: null,
      actual: null,
    });
  });
});

describe("the light of a slot", () => {
  test("is its worst: red, yellow, not judged, green", () => {
    const lightOf = (...lights: ("red" | "yellow" | "green" | "grey")[]) =>
      slotLight(works("s1", ...lights.map((light) => member(light, { light }))), asOf);
    expect(lightOf("green", "red", "yellow")).toBe("red");
    expect(lightOf("green", "grey", "yellow")).toBe("yellow");
    expect(lightOf("green", "grey")).toBe("grey");
    expect(lightOf("green")).toBe("green");
    expect(lightOf()).toBe("grey");
  });

  test("leaves out who is proposed or replaced", () => {
    const gone = member("gone", { light: "red", replacedOn: day("2021-04-20") });
    const proposed = member("proposed", { light: "red", confirmedOn: null });
    expect(slotLight(works("s1", gone, proposed, member("a")), asOf)).toBe("green");
  });
});

describe("what comes next in a slot", () => {
  const starting = (forecast: string) => [
    { ...counting("2021-03-31"), kind: "start" as const, forecast: day(forecast) },
  ];

  test("is the soonest next milestone of its projects, and its days left", () => {
    const slot = works(
      "s1",
      member("a", { milestones: starting("2021-07-20") }),
      member("b", { milestones: starting("2021-07-10") }),
      member("c", { milestones: starting("2021-07-15") }),
    );
    expect(nextOfSlot(slot, asOf)).toEqual({
      projectId: "project-b",
      kind: "start",
      on: "2021-07-10",
      daysLeft: 10,
    });
  });

  test("does not exist once all is reached, or in an empty slot", () => {
    expect(nextOfSlot(works("s1", member("a", { milestones: done })), asOf)).toBeNull();
    expect(nextOfSlot(works("s1"), asOf)).toBeNull();
  });
});

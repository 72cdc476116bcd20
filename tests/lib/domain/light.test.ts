import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupLight, type LightInputs, lightOf } from "@/lib/domain/light";
import { pickPreset, zonePreset } from "@/lib/domain/preset";
import { stateOf } from "@/lib/domain/state";
import { lights } from "@/lib/domain/vocabulary";
import { yi } from "@/tests/support/facts";

const preset = (id: "yinchuan" | "wuhan" | "sanya") => pickPreset([], id);
const behind: LightInputs = {
  annualPlan: 12_000_000,
  planToDate: 1_000_000,
  actualToDate: 600_000,
  month: 6,
  state: "behind",
  overdueDays: 0,
};
const zone = (changes: Partial<LightInputs>) => lightOf(zonePreset, { ...behind, ...changes });

describe("the zone's own light", () => {
  test("is red below 60% of the plan to date, yellow from it", () => {
    expect(zone({ actualToDate: 599_999 })).toBe("red");
    expect(zone({ actualToDate: 600_000 })).toBe("yellow");
    expect(zone({ actualToDate: 949_999 })).toBe("yellow");
  });

  test("is red when a milestone is more than 30 days overdue", () => {
    expect(zone({ actualToDate: 900_000, overdueDays: 30 })).toBe("yellow");
    expect(zone({ actualToDate: 900_000, overdueDays: 31 })).toBe("red");
  });

  test("is yellow for a project behind without a plan to date", () => {
    expect(zone({ planToDate: 0, actualToDate: 0, overdueDays: 20 })).toBe("yellow");
  });

  test("is green when achieved or not due, grey when unplanned", () => {
    expect(zone({ state: "achieved", actualToDate: 0 })).toBe("green");
    expect(zone({ state: "not-due" })).toBe("green");
    expect(zone({ state: "unplanned", overdueDays: 99 })).toBe("grey");
  });
});

describe("the straight line", () => {
  // Half of 12,000,000 is due in June; a point of the annual plan is 120,000.
  test.each([
    ["yinchuan", 2_399_999, "red"],
    ["yinchuan", 2_400_000, "yellow"],
    ["yinchuan", 4_800_000, "yellow"],
    ["yinchuan", 4_800_001, "green"],
    ["wuhan", 3_599_999, "red"],
    ["wuhan", 3_600_000, "yellow"],
    ["wuhan", 4_799_999, "yellow"],
    ["wuhan", 4_800_000, "green"],
    ["sanya", 2_999_999, "red"],
    ["sanya", 3_000_000, "yellow"],
    ["sanya", 5_999_999, "yellow"],
    ["sanya", 6_000_000, "green"],
  ] as const)("%s at %i of 12,000,000 in June is %s", (id, actualToDate, light) => {
    expect(lightOf(preset(id), { ...behind, actualToDate })).toBe(light);
    expect(groupLight(preset(id), { ...behind, actualToDate })).toBe(light);
  });

  test("is exact where a third of the plan is no whole yuan", () => {
    const sums = { ...behind, annualPlan: 1_000_000_000_001, month: 1 };
    // 60% of a twelfth is 50,000,000,000.05 yuan.
    expect(lightOf(preset("wuhan"), { ...sums, actualToDate: 50_000_000_000 })).toBe("red");
    expect(lightOf(preset("wuhan"), { ...sums, actualToDate: 50_000_000_001 })).toBe("yellow");
  });

  test.each(["yinchuan", "wuhan", "sanya"] as const)("is grey under %s only without an annual plan", (id) => {
    expect(lightOf(preset(id), { ...behind, annualPlan: 0 })).toBe("grey");
    expect(lightOf(preset(id), { ...behind, state: "unplanned", actualToDate: 12_000_000 })).toBe("green");
  });

  test("银川's red cannot occur before April, when the line first passes 30%", () => {
    const early = fc.record({
      annualPlan: fc.integer({ min: 1, max: 1_000_000_000_000 }),
      month: fc.integer({ min: 1, max: 3 }),
      actualToDate: fc.nat({ max: 1_000_000_000_000 }),
      planToDate: fc.nat(),
    });
    fc.assert(
      fc.property(early, (sums) => {
        expect(groupLight(preset("yinchuan"), sums)).not.toBe("red");
      }),
    );
    // April's line is 33.3%: up to 3.3% of 12,000,000 done leaves a gap of more than 30 points.
    const april = (actualToDate: number) =>
      groupLight(preset("yinchuan"), { ...behind, month: 4, actualToDate });
    expect([april(0), april(399_999), april(400_000)]).toEqual(["red", "red", "yellow"]);
  });
});

describe("the whole zone at 2021-03", () => {
  const sums = { annualPlan: yi(509), planToDate: yi(86.5), actualToDate: yi(54.8), month: 3 };

  test("is yellow under 银川 and red under 武汉 and 三亚", () => {
    const seen = (["yinchuan", "wuhan", "sanya"] as const).map((id) => groupLight(preset(id), sums));
    expect(seen).toEqual(["yellow", "red", "red"]);
  });

  test("is yellow by its own plan when that holds 16% to 17.9% of the year", () => {
    expect(groupLight(zonePreset, { ...sums, planToDate: yi(81.4) })).toBe("yellow");
    expect(groupLight(zonePreset, { ...sums, planToDate: yi(91.3) })).toBe("yellow");
    expect(groupLight(zonePreset, { ...sums, planToDate: yi(91.4) })).toBe("red");
  });
});

describe("a group under the zone preset", () => {
  const group = (planToDate: number, actualToDate: number, annualPlan = 1000) =>
    groupLight(zonePreset, { annualPlan, planToDate, actualToDate, month: 3 });

  test("has the bounds 60% and 95% of its plan to date", () => {
    expect([599, 600, 949, 950].map((actual) => group(1000, actual))).toEqual([
      "red",
      "yellow",
      "yellow",
      "green",
    ]);
  });

  test("without a plan to date is not due, without an annual plan grey", () => {
    expect(group(0, 0)).toBe("green");
    expect(group(0, 0, 0)).toBe("grey");
  });
});

test("every project has one light, and the zone's follows its state", () => {
  const any = fc.record({
    annualPlan: fc.oneof(fc.constant(0), fc.nat({ max: 5000 })),
    hasMonths: fc.boolean(),
    planToDate: fc.nat({ max: 500 }),
    actualToDate: fc.integer({ min: -10, max: 500 }),
    overdueDays: fc.nat({ max: 60 }),
    month: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(any, (facts) => {
      const state = stateOf(facts, zonePreset);
      const light = lightOf(zonePreset, { ...facts, state });
      expect(light === "grey").toBe(state === "unplanned");
      expect(light === "green").toBe(state === "achieved" || state === "not-due");
      expect(light === "red" || light === "yellow").toBe(state === "behind");
      for (const id of ["yinchuan", "wuhan", "sanya"] as const) {
        const straight = lightOf(preset(id), { ...facts, state });
        expect(lights).toContain(straight);
        expect(straight === "grey").toBe(facts.annualPlan === 0);
      }
    }),
  );
});

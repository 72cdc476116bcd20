import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedPresets, zonePreset } from "@/lib/domain/preset";
import { type StateInputs, stateOf } from "@/lib/domain/state";

const inputs: StateInputs = {
  annualPlan: 1000,
  hasMonths: true,
  planToDate: 100,
  actualToDate: 95,
  overdueDays: 0,
};
const judge = (changes: Partial<StateInputs>) => stateOf({ ...inputs, ...changes }, zonePreset);

describe("on schedule", () => {
  test("1: without an annual plan or without months nothing can be judged", () => {
    expect(judge({ annualPlan: 0 })).toBe("unplanned");
    expect(judge({ hasMonths: false })).toBe("unplanned");
    expect(judge({ hasMonths: false, overdueDays: 99 })).toBe("unplanned");
  });

  test("2: a milestone may be 15 days overdue, not 16", () => {
    expect(judge({ overdueDays: 15 })).toBe("achieved");
    expect(judge({ overdueDays: 16 })).toBe("behind");
    expect(judge({ overdueDays: 16, planToDate: 0, actualToDate: 0 })).toBe("behind");
  });

  test("3: with nothing planned and nothing done it is not due", () => {
    expect(judge({ planToDate: 0, actualToDate: 0 })).toBe("not-due");
  });

  test("4: achieved from 95% of the plan to date, or with anything done ahead of it", () => {
    expect(judge({ planToDate: 2_000_000, actualToDate: 1_900_000 })).toBe("achieved");
    expect(judge({ planToDate: 2_000_000, actualToDate: 1_899_999 })).toBe("behind");
    expect(judge({ planToDate: 0, actualToDate: 1 })).toBe("achieved");
  });

  test("5: everything else is behind", () => {
    expect(judge({ actualToDate: 0 })).toBe("behind");
    expect(judge({ planToDate: 0, actualToDate: -1 })).toBe("behind");
  });

  test("the bounds are those of the preset", () => {
    const strict = { achievedAt: 100, behindAfterDays: 0 };
    expect(stateOf({ ...inputs, actualToDate: 99 }, strict)).toBe("behind");
    expect(stateOf({ ...inputs, actualToDate: 100 }, strict)).toBe("achieved");
    expect(stateOf({ ...inputs, actualToDate: 100, overdueDays: 1 }, strict)).toBe("behind");
  });

  test("exactly one of four independent conditions holds, and it is the state", () => {
    const amount = fc.oneof(fc.constant(0), fc.integer({ min: -200, max: 200 }), fc.maxSafeNat());
    const any = fc.record<StateInputs>({
      annualPlan: fc.oneof(fc.constant(0), fc.maxSafeNat()),
      hasMonths: fc.boolean(),
      planToDate: amount.map(Math.abs),
      actualToDate: amount,
      overdueDays: fc.nat({ max: 40 }),
    });
    fc.assert(
      fc.property(any, (facts) => {
        const [plan, actual] = [BigInt(facts.planToDate), BigInt(facts.actualToDate)];
        const judged = facts.annualPlan > 0 && facts.hasMonths;
        const onTime = facts.overdueDays <= 15;
        const idle = plan === 0n && actual === 0n;
        const enough = plan > 0n ? actual * 20n >= plan * 19n : actual > 0n;
        const conditions = {
          unplanned: !judged,
          behind: judged && (!onTime || (!idle && !enough)),
          "not-due": judged && onTime && idle,
          achieved: judged && onTime && !idle && enough,
        };
        const holding = Object.entries(conditions).filter(([, holds]) => holds);
        expect(holding.map(([state]) => state)).toEqual([stateOf(facts, zonePreset)]);
      }),
    );
  });

  test("all shipped presets agree on what being on schedule means", () => {
    for (const { achievedAt, behindAfterDays, redAfterDays } of shippedPresets) {
      expect({ achievedAt, behindAfterDays, redAfterDays }).toEqual({
        achievedAt: 95,
        behindAfterDays: 15,
        redAfterDays: 30,
      });
    }
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import {
  curveSpan,
  fillMonths,
  lockedChanges,
  lockedMonths,
  monthChanges,
  withProposal,
} from "@/lib/domain/plan-change";
import { wan } from "../../support/facts";

const none = Array<number>(12).fill(0);

test("months up to the last locked period cannot change", () => {
  expect(lockedMonths(2021, null)).toBe(0);
  expect(lockedMonths(2021, period("2021-03"))).toBe(3);
  expect(lockedMonths(2022, period("2021-12"))).toBe(0);
  expect(lockedMonths(2020, period("2021-01"))).toBe(12);
  const months = [1, 2, 3, ...none.slice(3)];
  expect(lockedChanges({ annual: 6, months }, [1, 0, 4, 5, ...none.slice(4)], 3)).toEqual([2, 3]);
  expect(lockedChanges({ annual: 0, months: null }, [0, 0, 0, 5, ...none.slice(4)], 3)).toEqual([]);
});

test("a curve runs from the planned start to the planned finish, within the year", () => {
  const node = (kind: "start" | "acceptance", baseline: string) => ({ kind, baseline: day(baseline) });
  expect(curveSpan([], 2021)).toEqual({ start: 1, end: 12 });
  expect(curveSpan([node("start", "2021-04-30"), node("acceptance", "2021-10-15")], 2021)).toEqual({
    start: 4,
    end: 10,
  });
  expect(curveSpan([node("start", "2019-04-30"), node("acceptance", "2023-10-15")], 2021)).toEqual({
    start: 1,
    end: 12,
  });
  expect(curveSpan([node("start", "2022-04-30")], 2021)).toEqual({ start: 12, end: 12 });
});

test("a filled plan keeps locked months and those before the start, and its sum is exact", () => {
  const months = fc.array(fc.integer({ min: 0, max: 500 }).map(wan), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.constantFrom("even" as const, "front-light" as const),
      months,
      fc.integer({ min: 0, max: 90_000 }).map(wan),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 12 }),
      (curve, before, more, start, length, locked) => {
        const from = Math.max(start, locked + 1);
        const kept = before.slice(0, from - 1).reduce((sum, amount) => sum + amount, 0);
        const annual = kept + more;
        const span = { start, end: Math.min(12, start + length) };
        const filled = fillMonths(curve, annual, before, span, locked);
        if (from > 12) {
          expect(filled).toBeNull();
          return;
        }
        expect(filled?.slice(0, from - 1)).toEqual(before.slice(0, from - 1));
        expect(filled?.reduce((sum, amount) => sum + amount, 0)).toBe(annual);
        expect(filled?.every((amount) => amount >= 0)).toBe(true);
      },
    ),
  );
  expect(fillMonths("even", wan(1), [wan(2), ...none.slice(1)], { start: 2, end: 12 }, 0)).toBeNull();
});

test("the difference is shown month by month and cumulative", () => {
  const [january, february] = monthChanges([1, 2, ...none.slice(2)], [1, 5, ...none.slice(2)]);
  expect(january).toEqual({ month: 1, before: 1, after: 1, toDateBefore: 1, toDateAfter: 1 });
  expect(february).toEqual({ month: 2, before: 2, after: 5, toDateBefore: 3, toDateAfter: 6 });
});

test("a proposal counts as the newest version, with its baselines", () => {
  const facts = {
    projectId: "p",
    year: 2021,
    category: "carry" as const,
    listedFrom: period("2021-01"),
    listedTo: null,
    totalInvestment: 9,
    carryOver: 0,
    plans: [{ number: 1, annual: 0, months: none, effectiveOn: day("2021-01-01") }],
    reports: [],
    milestones: [{ kind: "acceptance" as const, baseline: day("2021-06-30"), forecast: null, actual: null }],
  };
  const proposed = withProposal(
    facts,
    { annual: 7, months: none, baselines: [{ kind: "acceptance", to: day("2021-09-30") }] },
    day("2021-04-20"),
  );
  expect(proposed.plans.at(-1)).toMatchObject({ number: 2, annual: 7, effectiveOn: "2021-04-20" });
  expect(proposed.milestones[0]?.baseline).toBe("2021-09-30");
});

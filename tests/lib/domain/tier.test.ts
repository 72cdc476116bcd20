import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countTiers, rankTiers, type SizedDeal, tierOf } from "@/lib/domain/tier";
import { tierRules } from "@/lib/domain/vocabulary";
import { yi } from "@/tests/support/facts";
import { deal, firstQuarter, tiers2021 } from "@/tests/support/recruitment";

const plain = { leadingEnterprise: false, qualityReviewed: false, leadingChain: null };
const numbers = (deals: readonly SizedDeal[]) => {
  const counts = countTiers(deals, tiers2021);
  return {
    exclusive: counts.map((count) => count.exclusive.length),
    inclusive: counts.map((count) => count.inclusive.length),
  };
};

describe("the tiers of 2021", () => {
  test("hold 0/3/6 of the first quarter's deals, 0/3/9 inclusive", () => {
    expect(numbers(firstQuarter)).toEqual({ exclusive: [0, 3, 6], inclusive: [0, 3, 9] });
  });

  test("open the deals that they count, in the order given", () => {
    const [, t30, t5] = countTiers(firstQuarter, tiers2021);
    expect(t30?.exclusive.map(({ id }) => id)).toEqual(["z1", "z2", "z3"]);
    expect(t5?.exclusive.map(({ id }) => id)).toEqual(["c1", "c2", "c3", "c4", "c5", "c6"]);
    expect(t5?.inclusive).toHaveLength(9);
  });

  test.each([
    ["at exactly 30亿 and reviewed", { amount: yi(30), qualityReviewed: true }, "t30"],
    [
      "a yuan below 30亿, reviewed and in a chain",
      { amount: yi(30) - 1, qualityReviewed: true, leadingChain: "auto" },
      "t5",
    ],
    ["of 40亿 in a chain, not reviewed", { amount: yi(40), leadingChain: "auto" }, "t5"],
    ["of 40亿 in nothing", { amount: yi(40) }, null],
    ["of 40亿 in a chain without a name", { amount: yi(40), leadingChain: "" }, null],
    ["of 120亿 by a leading enterprise", { amount: yi(120), leadingEnterprise: true }, "t100"],
    ["of 120亿, reviewed, by nobody special", { amount: yi(120), qualityReviewed: true }, "t30"],
    ["of 5亿 less a yuan in a chain", { amount: yi(5) - 1, leadingChain: "auto" }, null],
  ])("a deal %s", (_, changes, id) => {
    expect(tierOf({ ...plain, ...changes }, tiers2021)?.id ?? null).toBe(id);
  });

  test("inclusive counts a deal in every lower tier, whatever that one asks", () => {
    expect(numbers([{ ...plain, amount: yi(100), leadingEnterprise: true }])).toEqual({
      exclusive: [1, 0, 0],
      inclusive: [1, 1, 1],
    });
  });
});

test("tiers rank by amount and equals by position, however they are stored", () => {
  const [t100, t30, t5] = tiers2021;
  if (!t100 || !t30 || !t5) throw new Error("three tiers");
  const twin = { ...t30, id: "twin", position: 9, conditions: {} };
  expect(rankTiers([twin, t5, t30, t100]).map(({ id }) => id)).toEqual(["t100", "t30", "twin", "t5"]);
  const ordinary = deal("d", { amount: yi(30) });
  expect(tierOf(ordinary, [twin, t5, t30, t100])?.id).toBe("twin");
  expect(tierOf({ ...ordinary, qualityReviewed: true }, [twin, t30])?.id).toBe("t30");
});

const anyDeal: fc.Arbitrary<SizedDeal> = fc.record({
  amount: fc.oneof(fc.constantFrom(yi(5), yi(30), yi(100)), fc.nat({ max: 20_000_000_000 })),
  leadingEnterprise: fc.boolean(),
  qualityReviewed: fc.boolean(),
  leadingChain: fc.constantFrom(null, "auto"),
});
const anyDeals = fc.array(anyDeal, { maxLength: 30 });

test("exclusive is never above inclusive, and the tiers never hold more than was signed", () => {
  fc.assert(
    fc.property(anyDeals, (deals) => {
      const { exclusive, inclusive } = numbers(deals);
      for (const [rank, count] of exclusive.entries())
        expect(count).toBeLessThanOrEqual(inclusive[rank] ?? 0);
      const placed = exclusive.reduce((total, count) => total + count, 0);
      expect(placed).toBeLessThanOrEqual(deals.length);
      expect(inclusive.at(-1)).toBe(placed);
    }),
  );
});

test("one more deal never lowers a count", () => {
  fc.assert(
    fc.property(anyDeals, anyDeal, (deals, next) => {
      const [before, after] = [numbers(deals), numbers([...deals, next])];
      for (const rule of tierRules)
        for (const [rank, count] of after[rule].entries())
          expect(count).toBeGreaterThanOrEqual(before[rule][rank] ?? 0);
    }),
  );
});

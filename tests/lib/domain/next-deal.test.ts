import { describe, expect, test } from "vitest";
import { afterDeal, afterEachTier, type Recruitment } from "@/lib/domain/next-deal";
import { percentText } from "@/lib/domain/ratio";
import { yi } from "@/tests/support/facts";
import { deal, firstQuarter, tiers2021 } from "@/tests/support/recruitment";

const year: Recruitment = {
  tiers: tiers2021,
  rule: "exclusive",
  amountTargets: { city: null, zone: yi(650) },
};

describe("the next deal of each size", () => {
  test("is taken at its tier's least amount, highest first, and counts there", () => {
    const next = afterEachTier(firstQuarter, year);
    expect(next.map(({ amount, tier }) => [amount, tier?.id])).toEqual([
      [yi(100), "t100"],
      [yi(30), "t30"],
      [yi(5), "t5"],
    ]);
    expect(next.map(({ counters }) => counters.map(({ after }) => after))).toEqual([
      [1, 3, 6],
      [0, 4, 6],
      [0, 3, 7],
    ]);
  });

  test("says what it does against each target line", () => {
    const [first, second] = afterEachTier(firstQuarter, year);
    expect(first?.counters[0]).toMatchObject({
      before: 0,
      after: 1,
      attainment: { city: { n: 1, d: 1 }, zone: { n: 1, d: 2 } },
      reaches: ["city"],
    });
    expect(second?.counters[1]).toMatchObject({ before: 3, after: 4, reaches: ["zone"] });
    expect(second?.counters[2]).toMatchObject({ before: 6, after: 6, reaches: [] });
    expect(second?.counters[2]?.tier.id).toBe("t5");
  });

  test("adds to the signed amount: 203亿 and 30亿 are 35.8% of 650亿", () => {
    const { signed } = afterDeal(firstQuarter, deal("n", { amount: yi(30) }), year);
    expect(signed).toEqual({
      before: yi(203),
      after: yi(233),
      attainment: { city: null, zone: { n: yi(233), d: yi(650) } },
      reaches: [],
    });
    expect(percentText(yi(233), yi(650))).toBe("35.8");
  });

  test("of a given amount may count in no tier and still close the amount", () => {
    const next = afterDeal(firstQuarter, deal("n", { amount: yi(447) }), year);
    expect(next.tier).toBeNull();
    expect(next.counters.every(({ before, after }) => before === after)).toBe(true);
    expect(next.signed.reaches).toEqual(["zone"]);
  });

  test("closes nothing that was closed before", () => {
    const four = [...firstQuarter, deal("z4", { amount: yi(30), qualityReviewed: true })];
    expect(afterEachTier(four, year)[1]?.counters[1]).toMatchObject({ before: 4, after: 5, reaches: [] });
  });

  test("counts in every lower tier under the inclusive rule", () => {
    const [first] = afterEachTier(firstQuarter, { ...year, rule: "inclusive" });
    expect(first?.counters.map(({ before, after }) => [before, after])).toEqual([
      [0, 1],
      [3, 4],
      [9, 10],
    ]);
    expect(first?.counters.map(({ reaches }) => reaches)).toEqual([["city"], ["zone"], ["zone"]]);
  });
});

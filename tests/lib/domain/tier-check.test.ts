import fc from "fast-check";
import { expect, test } from "vitest";
import { tierOf } from "@/lib/domain/tier";
import { checkTiers } from "@/lib/domain/tier-check";
import { yi } from "@/tests/support/facts";
import { tiers2021 } from "@/tests/support/recruitment";

test("a deal of 38亿 that was reviewed counts at 30亿, and every condition says whether it is met", () => {
  const deal = { amount: yi(38), leadingEnterprise: false, qualityReviewed: true, leadingChain: "电子" };
  expect(checkTiers(deal, tiers2021).map(({ tier, checks, counts }) => [tier.id, counts, checks])).toEqual([
    [
      "t100",
      false,
      [
        { asks: "threshold", met: false },
        { asks: "leadingEnterprise", met: false },
      ],
    ],
    [
      "t30",
      true,
      [
        { asks: "threshold", met: true },
        { asks: "qualityReviewed", met: true },
      ],
    ],
    [
      "t5",
      false,
      [
        { asks: "threshold", met: true },
        { asks: "leadingChain", met: true },
      ],
    ],
  ]);
});

test("the tier that counts is always the one that tierOf names", () => {
  const sized = fc.record({
    amount: fc.integer({ min: 0, max: yi(150) }),
    leadingEnterprise: fc.boolean(),
    qualityReviewed: fc.boolean(),
    leadingChain: fc.constantFrom(null, "汽车"),
  });
  fc.assert(
    fc.property(sized, (deal) => {
      const counting = checkTiers(deal, tiers2021).filter(({ counts }) => counts);
      expect(counting.map(({ tier }) => tier.id)).toEqual([tierOf(deal, tiers2021)?.id].filter(Boolean));
    }),
  );
});

import { sumOf } from "./deal";
import type { Yuan } from "./money";
import type { Fraction } from "./ratio";
import { countTiers, rankTiers, type SizedDeal, type Tier, tierOf } from "./tier";
import { type TargetLine, type TierRule, targetLines } from "./vocabulary";

/** The year's counting: its tiers, the rule beside every number, and the lines for the signed amount in yuan. */
export type Recruitment = {
  tiers: readonly Tier[];
  rule: TierRule;
  amountTargets: Record<TargetLine, Yuan | null>;
};

/** A counter before and after one more deal; `attainment` is after/target, `reaches` the lines it newly meets. */
export type Counter = {
  before: number;
  after: number;
  attainment: Record<TargetLine, Fraction | null>;
  reaches: TargetLine[];
};

/** `tier` is where the deal would count, null in none; `amount` and `signed` are yuan. */
export type NextDeal = {
  amount: Yuan;
  tier: Tier | null;
  counters: (Counter & { tier: Tier })[];
  signed: Counter;
};

function counterOf(before: number, after: number, targets: Record<TargetLine, number | null>): Counter {
  const share = (line: TargetLine): Fraction | null => {
    const target = targets[line];
    return target === null ? null : { n: after, d: target };
  };
  return {
    before,
    after,
    attainment: { city: share("city"), zone: share("zone") },
    reaches: targetLines.filter((line) => {
      const target = targets[line];
      return target !== null && before < target && target <= after;
    }),
  };
}

/** What one more signed deal would do to every counter and to the signed amount. Rule: section 6, target lines. */
export function afterDeal(
  signed: readonly SizedDeal[],
  next: SizedDeal,
  { tiers, rule, amountTargets }: Recruitment,
): NextDeal {
  const after = countTiers([...signed, next], tiers);
  const before = countTiers(signed, tiers);
  const [amountBefore, amountAfter] = [sumOf(signed), sumOf([...signed, next])];
  return {
    amount: next.amount,
    tier: tierOf(next, tiers),
    counters: after.map((count, rank) => ({
      tier: count.tier,
      ...counterOf(before[rank]?.[rule].length ?? 0, count[rule].length, count.tier.targets),
    })),
    signed: counterOf(amountBefore, amountAfter, amountTargets),
  };
}

/** What the next deal of each tier would do, taken at the tier's least amount; highest first. Rule: section 6. */
export const afterEachTier = (signed: readonly SizedDeal[], recruitment: Recruitment): NextDeal[] =>
  rankTiers(recruitment.tiers).map(({ threshold, conditions }) =>
    afterDeal(
      signed,
      {
        amount: threshold,
        leadingEnterprise: conditions.leadingEnterprise === true,
        qualityReviewed: conditions.qualityReviewed === true,
        leadingChain: conditions.leadingChain ? "any" : null,
      },
      recruitment,
    ),
  );

import { rankTiers, type SizedDeal, type Tier, type TierConditions } from "./tier";

/** One thing that a tier asks for, and whether a deal has it. */
export type TierCheck = { asks: "threshold" | keyof TierConditions; met: boolean };

/** How a deal stands against each tier, highest first; it counts in the first whose checks are all met. Rule: section 6. */
export function checkTiers<T extends Tier>(
  deal: SizedDeal,
  tiers: readonly T[],
): { tier: T; checks: TierCheck[]; counts: boolean }[] {
  let taken = false;
  // rankTiers gives back the very tiers that it was given.
  return (rankTiers(tiers) as T[]).map((tier) => {
    const { conditions, threshold } = tier;
    const checks: TierCheck[] = [{ asks: "threshold", met: deal.amount >= threshold }];
    if (conditions.leadingEnterprise) checks.push({ asks: "leadingEnterprise", met: deal.leadingEnterprise });
    if (conditions.qualityReviewed) checks.push({ asks: "qualityReviewed", met: deal.qualityReviewed });
    if (conditions.leadingChain) checks.push({ asks: "leadingChain", met: Boolean(deal.leadingChain) });
    const counts = !taken && checks.every(({ met }) => met);
    taken ||= counts;
    return { tier, checks, counts };
  });
}

import type { DealFacts } from "./deal";
import type { Yuan } from "./money";
import type { TargetLine, TierRule } from "./vocabulary";

/** What a deal must be beside its amount; only what is true is asked for. */
export type TierConditions = {
  leadingEnterprise?: boolean;
  qualityReviewed?: boolean;
  leadingChain?: boolean;
};

/**
 * A tier of the 125计划 as stored for one year. `threshold` (yuan) is met from itself upwards and ranks the tiers,
 * equals by `position`; `targets` are numbers of deals. Rule: section 6, tiers.
 */
export type Tier = {
  id: string;
  name: string;
  threshold: Yuan;
  conditions: TierConditions;
  position: number;
  targets: Record<TargetLine, number | null>;
};

/** What decides a deal's tier. */
export type SizedDeal = Pick<DealFacts, "amount" | "leadingEnterprise" | "qualityReviewed" | "leadingChain">;

/** Highest first. */
export const rankTiers = (tiers: readonly Tier[]): Tier[] =>
  tiers.toSorted((a, b) => b.threshold - a.threshold || a.position - b.position);

const meetsConditions = (deal: SizedDeal, { conditions, threshold }: Tier): boolean =>
  deal.amount >= threshold &&
  (!conditions.leadingEnterprise || deal.leadingEnterprise) &&
  (!conditions.qualityReviewed || deal.qualityReviewed) &&
  (!conditions.leadingChain || Boolean(deal.leadingChain));

/** The highest tier whose amount and conditions a deal meets, or null. Rule: section 6, tiers. */
export const tierOf = (deal: SizedDeal, tiers: readonly Tier[]): Tier | null =>
  rankTiers(tiers).find((tier) => meetsConditions(deal, tier)) ?? null;

/** The deals of a tier under either rule: the rows behind its number. */
export type TierCount<D> = { tier: Tier } & Record<TierRule, D[]>;

/**
 * The tiers, highest first. Exclusive: each deal once, in its highest tier (0/3/6 in the article). Inclusive: in its
 * tier and in every lower one, whatever their conditions (0/3/9). Rule: section 6.
 */
export function countTiers<D extends SizedDeal>(deals: readonly D[], tiers: readonly Tier[]): TierCount<D>[] {
  const placed = deals.map((deal) => ({ deal, tier: tierOf(deal, tiers) }));
  const ranked = rankTiers(tiers);
  return ranked.map((tier, rank) => {
    const within = (set: readonly Tier[]) =>
      placed.filter((one) => one.tier !== null && set.includes(one.tier)).map(({ deal }) => deal);
    return { tier, exclusive: within([tier]), inclusive: within(ranked.slice(0, rank + 1)) };
  });
}

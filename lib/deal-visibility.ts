import type { Day } from "./domain/day";
import { type DealFacts, isSigned, movesUntil } from "./domain/deal";
import { can, type Owned, type User } from "./policy";

/** What decides who may see a deal. */
export type GuardedDeal = Pick<DealFacts, "events"> & Owned;

/**
 * A deal as this user may see it on a day, or null. Before 正式签约 (解约 of a deal that was never signed included) it is
 * there only for its own department and those who read everything; after it, others see it from its signing on: no
 * earlier move and no correction. Rule: section 11.
 */
export function seenDeal<D extends GuardedDeal>(user: User, deal: D, asOf: Day): D | null {
  if (!can(user, "deal.view")) return null;
  if (can(user, "deal.leads", deal)) return deal;
  const moves = movesUntil(deal, asOf);
  const signing = moves.find(({ stage }) => isSigned(stage));
  return signing ? { ...deal, events: moves.slice(moves.indexOf(signing)) } : null;
}

/** The deals that exist for this user on a day, in the order given. Rule: section 11. */
export const seenDeals = <D extends GuardedDeal>(user: User, deals: readonly D[], asOf: Day): D[] =>
  deals.flatMap((deal) => seenDeal(user, deal, asOf) ?? []);

/** Which deals before signing are in a user's numbers: all, those of her own department, or none. Rule: section 11. */
export function leadScope(user: User, departmentRecruits: boolean): "all" | "own" | "none" {
  const anothers = { departmentId: "" };
  if (can(user, "deal.leads", anothers)) return "all";
  return departmentRecruits && can(user, "deal.leads", { departmentId: user.departmentId }) ? "own" : "none";
}

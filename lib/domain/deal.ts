import { type Day, daysBetween } from "./day";
import type { Yuan } from "./money";
import { type DealStage, dealStages } from "./vocabulary";

/** A dated move to a stage; `number` counts the deal's events as they were entered. */
export type DealMove = { number: number; stage: DealStage; on: Day };
/** A correction is a counter event: it takes back the move with that number, in every period. */
export type DealRevocation = { number: number; revokes: number };

/** `leadingChain` is the leading industrial chain it belongs to. The bulletin prints deals in the order of `position`. */
export type DealFacts = {
  id: string;
  amount: Yuan;
  position: number;
  leadingEnterprise: boolean;
  qualityReviewed: boolean;
  leadingChain: string | null;
  events: readonly (DealMove | DealRevocation)[];
};

/** Where a stage stands in a deal's life; 解约 comes last. */
export const stageRank = (stage: DealStage): number => dealStages.indexOf(stage);

/** 正式签约 or later and not 解约: what everyone may see and what counts as signed. Rules: sections 6 and 11. */
export const isSigned = (stage: DealStage): boolean =>
  stage !== "cancelled" && stageRank(stage) >= stageRank("signed");

/** The moves that nobody took back, by day and then as entered. Rule: section 6. */
export function movesOf(deal: Pick<DealFacts, "events">): DealMove[] {
  const revoked = new Set(deal.events.flatMap((event) => ("revokes" in event ? [event.revokes] : [])));
  return deal.events
    .filter((event) => "stage" in event)
    .filter(({ number }) => !revoked.has(number))
    .toSorted((a, b) => daysBetween(b.on, a.on) || a.number - b.number);
}

/** The moves that had happened by a day. Rule: section 1, as-of day. */
export const movesUntil = (deal: Pick<DealFacts, "events">, asOf: Day): DealMove[] =>
  movesOf(deal).filter(({ on }) => on <= asOf);

/** The stage on a day, null before the first move. Rule: section 6. */
export const stageOn = (deal: Pick<DealFacts, "events">, asOf: Day): DealStage | null =>
  movesUntil(deal, asOf).at(-1)?.stage ?? null;

/** Calendar days in the present stage on a day, null before the first move. */
export function daysInStage(deal: Pick<DealFacts, "events">, asOf: Day): number | null {
  const last = movesUntil(deal, asOf).at(-1);
  return last ? daysBetween(last.on, asOf) : null;
}

/** The deals of each stage on a day, in the order given; a deal not yet known stands nowhere. */
export function byStage<D extends Pick<DealFacts, "events">>(
  deals: readonly D[],
  asOf: Day,
): Record<DealStage, D[]> {
  const board: Record<DealStage, D[]> = {
    lead: [],
    talks: [],
    framework: [],
    signed: [],
    registered: [],
    started: [],
    production: [],
    cancelled: [],
  };
  for (const deal of deals) {
    const stage = stageOn(deal, asOf);
    if (stage) board[stage].push(deal);
  }
  return board;
}

/** Σ of the contracts, yuan. */
export const sumOf = (deals: readonly Pick<DealFacts, "amount">[]): Yuan =>
  deals.reduce((total, { amount }) => total + amount, 0);

import type { Day } from "./day";
import { type DealFacts, isSigned, movesUntil, sumOf } from "./deal";
import type { Yuan } from "./money";
import { asOfDay, type Period, periodOfDay, yearOf, yearToDate } from "./period";

/** `includeFramework` adds the deals that have come as far as 框架协议 only. Rule: section 6, the toggle. */
export type CountOptions = { includeFramework: boolean };
type Dated = Pick<DealFacts, "amount" | "events">;

/**
 * The day that dates a deal among the signed, null when it does not count by then: the signing day, or with framework
 * agreements the day of an agreement not yet followed by a contract. A later 解约 does not change it. Rule: section 6.
 */
export function countedOn(deal: Pick<DealFacts, "events">, asOf: Day, options: CountOptions): Day | null {
  const moves = movesUntil(deal, asOf);
  const signed = moves.find(({ stage }) => isSigned(stage));
  const agreed = options.includeFramework ? moves.find(({ stage }) => stage === "framework") : undefined;
  return (signed ?? agreed)?.on ?? null;
}

/** The day of 解约 by a day, or null. Rule: section 6. */
export const cancelledOn = (deal: Pick<DealFacts, "events">, asOf: Day): Day | null =>
  movesUntil(deal, asOf).find(({ stage }) => stage === "cancelled")?.on ?? null;

/**
 * What counts as signed in the year as of a period. `deals` are the rows behind `count` and `amount` (yuan);
 * `cancelled` are this year's deals already subtracted, `earlierCancelled` those of earlier years on their own line.
 */
export type DealCount<D> = {
  deals: D[];
  count: number;
  amount: Yuan;
  cancelled: D[];
  earlierCancelled: D[];
};

/** Counts the year's signed deals as of a period, less its 解约. Rule: section 6. */
export function countDeals<D extends Dated>(
  all: readonly D[],
  period: Period,
  businessDay: Day,
  options: CountOptions,
): DealCount<D> {
  const [asOf, year] = [asOfDay(period, businessDay), yearOf(period)];
  const inYear = (on: Day | null) => on !== null && yearOf(on) === year;
  const cancelled = all.filter((deal) => inYear(cancelledOn(deal, asOf)));
  const ofThisYear = all.filter((deal) => inYear(countedOn(deal, asOf, options)));
  const deals = ofThisYear.filter((deal) => !cancelled.includes(deal));
  return {
    deals,
    count: deals.length,
    amount: sumOf(deals),
    cancelled: ofThisYear.filter((deal) => cancelled.includes(deal)),
    earlierCancelled: cancelled.filter((deal) => {
      const on = countedOn(deal, asOf, options);
      return on !== null && yearOf(on) < year;
    }),
  };
}

/** One month of the year; `count` and `amount` (yuan) are what it adds, so below 0 after 解约 of an earlier month's. */
export type DealMonth<D> = { period: Period; signed: D[]; cancelled: D[]; count: number; amount: Yuan };

/** The year's months as of a period; they sum to countDeals. A 解约 subtracts in its own month. Rule: section 6. */
export function countMonths<D extends Dated>(
  all: readonly D[],
  period: Period,
  businessDay: Day,
  options: CountOptions,
): DealMonth<D>[] {
  const asOf = asOfDay(period, businessDay);
  const { deals, cancelled } = countDeals(all, period, businessDay, options);
  const falls = (on: Day | null, month: Period) => on !== null && periodOfDay(on) === month;
  return yearToDate(period).map((month) => {
    const signed = [...deals, ...cancelled].filter((deal) => falls(countedOn(deal, asOf, options), month));
    const gone = cancelled.filter((deal) => falls(cancelledOn(deal, asOf), month));
    return {
      period: month,
      signed,
      cancelled: gone,
      count: signed.length - gone.length,
      amount: sumOf(signed) - sumOf(gone),
    };
  });
}

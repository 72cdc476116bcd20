import { asc, eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { countDeals } from "@/lib/domain/deal-count";
import type { Figures } from "@/lib/domain/figures";
import type { IndicatorValue } from "@/lib/domain/indicator";
import type { Yuan } from "@/lib/domain/money";
import { type Period, yearOf, yearToDate } from "@/lib/domain/period";
import { divideRounded } from "@/lib/domain/rounding";
import { countTiers } from "@/lib/domain/tier";
import { eventOf } from "./deals";
import { readYearFigures } from "./figures";
import { dealEvents, deals, tiers } from "./schema";
import type { Db } from "./types";

/** 1/10 000 of 亿元 and of a piece. */
export const inYi = (yuan: Yuan): number => Number(divideRounded(BigInt(yuan), 10_000n));
export const pieces = (count: number): number => count * 10_000;

/** What the indicators that are derived from projects count, by id. Rule: section 7, source=rows. */
export const ofProjects: Record<string, (figures: Figures) => number> = {
  proj_n: ({ projects }) => pieces(projects),
  proj_total: ({ total }) => inYi(total),
  proj_plan: ({ actualToDate }) => inYi(actualToDate),
  start: ({ started }) => pieces(started),
  onsched: ({ states }) => pieces(states.achieved),
};

async function readDatedDeals(db: Db) {
  const rows = await db
    .select({ deal: deals, event: dealEvents })
    .from(deals)
    .leftJoin(dealEvents, eq(dealEvents.dealId, deals.id))
    .orderBy(asc(deals.position), asc(deals.id), asc(dealEvents.number));
  return [...Map.groupBy(rows, ({ deal }) => deal.id).values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [{ ...first.deal, events: group.flatMap(({ event }) => (event ? [eventOf(event)] : [])) }]
      : [];
  });
}

async function readRankedTiers(db: Db, year: number) {
  const rows = await db.select().from(tiers).where(eq(tiers.year, year)).orderBy(asc(tiers.position));
  return rows.map((row) => ({
    ...row,
    id: row.slug,
    conditions: {
      leadingEnterprise: row.needsLeadingEnterprise,
      qualityReviewed: row.needsQualityReview,
      leadingChain: row.needsLeadingChain,
    },
    // Target lines are the indicators' own.
    targets: { city: null, zone: null },
  }));
}

/**
 * The values of the indicators that are derived from rows, by id, for each month of the year up to a period; a month
 * without projects has none. Rule: section 7, source=rows.
 */
export async function readDerivedValues(
  db: Db,
  period: Period,
  today: Day,
): Promise<(id: string) => IndicatorValue[]> {
  const figures = new Map((await readYearFigures(db, period)).map((one) => [one.period, one]));
  const [signed, ranked] = [await readDatedDeals(db), await readRankedTiers(db, yearOf(period))];
  const months = yearToDate(period).filter((month) => figures.has(month));
  const counts = new Map<Period, Record<string, number>>();
  for (const month of months) {
    const counted = countDeals(signed, month, today, { includeFramework: false });
    counts.set(month, {
      sign_n: pieces(counted.count),
      sign_amt: inYi(counted.amount),
      ...Object.fromEntries(
        countTiers(counted.deals, ranked).map(({ tier, exclusive }) => [tier.id, pieces(exclusive.length)]),
      ),
    });
  }
  return (id) =>
    months.flatMap((month) => {
      const projects = figures.get(month);
      const value = projects && ofProjects[id] ? ofProjects[id](projects) : counts.get(month)?.[id];
      return value === undefined ? [] : [{ period: month, value }];
    });
}

import type { Day } from "@/lib/domain/day";
import { countDeals } from "@/lib/domain/deal-count";
import type { Yuan } from "@/lib/domain/money";
import { type Period, yearOf, yearToDate } from "@/lib/domain/period";
import { countTiers } from "@/lib/domain/tier";
import type { TargetLine } from "@/lib/domain/vocabulary";
import { listDatedDeals, listTiers } from "./deals";
import { listTargets } from "./indicators";
import type { Db } from "./types";

export type TierScore = {
  id: string;
  name: string;
  english: string;
  /** Deals counted once, in their highest tier. */
  count: number;
  targets: Record<TargetLine, { count: number; inferred: boolean } | null>;
};

type DealMonths = {
  period: Period;
  count: number;
  amount: Yuan;
  tiers: ReadonlyMap<string, number>;
}[];

/**
 * The year's signed deals as of a period, month by month, with the target and the tiers; amounts in yuan. In three
 * statements. Rule: section 6, exclusive.
 */
export async function readScoreDeals(db: Db, period: Period, today: Day) {
  const targets = await listTargets(db, yearOf(period));
  const [all, tiers] = [await listDatedDeals(db), await listTiers(db, yearOf(period), targets)];
  const months: DealMonths = yearToDate(period).map((month) => {
    const { deals, count, amount } = countDeals(all, month, today, { includeFramework: false });
    const counts = countTiers(deals, tiers).map(
      ({ tier, exclusive }) => [tier.id, exclusive.length] as const,
    );
    return { period: month, count, amount, tiers: new Map(counts) };
  });
  const line = (id: string, wanted: TargetLine) => {
    const found = targets.find((target) => target.indicatorId === id && target.line === wanted);
    return found ? { count: found.value / 10_000, inferred: found.inferred } : null;
  };
  const signed = targets.find(({ indicatorId, line: of }) => indicatorId === "sign_amt" && of === "zone");
  const now = months.at(-1);
  return {
    months,
    count: now?.count ?? 0,
    amount: now?.amount ?? 0,
    // The indicator is in 1/10 000 of 亿元, which is 万元.
    target: signed ? signed.value * 10_000 : null,
    tiers: countTiers([], tiers).map(({ tier }): TierScore => {
      const row = tiers.find(({ slug }) => slug === tier.id);
      return {
        id: tier.id,
        name: row?.name ?? tier.id,
        english: row?.english ?? tier.id,
        count: now?.tiers.get(tier.id) ?? 0,
        targets: { city: line(tier.id, "city"), zone: line(tier.id, "zone") },
      };
    }),
  };
}

export type DealScore = Awaited<ReturnType<typeof readScoreDeals>>;

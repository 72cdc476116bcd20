import type { BulletinFigures } from "@/lib/domain/bulletin";
import type { BulletinIndicator } from "@/lib/domain/bulletin-indicator";
import type { RecruitmentFigures } from "@/lib/domain/bulletin-recruitment";
import type { Day } from "@/lib/domain/day";
import { countDeals } from "@/lib/domain/deal-count";
import { growthOf } from "@/lib/domain/indicator-growth";
import { type Period, yearOf } from "@/lib/domain/period";
import { countTiers } from "@/lib/domain/tier";
import { listDeals, listTiers } from "./deals";
import { readFigures } from "./figures";
import { type IndicatorRow, listIndicators, listTargets, listValues } from "./indicators";
import type { Db } from "./types";

/** What the article's first paragraph counts, as of a period. Rule: section 12. */
export async function readProjectFigures(db: Db, period: Period): Promise<BulletinFigures> {
  const figures = await readFigures(db, period);
  return { ...figures, year: yearOf(period), period, achieved: figures.states.achieved };
}

/** The year's signed deals and tiers as of a period, counted exclusively as the article does. Rule: section 6. */
export async function readRecruitment(
  db: Db,
  period: Period,
  today: Day,
  locale: "zh-CN" | "en",
): Promise<RecruitmentFigures> {
  const counted = countDeals(await listDeals(db), period, today, { includeFramework: false });
  const tiers = await listTiers(db, yearOf(period));
  return {
    period,
    deals: counted.count,
    amount: counted.amount,
    tiers: countTiers(counted.deals, tiers).map(({ tier, exclusive }) => {
      const row = tiers.find(({ slug }) => slug === tier.id);
      if (!row) throw new Error(`no tier ${tier.id}`);
      return {
        id: tier.id,
        threshold: tier.threshold,
        noun: {
          "zh-CN": { measure: row.measure, name: row.noun },
          en: { one: row.englishOne, many: row.englishMany },
        },
        deals: exclusive.map((deal) => ({
          id: deal.id,
          name: locale === "en" ? deal.english : deal.printedName,
          position: deal.position,
        })),
      };
    }),
  };
}

const empty: BulletinIndicator = { value: null, decimals: 0, target: null, growth: null, growthDecimals: 0 };

/** Every entered indicator as bulletins print it, by id; one without a value for the period prints nothing. */
export async function readPrintedIndicators(
  db: Db,
  period: Period,
): Promise<(id: string) => BulletinIndicator> {
  const rows = new Map((await listIndicators(db)).map((row) => [row.id, row]));
  const targets = await listTargets(db, yearOf(period));
  const values = (await listValues(db)).filter((value) => value.period === period);
  const growing = (row: IndicatorRow, value: (typeof values)[number] | undefined) => {
    if (!value || row.growth === null) return null;
    const decimals = row.growthDecimals;
    return row.growth === "published"
      ? growthOf({ source: "published", percent: value.publishedGrowth, decimals }, value.value)
      : growthOf({ source: "computed", base: value.lastYear, decimals }, value.value);
  };
  return (id) => {
    const row = rows.get(id);
    if (!row) return empty;
    const value = values.find((one) => one.indicatorId === id);
    return {
      value: value?.value ?? null,
      decimals: row.decimals,
      target: targets.find((one) => one.indicatorId === id && one.line === "zone")?.value ?? null,
      growth: growing(row, value),
      growthDecimals: row.growthDecimals,
    };
  };
}

import type { Day } from "@/lib/domain/day";
import { countDeals } from "@/lib/domain/deal-count";
import type { Figures } from "@/lib/domain/figures";
import type { IndicatorValue } from "@/lib/domain/indicator";
import type { Yuan } from "@/lib/domain/money";
import { type Period, yearOf, yearToDate } from "@/lib/domain/period";
import { divideRounded } from "@/lib/domain/rounding";
import { countTiers } from "@/lib/domain/tier";
import { listDatedDeals, listTiers } from "./deals";
import { readYearFigures } from "./figures";
import type { Db } from "./types";

/** 1/10 000 of 亿元 and of a piece. */
const inYi = (yuan: Yuan): number => Number(divideRounded(BigInt(yuan), 10_000n));
const pieces = (count: number): number => count * 10_000;

/** What the indicators that are derived from projects count, by id. Rule: section 7, source=rows. */
const ofProjects: Record<string, (figures: Figures) => number> = {
  proj_n: ({ projects }) => pieces(projects),
  proj_total: ({ total }) => inYi(total),
  proj_plan: ({ actualToDate }) => inYi(actualToDate),
  start: ({ started }) => pieces(started),
  onsched: ({ states }) => pieces(states.achieved),
};

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
  const [signed, ranked] = [await listDatedDeals(db), await listTiers(db, yearOf(period))];
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

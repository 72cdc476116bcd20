import { and, asc, eq, gte, lte } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { requiredRunRate } from "@/lib/domain/figures";
import { checkMonths, type IndicatorValue } from "@/lib/domain/indicator";
import { growthOf } from "@/lib/domain/indicator-growth";
import { comparePaces, indicatorRunRate, type Pace, paceOf } from "@/lib/domain/indicator-pace";
import { type Period, periodOf, yearOf } from "@/lib/domain/period";
import { readDerivedValues } from "./indicator-rows";
import { type IndicatorRow, listMonths, type TargetRow, type ValueRow } from "./indicators";
import { indicators, indicatorTargets, indicatorValues } from "./schema";
import type { Db } from "./types";
import { untilCommit } from "./until-commit";

/** An indicator against one of its target lines. */
export type LineStanding = { target: TargetRow; pace: Pace; runRate: ReturnType<typeof requiredRunRate> };

/** A month of an indicator; `row` is what was entered, null for one that is derived from rows. */
export type IndicatorMonth = IndicatorValue & { row: ValueRow | null; growth: number | null };

/**
 * Where an indicator stands as of a period. `pace` is measured on the line of the zone, or of the city where the zone
 * has none; `growth` belongs to `latest`. `months` is the stored own plan; `planHolds` is false where it no longer ends
 * at the target, and then the straight line holds.
 */
export type IndicatorStanding = {
  indicator: IndicatorRow;
  values: IndicatorMonth[];
  latest: IndicatorMonth | null;
  growth: number | null;
  zone: LineStanding | null;
  city: LineStanding | null;
  pace: Pace;
  months: number[] | null;
  planHolds: boolean;
};

/** Growth of one entered month. Rule: section 7, growth. */
function growthOfRow(indicator: IndicatorRow, row: ValueRow | null): number | null {
  if (!row || indicator.growth === null) return null;
  const decimals = indicator.growthDecimals;
  return indicator.growth === "published"
    ? growthOf({ source: "published", percent: row.publishedGrowth, decimals }, row.value)
    : growthOf({ source: "computed", base: row.lastYear, decimals }, row.value);
}

const readYearValues = (db: Db, period: Period) =>
  db
    .select()
    .from(indicatorValues)
    .where(and(gte(indicatorValues.period, periodOf(yearOf(period), 1)), lte(indicatorValues.period, period)))
    .orderBy(asc(indicatorValues.period));

const readWithTargets = (db: Db, year: number) =>
  db
    .select({ indicator: indicators, target: indicatorTargets })
    .from(indicators)
    .leftJoin(
      indicatorTargets,
      and(eq(indicatorTargets.indicatorId, indicators.id), eq(indicatorTargets.year, year)),
    )
    .orderBy(asc(indicators.position));

/** Every indicator as of a period, behind first, in six statements. Rule: section 7. */
export async function readIndicatorStandings(
  db: Db,
  period: Period,
  today: Day,
): Promise<IndicatorStanding[]> {
  const year = yearOf(period);
  const rows = await readWithTargets(db, year);
  const entered = Map.groupBy(await readYearValues(db, period), ({ indicatorId }) => indicatorId);
  const plans = Map.groupBy(await listMonths(db, year), ({ indicatorId }) => indicatorId);
  const derived = await readDerivedValues(db, period, today);
  const standings = [...Map.groupBy(rows, ({ indicator }) => indicator.id).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { indicator } = first;
    const values: IndicatorMonth[] =
      indicator.source === "rows"
        ? derived(indicator.id).map((value) => ({ ...value, row: null, growth: null }))
        : (entered.get(indicator.id) ?? []).map((row) => ({
            period: row.period,
            value: row.value,
            row,
            growth: growthOfRow(indicator, row),
          }));
    return [
      standingOf(
        indicator,
        values,
        group.flatMap(({ target }) => target ?? []),
        plans.get(indicator.id) ?? [],
        period,
      ),
    ];
  });
  return standings.toSorted((a, b) => comparePaces(a.pace, b.pace));
}

/** The same, kept until the next commit: the list, each indicator's page, the sheet and the score card share it. */
export const keptStandings = untilCommit(
  (period: Period, today: Day) => `${period} ${today}`,
  ({ read }, period, today) => readIndicatorStandings(read, period, today),
);

function standingOf(
  indicator: IndicatorRow,
  values: IndicatorMonth[],
  targets: TargetRow[],
  plan: Awaited<ReturnType<typeof listMonths>>,
  period: Period,
): IndicatorStanding {
  const zoneTarget = targets.find(({ line }) => line === "zone");
  const months = plan.length > 0 ? plan.map(({ value }) => value) : null;
  const planHolds =
    months !== null && zoneTarget !== undefined && checkMonths(months, zoneTarget.value) === null;
  const facts = { kind: indicator.kind, comparator: "≥", target: null, values } as const;
  const against = (target: TargetRow | undefined, own: number[] | null): LineStanding | null => {
    if (!target) return null;
    const { comparator, value } = target;
    const pace = paceOf({ ...facts, comparator, target: { value, months: own } }, period);
    return { target, pace, runRate: indicatorRunRate(pace) };
  };
  const zone = against(zoneTarget, planHolds ? months : null);
  const city = against(
    targets.find(({ line }) => line === "city"),
    null,
  );
  const pace = (zone ?? city)?.pace ?? paceOf(facts, period);
  const latest = values.find((value) => value.period === pace.from) ?? null;
  return {
    indicator,
    values,
    latest,
    growth: latest?.growth ?? null,
    zone,
    city,
    pace,
    months,
    planHolds,
  };
}

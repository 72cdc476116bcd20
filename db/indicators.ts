import { and, asc, eq, inArray } from "drizzle-orm";
import { isDueIn } from "@/lib/domain/indicator";
import type { Period } from "@/lib/domain/period";
import { indicatorMonths, indicators, indicatorTargets, indicatorValues } from "./schema";
import type { Db, Tx } from "./types";

export type IndicatorRow = typeof indicators.$inferSelect;
export type TargetRow = typeof indicatorTargets.$inferSelect;
export type ValueRow = typeof indicatorValues.$inferSelect;

/** The indicators in the order of the year's list. */
export const listIndicators = (db: Db): Promise<IndicatorRow[]> =>
  db.select().from(indicators).orderBy(asc(indicators.position));

/** Both target lines of a year. */
export const listTargets = (db: Db, year: number): Promise<TargetRow[]> =>
  db.select().from(indicatorTargets).where(eq(indicatorTargets.year, year));

/** Indicators of a department without a value in one of the periods for which they owe one, newest period first. In one statement. */
export async function listIndicatorsDue(db: Db, departmentId: string, periods: readonly Period[]) {
  const rows = await db
    .select({ indicator: indicators, period: indicatorValues.period })
    .from(indicators)
    .leftJoin(
      indicatorValues,
      and(eq(indicatorValues.indicatorId, indicators.id), inArray(indicatorValues.period, [...periods])),
    )
    .where(and(eq(indicators.departmentId, departmentId), eq(indicators.source, "entered")))
    .orderBy(asc(indicators.position));
  const own = new Map(rows.map(({ indicator }) => [indicator.id, indicator]));
  return periods.flatMap((period) =>
    [...own.values()]
      .filter(({ id }) => isDueIn(id, period))
      .filter(({ id }) => !rows.some((row) => row.indicator.id === id && row.period === period))
      .map(({ id, name, english }) => ({ id, name, english, period })),
  );
}

/** Every entered value, by period. */
export const listValues = (db: Db): Promise<ValueRow[]> =>
  db.select().from(indicatorValues).orderBy(asc(indicatorValues.period));

/** The own monthly plans of a year, 1/10 000 of the unit, cumulative. */
export const listMonths = (db: Db, year: number) =>
  db
    .select()
    .from(indicatorMonths)
    .where(and(eq(indicatorMonths.year, year)))
    .orderBy(asc(indicatorMonths.month));

export const addIndicator = (tx: Tx, values: typeof indicators.$inferInsert): Promise<IndicatorRow> =>
  tx.add(indicators, values);

export const addTarget = (tx: Tx, values: typeof indicatorTargets.$inferInsert): Promise<TargetRow> =>
  tx.add(indicatorTargets, values);

export const addValue = (tx: Tx, values: typeof indicatorValues.$inferInsert): Promise<ValueRow> =>
  tx.add(indicatorValues, values);

import { and, asc, eq } from "drizzle-orm";
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

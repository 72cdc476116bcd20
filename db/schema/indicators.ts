import { sql } from "drizzle-orm";
import {
  check,
  day,
  flag,
  index,
  key,
  period,
  ref,
  table,
  text,
  uniqueIndex,
  version,
  whole,
} from "@/db/columns/sqlite";
import type { Comparator, IndicatorKind, TargetLine } from "@/lib/domain/vocabulary";
import { departments, users } from "./people";

/** One line of the year's targets. Values everywhere are in 1/10 000 of the unit. `rows`: derived, never entered. */
export const indicators = table(
  "indicators",
  {
    id: key(),
    name: text().notNull(),
    english: text().notNull(),
    unit: text().notNull(),
    englishUnit: text().notNull(),
    kind: text().$type<IndicatorKind>().notNull(),
    source: text({ enum: ["entered", "rows"] }).notNull(),
    departmentId: ref().references(() => departments.id, { onDelete: "restrict" }),
    /** Decimals of a printed value. */
    decimals: whole().notNull(),
    /** How growth comes about: printed by its owner, computed from last year's value, or not at all. */
    growth: text({ enum: ["published", "computed"] }),
    growthDecimals: whole().notNull(),
    /** What must be said wherever the number is printed: the definition of value and target differ, and the like. */
    caveat: text(),
    englishCaveat: text(),
    position: whole().notNull(),
    version: version(),
  },
  (t) => [index("indicators_department").on(t.departmentId)],
);

/** 市定 and 区定 lines; `inferred` is 推算. */
export const indicatorTargets = table(
  "indicator_targets",
  {
    id: key(),
    indicatorId: ref()
      .notNull()
      .references(() => indicators.id, { onDelete: "restrict" }),
    year: whole().notNull(),
    line: text().$type<TargetLine>().notNull(),
    comparator: text().$type<Comparator>().notNull(),
    value: whole().notNull(),
    source: text().notNull(),
    inferred: flag().notNull(),
    version: version(),
  },
  (t) => [uniqueIndex("indicator_targets_year").on(t.indicatorId, t.year, t.line)],
);

/** A flow's value is the cumulative since January. `lastYear` is the same period's value a year before. */
export const indicatorValues = table(
  "indicator_values",
  {
    id: key(),
    indicatorId: ref()
      .notNull()
      .references(() => indicators.id, { onDelete: "restrict" }),
    period: period().notNull(),
    value: whole().notNull(),
    lastYear: whole(),
    /** Growth as printed by its owner, in 1/10 000 of a percent. */
    publishedGrowth: whole(),
    source: text().notNull(),
    note: text().notNull(),
    enteredBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    enteredOn: day().notNull(),
    version: version(),
  },
  (t) => [uniqueIndex("indicator_values_period").on(t.indicatorId, t.period)],
);

/** The indicator's own monthly plan: twelve cumulative values, or no row and the straight line holds. */
export const indicatorMonths = table(
  "indicator_months",
  {
    id: key(),
    indicatorId: ref()
      .notNull()
      .references(() => indicators.id, { onDelete: "restrict" }),
    year: whole().notNull(),
    month: whole().notNull(),
    value: whole().notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("indicator_months_month").on(t.indicatorId, t.year, t.month),
    check("indicator_months_range", sql`${t.month} between 1 and 12`),
  ],
);

/** A department's part of a target in one month. Parts need not sum to the target; the difference is shown. */
export const indicatorShares = table(
  "indicator_shares",
  {
    id: key(),
    indicatorId: ref()
      .notNull()
      .references(() => indicators.id, { onDelete: "restrict" }),
    year: whole().notNull(),
    departmentId: ref()
      .notNull()
      .references(() => departments.id, { onDelete: "restrict" }),
    month: whole().notNull(),
    value: whole().notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("indicator_shares_month").on(t.indicatorId, t.year, t.departmentId, t.month),
    check("indicator_shares_range", sql`${t.month} between 1 and 12 and ${t.value} >= 0`),
  ],
);

import type { IndicatorStanding } from "@/db/indicator-standing";
import { isDueIn } from "@/lib/domain/indicator";
import { valueText } from "@/lib/domain/indicator-text";
import type { Period } from "@/lib/domain/period";
import type { Comparator, IndicatorKind } from "@/lib/domain/vocabulary";
import type { Words } from "./words";

/** What a person typed for one indicator; `seen` is the version of the row it started from, 0 without one. */
export type EntryDraft = {
  value: string;
  lastYear: string;
  growth: string;
  source: string;
  note: string;
  seen: number;
};

/** One line of the entry form, in plain values for the browser. */
export type EntryRow = {
  id: string;
  name: string;
  unit: string;
  caveat: string | null;
  kind: IndicatorKind;
  decimals: number;
  growth: "published" | "computed" | null;
  growthDecimals: number;
  target: { comparator: Comparator; value: number } | null;
  /** The months before, for the last value and the warning of a cumulative that falls. */
  before: readonly { period: Period; value: number }[];
  stored: boolean;
  /** Whether a value is owed for the period. */
  due: boolean;
  initial: EntryDraft;
};

/** A stored row as it would be typed. */
function draftOfRow(row: Record<string, unknown>): EntryDraft {
  const number = (value: unknown) => (typeof value === "number" ? valueText(value, 4) : "");
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    value: number(row.value),
    lastYear: number(row.lastYear),
    growth: number(row.publishedGrowth),
    source: text(row.source),
    note: text(row.note),
    seen: typeof row.version === "number" ? row.version : 0,
  };
}

/** The line of an indicator for a period, which must be the one its standing was read as of. */
export function entryRowOf(
  { indicator, values, zone }: IndicatorStanding,
  words: Words,
  period: Period,
): EntryRow {
  const row = values.find((value) => value.period === period)?.row ?? null;
  return {
    id: indicator.id,
    name: words.name(indicator),
    unit: words.unit(indicator),
    caveat: words.caveat(indicator),
    kind: indicator.kind,
    decimals: indicator.decimals,
    growth: indicator.growth,
    growthDecimals: indicator.growthDecimals,
    target: zone ? { comparator: zone.target.comparator, value: zone.target.value } : null,
    before: values
      .filter((value) => value.period < period)
      .map(({ period: at, value }) => ({ period: at, value })),
    stored: row !== null,
    due: isDueIn(indicator.id, period),
    initial: row ? draftOfRow(row) : { ...draftOfRow({}), source: words.owner(indicator.departmentId) },
  };
}

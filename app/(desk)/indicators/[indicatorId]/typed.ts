import { parseIndicatorValue } from "@/lib/domain/indicator";
import { valueText } from "@/lib/domain/indicator-text";
import type { IndicatorKind } from "@/lib/domain/vocabulary";

/** What every editor of one indicator knows of it. */
export type Edited = {
  indicatorId: string;
  /** Who types: what is kept in the browser is hers. */
  userId: string;
  year: number;
  unit: string;
  decimals: number;
  kind: IndicatorKind;
};

/** A stored value as it would be typed. */
export const typedOf = (value: number): string => valueText(value, 4);

type Problem = Extract<ReturnType<typeof parseIndicatorValue>, { ok: false }>["problem"] | "whole";
export type TypedCell = { value: number; problem: null } | { value: null; problem: Problem };

/** One typed cell, checked as the server checks it. */
export function readCell(text: string, { kind, decimals }: Pick<Edited, "kind" | "decimals">): TypedCell {
  const parsed = parseIndicatorValue(text, kind);
  if (!parsed.ok) return { value: null, problem: parsed.problem };
  if (decimals === 0 && parsed.value % 10_000 !== 0) return { value: null, problem: "whole" };
  return { value: parsed.value, problem: null };
}

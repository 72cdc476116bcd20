import { type Piece, say, show } from "./bulletin";
import { growthText } from "./indicator-growth";
import { attainmentText, valueText } from "./indicator-text";
import { decimalText, withCommas } from "./rounding";

/**
 * An indicator as bulletins print it. `value` and `target` are 1/10 000 of the unit, `value` reported for the
 * bulletin's own period or null: an older one is never printed as this period's. `growth` is 1/10 000 of a percent.
 */
export type BulletinIndicator = {
  value: number | null;
  decimals: number;
  target: number | null;
  growth: number | null;
  growthDecimals: number;
};

/** Value, share of the target and growth of an indicator each open their own rows. */
export type IndicatorFigure =
  | `indicator:${string}`
  | `indicatorRatio:${string}`
  | `indicatorGrowth:${string}`;
export type IndicatorPiece = Piece<IndicatorFigure>;

/** The value in the indicator's own unit, as Chinese prints it. */
export const showValue = (id: string, { value, decimals }: BulletinIndicator): IndicatorPiece =>
  show(`indicator:${id}`, valueText(value, decimals));

/**
 * The value in an English unit, `shift` decimal places from the indicator's: 亿 in billions is 1, 万 in ones is −4.
 * Rounded in its own unit first, so that both languages print the same number.
 */
export function showShifted(
  id: string,
  { value, decimals }: BulletinIndicator,
  shift: number,
): IndicatorPiece {
  const [whole = "", fraction = ""] = valueText(value ?? 0, decimals).split(".");
  const places = fraction.length + shift;
  const scaled = BigInt(whole + fraction) * 10n ** BigInt(Math.max(0, -places));
  return show(`indicator:${id}`, withCommas(decimalText(scaled, Math.max(0, places), true)));
}

/** The share of the annual target after the given words, without decimals; nothing without one. Rule: section 12. */
export function ratioClause(id: string, indicator: BulletinIndicator, before: string): IndicatorPiece[] {
  const { value, target } = indicator;
  if (value === null || target === null || target === 0) return [];
  return [say(before), show(`indicatorRatio:${id}`, `${attainmentText({ n: value, d: target }, 0)}%`)];
}

/** The size of a growth; whether it rose or fell is said in words. Trailing zeros are not printed. */
export const showGrowth = (id: string, growth: number, decimals: number): IndicatorPiece =>
  show(`indicatorGrowth:${id}`, `${growthText(Math.abs(growth), decimals, true)}%`);

/** The parts that have something to say, with words between them. */
export const joined = (
  parts: readonly IndicatorPiece[][],
  between: string,
  beforeLast = between,
): IndicatorPiece[] => {
  const said = parts.filter((part) => part.length > 0);
  return said.flatMap((part, index) => {
    if (index === 0) return part;
    return [say(index === said.length - 1 ? beforeLast : between), ...part];
  });
};

/** A sentence of its time, its parts and its full stop; nothing when no part has anything to say. */
export const sentence = (time: string, pieces: readonly IndicatorPiece[], stop: string): IndicatorPiece[] =>
  pieces.length === 0 ? [] : [say(time), ...pieces, say(stop)];

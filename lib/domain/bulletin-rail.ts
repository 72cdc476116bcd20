import { englishTime, type Locale, periodWord, say } from "./bulletin";
import {
  type BulletinIndicator,
  type IndicatorPiece,
  joined,
  sentence,
  showGrowth,
  showShifted,
  showValue,
} from "./bulletin-indicator";
import { monthOf, type Period, yearOf } from "./period";

/** 中欧班列（郑州）: trains (班), value of the goods (亿美元) and their weight (万吨), by their stored ids. */
type Rail = "rail_n" | "rail_val" | "rail_wt";
type Indicators = Record<Rail, BulletinIndicator>;
export type RailFigures = { period: Period; indicators: Indicators };

/** The paragraph on 中欧班列; what has no value or no growth drops its words, empty without a value. */
export const railParagraph = (figures: RailFigures, locale: Locale): IndicatorPiece[] =>
  locale === "en" ? english(figures) : chinese(figures);

// A growth without its value would compare nothing that the sentence says.
const growthIn = (indicators: Indicators, id: Rail): number | null =>
  indicators[id].value === null ? null : indicators[id].growth;

function chinese({ period, indicators }: RailFigures): IndicatorPiece[] {
  const amount = (id: Rail, before: string, unit: string): IndicatorPiece[] =>
    indicators[id].value === null ? [] : [say(before), showValue(id, indicators[id]), say(unit)];
  const said = joined(
    [
      amount("rail_n", "累计开行", "班"),
      amount("rail_val", "累计货值", "亿美元"),
      amount("rail_wt", "货重", "万吨"),
    ],
    "，",
  );
  const growths = chineseGrowths(indicators);
  const word = monthOf(period) === 3 ? "第一季度" : periodWord(period, "zh-CN");
  const compared = growths.length === 0 ? [] : [say(`，与${yearOf(period) - 1}年${word}相比，`), ...growths];
  return said.length === 0
    ? []
    : sentence(`${periodWord(period, "zh-CN")}，中欧班列（郑州）`, [...said, ...compared], "。");
}

function chineseGrowths(indicators: Indicators): IndicatorPiece[] {
  const show = (id: Rail, growth: number) => showGrowth(id, growth, indicators[id].growthDecimals);
  const verb = (growth: number) => (growth > 0 ? "增长" : "下降");
  const alone = (id: Rail, name: string): IndicatorPiece[] => {
    const growth = growthIn(indicators, id);
    if (growth === null) return [];
    return growth === 0 ? [say(`${name}持平`)] : [say(`${name}${verb(growth)}`), show(id, growth)];
  };
  const [value, weight] = [growthIn(indicators, "rail_val"), growthIn(indicators, "rail_wt")];
  const together = value !== null && weight !== null && value * weight > 0;
  const goods = together
    ? [[say(`货值、货重分别${verb(value)}`), show("rail_val", value), say("、"), show("rail_wt", weight)]]
    : [alone("rail_val", "货值"), alone("rail_wt", "货重")];
  return joined([alone("rail_n", "班列开行量"), ...goods], "，");
}

function english({ period, indicators }: RailFigures): IndicatorPiece[] {
  const amount = (id: Rail, before: string, shift: number, unit: string): IndicatorPiece[] =>
    indicators[id].value === null ? [] : [say(before), showShifted(id, indicators[id], shift), say(unit)];
  const growth = (id: Rail, name: string): IndicatorPiece[] => {
    const change = growthIn(indicators, id);
    if (change === null) return [];
    if (change === 0) return [say(`${name} was unchanged`)];
    const size = showGrowth(id, change, indicators[id].growthDecimals);
    return [say(`${name} ${change > 0 ? "rose" : "fell"} by `), size];
  };
  const trains = indicators.rail_n.value === 10_000 ? " train" : " trains";
  const said = [
    amount("rail_n", "ran ", 0, trains),
    amount("rail_val", "carried goods worth USD ", 1, " billion"),
    amount("rail_wt", "moved ", -4, " tonnes"),
  ];
  const compared = joined(
    [
      growth("rail_n", "the number of trains"),
      growth("rail_val", "the value of goods"),
      growth("rail_wt", "the weight of goods"),
    ],
    ", ",
    " and ",
  );
  const subject = `${englishTime(period)} the China–Europe Railway Express (Zhengzhou) `;
  return [
    ...sentence(subject, joined(said, ", ", " and "), "."),
    ...sentence(` Compared with ${yearBefore(period)}, `, compared, "."),
  ];
}

function yearBefore(period: Period): string {
  const words = periodWord(period, "en");
  return `${words}${words.startsWith("the") ? " of " : " "}${yearOf(period) - 1}`;
}

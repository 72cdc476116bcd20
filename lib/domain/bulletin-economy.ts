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
import type { Period } from "./period";

/** 地区生产总值, 固定资产投资 and 社会消费品零售总额 in 亿元, by their stored ids. */
type Economy = "gdp" | "fai" | "retail";
export type EconomyFigures = { period: Period; indicators: Record<Economy, BulletinIndicator> };

const names: Record<Locale, Record<Economy, string>> = {
  "zh-CN": { gdp: "地区生产总值", fai: "全区固定资产投资", retail: "社会消费品零售总额" },
  en: { gdp: "GDP", fai: "fixed-asset investment", retail: "retail sales of consumer goods" },
};

/** The article's first lines; an indicator without a value drops its clause, one without growth its growth. */
export function economyParagraph({ period, indicators }: EconomyFigures, locale: Locale): IndicatorPiece[] {
  const clause = (id: Economy): IndicatorPiece[] => {
    const indicator = indicators[id];
    if (indicator.value === null) return [];
    return locale === "en"
      ? [
          say(`${names.en[id]} came to RMB `),
          showShifted(id, indicator, 1),
          say(" billion"),
          ...englishGrowth(id, indicator),
        ]
      : [
          say(`${names["zh-CN"][id]}完成`),
          showValue(id, indicator),
          say("亿元"),
          ...chineseGrowth(id, indicator),
        ];
  };
  const said = [clause("gdp"), clause("fai"), clause("retail")];
  return locale === "en"
    ? sentence(`${englishTime(period)} `, joined(said, "; "), ".")
    : sentence(`${periodWord(period, "zh-CN")}，`, joined(said, "；"), "。");
}

function chineseGrowth(id: Economy, { growth, growthDecimals }: BulletinIndicator): IndicatorPiece[] {
  if (growth === null) return [];
  if (growth === 0) return [say("，同比持平")];
  return [say(growth > 0 ? "，同比增长" : "，同比下降"), showGrowth(id, growth, growthDecimals)];
}

function englishGrowth(id: Economy, { growth, growthDecimals }: BulletinIndicator): IndicatorPiece[] {
  if (growth === null) return [];
  if (growth === 0) return [say(", the same as a year earlier")];
  return [
    say(growth > 0 ? ", up " : ", down "),
    showGrowth(id, growth, growthDecimals),
    say(" year on year"),
  ];
}

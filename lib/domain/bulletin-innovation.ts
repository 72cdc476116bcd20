import { englishTime, type Locale, periodWord, say } from "./bulletin";
import {
  type BulletinIndicator,
  type IndicatorPiece,
  joined,
  ratioClause,
  sentence,
  showShifted,
  showValue,
} from "./bulletin-indicator";
import type { Period } from "./period";

/** 高新技术企业后备库企业 (家), 科技型中小企业 (家), 登记技术交易合同 (项), 技术合同成交额 (亿元) by their stored ids. */
type Innovation = "hte_pool" | "sme_tech" | "tech_ct" | "tech_amt";
export type InnovationFigures = { period: Period; indicators: Record<Innovation, BulletinIndicator> };

/** The paragraph on 创新; an indicator without a value drops its words, empty without any. Rule: section 12. */
export const innovationParagraph = (figures: InnovationFigures, locale: Locale): IndicatorPiece[] =>
  locale === "en" ? english(figures) : chinese(figures);

function chinese({ period, indicators }: InnovationFigures): IndicatorPiece[] {
  const clause = (id: Innovation, before: string, unit: string): IndicatorPiece[] =>
    indicators[id].value === null
      ? []
      : [
          say(before),
          showValue(id, indicators[id]),
          say(unit),
          ...ratioClause(id, indicators[id], "，完成全年目标任务的"),
        ];
  const contracts = [
    clause("tech_ct", "登记技术交易合同", "项"),
    clause("tech_amt", "技术合同成交额达到", "亿元"),
  ];
  const said = [
    clause("hte_pool", "纳入高新技术企业后备库企业", "家"),
    clause("sme_tech", "申报科技型中小企业", "家"),
    joined(contracts, "，"),
  ];
  return sentence(periodWord(period, "zh-CN"), joined(said, "。"), "。");
}

function english({ period, indicators }: InnovationFigures): IndicatorPiece[] {
  const ratio = (id: Innovation): IndicatorPiece[] => {
    const share = ratioClause(id, indicators[id], ", ");
    return share.length === 0 ? [] : [...share, say(" of the annual target")];
  };
  const count = (id: Innovation, one: string, many: string): IndicatorPiece[] => {
    const { value } = indicators[id];
    if (value === null) return [];
    return [showShifted(id, indicators[id], 0), say(value === 10_000 ? one : many), ...ratio(id)];
  };
  const turnover: IndicatorPiece[] =
    indicators.tech_amt.value === null
      ? []
      : [
          say("technology contracts were worth RMB "),
          showShifted("tech_amt", indicators.tech_amt, 1),
          say(" billion"),
          ...ratio("tech_amt"),
        ];
  const said = [
    count(
      "hte_pool",
      " enterprise joined the reserve of high-tech enterprises",
      " enterprises joined the reserve of high-tech enterprises",
    ),
    count(
      "sme_tech",
      " enterprise applied as a small or medium-sized technology enterprise",
      " enterprises applied as small or medium-sized technology enterprises",
    ),
    count("tech_ct", " technology contract was registered", " technology contracts were registered"),
    turnover,
  ];
  return sentence(`${englishTime(period)} `, joined(said, "; "), ".");
}

import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import type { IndicatorStanding } from "@/db/indicator-standing";
import { growthText } from "@/lib/domain/indicator-growth";
import { attainmentText, valueText } from "@/lib/domain/indicator-text";
import { monthOf, type Period } from "@/lib/domain/period";
import { divideRounded } from "@/lib/domain/rounding";
import {
  derivedCell,
  lineShare,
  lineValue,
  multipleText,
  pointsText,
  signedText,
  valueCell,
  withUnit,
} from "@/lib/indicator-format";
import { rowsHref } from "../addresses";
import type { Words } from "../words";

type Props = { standing: IndicatorStanding; period: Period; words: Words };

/** Where the indicator stands, each number with its formula and inputs. */
export async function Explained({ standing, period, words }: Props) {
  const t = await getTranslations("indicator");
  const { indicator, pace, latest } = standing;
  const printed = words.printed(indicator);
  const { value, target, line, attainment } = pace;
  const month = pace.from === null ? 0 : monthOf(pace.from);
  const older =
    pace.from !== null && pace.from !== period
      ? t("olderValue", { month: t("monthName", { month: String(month) }) })
      : undefined;
  const flag = indicator.caveat ? " ⚠" : "";
  const growth = await growthCard(standing, words);
  return (
    <div className="cards">
      <Card
        label={t("value") + flag}
        value={valueCell(value, printed)}
        unit={value === null ? "" : printed.unit}
        note={value === null ? t("noValueYet") : (older ?? latest?.row?.source ?? t("fromRowsLong"))}
        {...(indicator.source === "rows" && value !== null ? { href: rowsHref(indicator.id, period) } : {})}
      />
      {attainment && target !== null && value !== null && (
        <Card
          label={t("attainment")}
          value={`${attainmentText(attainment)}%`}
          note={t("formula.share", {
            value: valueCell(value, printed),
            target: valueCell(target, printed),
            share: attainmentText(attainment),
          })}
        />
      )}
      {line && target !== null && value !== null && attainment && pace.gapPointsTenths !== null && (
        <Card
          label={t(standing.planHolds ? "gapPlan" : "gap")}
          value={pointsText(pace.gapPointsTenths)}
          unit={t("pointsUnit")}
          tone={pace.status === "behind" ? "red" : "green"}
          note={t("formula.gap", {
            share: attainmentText(attainment),
            line: lineShare(line, target),
            value: valueCell(value, printed),
            due: derivedCell(lineValue(line), printed),
            gap: withUnit(signedText(derivedCell(pace.gapInUnit, printed)), printed),
          })}
        />
      )}
      {!line && target !== null && pace.gapInUnit !== null && (
        <Card
          label={t("againstTarget")}
          value={signedText(derivedCell(pace.gapInUnit, printed))}
          unit={indicator.unit === "%" ? t("pointsUnit") : printed.unit}
          note={t("notProratedLong")}
        />
      )}
      {growth}
      {await runRateCard(standing, words, month)}
    </div>
  );
}

async function growthCard({ indicator, latest, growth }: IndicatorStanding, words: Words) {
  if (indicator.growth === null || !latest?.row) return null;
  const t = await getTranslations("indicator");
  const printed = { ...words.printed(indicator), decimals: 4 };
  const text = growthText(growth, indicator.growthDecimals, true);
  const note =
    growth === null
      ? t(indicator.growth === "computed" ? "formula.noBase" : "formula.noGrowth")
      : indicator.growth === "published"
        ? t("formula.published")
        : t("formula.growth", {
            value: valueCell(latest.value, printed),
            base: valueText(latest.row.lastYear, 4, true),
            growth: text,
          });
  return <Card label={t("growth")} value={growth === null ? "—" : `${signedText(text)}%`} note={note} />;
}

async function runRateCard({ indicator, pace, zone, city }: IndicatorStanding, words: Words, month: number) {
  const rate = (zone ?? city)?.runRate;
  if (!rate || pace.value === null || pace.target === null) return null;
  const t = await getTranslations("indicator");
  const printed = words.printed(indicator);
  if (rate.perMonth === 0) return <Card label={t("runRate")} value="0" note={t("met")} />;
  const soFar = Number(divideRounded(BigInt(pace.value), BigInt(month)));
  return (
    <Card
      label={t("runRate")}
      value={derivedCell(rate.perMonth, printed)}
      unit={printed.unit}
      note={t("formula.runRate", {
        value: valueCell(pace.value, printed),
        target: valueCell(pace.target, printed),
        left: String(12 - month),
        month: String(month),
        soFar: derivedCell(soFar, printed),
        multiple: rate.multipleHundredths === null ? "—" : multipleText(rate.multipleHundredths),
        known: rate.multipleHundredths === null ? "no" : "yes",
      })}
    />
  );
}

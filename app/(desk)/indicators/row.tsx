import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { IndicatorStanding, LineStanding } from "@/db/indicator-standing";
import { growthText } from "@/lib/domain/indicator-growth";
import { attainmentText } from "@/lib/domain/indicator-text";
import { monthOf, type Period } from "@/lib/domain/period";
import {
  derivedCell,
  lineShare,
  multipleText,
  pointsText,
  signedText,
  valueCell,
} from "@/lib/indicator-format";
import { indicatorHref, rowsHref } from "./addresses";
import { Bar } from "./bar";
import style from "./indicators.module.css";
import { StatusMark } from "./status-mark";
import type { Words } from "./words";

type Props = { standing: IndicatorStanding; period: Period; words: Words };

/** One indicator: what it is, where it stands against both lines, and what the rest of the year asks. */
export async function IndicatorTableRow({ standing, period, words }: Props) {
  const t = await getTranslations("indicator");
  const { indicator, pace, latest, growth } = standing;
  const printed = words.printed(indicator);
  const caveat = words.caveat(indicator);
  const flag = caveat ? (
    <a href={`#caveat-${indicator.id}`} className={style.flag} aria-label={t("flag")}>
      ⚠
    </a>
  ) : null;
  const value = valueCell(pace.value, printed);
  return (
    <tr id={indicator.id}>
      <th scope="row" className={style.name}>
        <Link href={indicatorHref(indicator.id, period)} prefetch={false}>
          {words.name(indicator)}
        </Link>
        {caveat && (
          <div id={`caveat-${indicator.id}`} className={style.caveat}>
            {t("caveat", { caveat })}
          </div>
        )}
      </th>
      <td data-label={t("owner")} className={style.owner}>
        {words.owner(indicator.departmentId)}
      </td>
      <td data-label={t("unit")} className={style.unit}>
        {printed.unit || "—"}
      </td>
      <td className="num" data-label={t("value")}>
        {indicator.source === "rows" && pace.value !== null ? (
          <Link
            href={rowsHref(indicator.id, period)}
            prefetch={false}
            title={t("openRows")}
            className={style.value}
          >
            {value}
          </Link>
        ) : (
          <strong className={style.value}>{value}</strong>
        )}
        {pace.value !== null && flag}
        {pace.from !== null && pace.from !== period && (
          <div className="soft">
            {t("olderValue", { month: t("monthName", { month: String(monthOf(pace.from)) }) })}
          </div>
        )}
      </td>
      <td className="num" data-label={t("zoneTarget")} data-empty={standing.zone === null || undefined}>
        <Target line={standing.zone} printed={printed} />
      </td>
      <td className="num" data-label={t("cityTarget")} data-empty={standing.city === null || undefined}>
        <Target line={standing.city} printed={printed} />
      </td>
      <td
        className={`num ${style.share}`}
        data-label={t("attainment")}
        data-empty={pace.attainment === null || undefined}
      >
        {pace.attainment ? `${attainmentText(pace.attainment)}%` : "—"}
        <Bar pace={pace} />
      </td>
      <td className="num" data-label={t("gap")} data-empty={pace.gapInUnit === null || undefined}>
        {pace.gapPointsTenths !== null && pace.line && pace.target !== null && (
          <>
            <span className={pace.status === "behind" ? "alarm" : undefined}>
              {t("points", { points: pointsText(pace.gapPointsTenths) })}
            </span>
            <div className="soft">
              {t("lineShort", {
                gap: signedText(derivedCell(pace.gapInUnit, printed)),
                share: lineShare(pace.line, pace.target),
                own: standing.planHolds ? "yes" : "no",
              })}
            </div>
          </>
        )}
        {pace.line === null && pace.gapInUnit !== null && (
          <>
            {indicator.unit === "%"
              ? t("points", { points: signedText(derivedCell(pace.gapInUnit, printed)) })
              : signedText(valueCell(pace.gapInUnit, printed))}
            <div className="soft">{t("notProrated")}</div>
          </>
        )}
        {pace.gapInUnit === null && "—"}
      </td>
      <td className="num" data-label={t("growth")} data-empty={growth === null || undefined}>
        {growth === null ? "—" : `${signedText(growthText(growth, indicator.growthDecimals, true))}%`}
        {growth !== null && indicator.growth === "computed" && latest?.row?.lastYear && (
          <div className="soft">
            {t("base", { base: valueCell(latest.row.lastYear, { ...printed, decimals: 4 }) })}
          </div>
        )}
      </td>
      <td
        className="num"
        data-label={t("runRate")}
        data-empty={!(standing.zone ?? standing.city)?.runRate || undefined}
      >
        <RunRate line={standing.zone ?? standing.city} printed={printed} />
      </td>
      <td data-label={t("statusName")} className={style.statusCell}>
        <StatusMark status={pace.status} />
      </td>
    </tr>
  );
}

type Printed = ReturnType<Words["printed"]>;

async function Target({ line, printed }: { line: LineStanding | null; printed: Printed }) {
  const t = await getTranslations("indicator");
  if (!line) return "—";
  return (
    <>
      <span className="soft">{line.target.comparator}</span>
      {valueCell(line.target.value, printed)}
      {line.target.inferred && <span className={style.inferred}>{t("inferred")}</span>}
      {line.target.line === "city" && line.pace.attainment && (
        <div className="soft">{attainmentText(line.pace.attainment)}%</div>
      )}
    </>
  );
}

async function RunRate({ line, printed }: { line: LineStanding | null; printed: Printed }) {
  const t = await getTranslations("indicator");
  if (!line?.runRate) return "—";
  const { perMonth, multipleHundredths } = line.runRate;
  if (perMonth === 0) return t("met");
  return (
    <>
      {derivedCell(perMonth, printed)}
      {multipleHundredths !== null && (
        <div className="soft">{t("multiple", { multiple: multipleText(multipleHundredths) })}</div>
      )}
    </>
  );
}

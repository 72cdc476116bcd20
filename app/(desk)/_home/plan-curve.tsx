import { getLocale, getTranslations } from "next-intl/server";
import { curveImage } from "@/app/_charts/curve";
import { Figure } from "@/app/_charts/figure";
import { firstEstimated, yearLines, yearRows } from "@/app/_charts/year-lines";
import type { Outlook } from "@/db/forecast";
import type { CurvePoint } from "@/db/year-curve";
import { periodWord } from "@/lib/domain/bulletin";
import type { Figures } from "@/lib/domain/figures";
import { monthOf } from "@/lib/domain/period";
import { gapPointsTenths, percentText, tenthsText } from "@/lib/domain/ratio";
import type { Calibre } from "@/lib/domain/vocabulary";
import type { Change } from "@/lib/query";
import { amounts } from "./amounts";
import { CurveNote } from "./curve-note";
import { CurveTable } from "./curve-table";
import { ForecastNumbers } from "./forecast-numbers";
import styles from "./home.module.css";
import type { Moment } from "./moment";

const wide = { width: 620, height: 270 };
const narrow = { width: 340, height: 260 };

type Props = {
  figures: Figures;
  curve: readonly CurvePoint[];
  now: Moment;
  /** The scope of the figures as the register filters it. */
  filter?: Change | undefined;
  outlook?: Outlook;
  /** In which calibre the figures and the curve come. */
  calibre?: Calibre;
};

/**
 * Plan, actual and straight line of the year; the title is what they say. With an outlook also where the year is
 * heading, marked as an estimate.
 */
export async function PlanCurve({ figures, curve, now, filter, outlook, calibre = "adjusted" }: Props) {
  const [t, o, locale] = [await getTranslations("home"), await getTranslations("outlook"), await getLocale()];
  const money = await amounts();
  const { actualToDate, annualPlan, planToDate } = figures;
  const rows = yearRows(curve, annualPlan, outlook ?? null);
  const names = {
    plan: t(calibre === "original" ? "seriesOriginal" : "seriesPlan"),
    done: t("seriesActual"),
    straight: t("seriesLine"),
    original: t(calibre === "original" ? "seriesAdjusted" : "seriesOriginal"),
    p10: "P10",
    p50: o("p50"),
    p90: "P90",
    runRate: o("runRate"),
  };
  const { lines, band } = yearLines(rows, {
    name: (line) => names[line],
    label: (name, yuan) => o("named", { name, value: money.plain(yuan) }),
    value: (yuan) => Number(money.cell(yuan)),
  });
  const months = rows.map((row) => t("monthName", { month: `${monthOf(row.period)}` }));
  const draw = (size: typeof wide) => curveImage(lines, months, monthOf(now.period), size, band);
  const gap = gapPointsTenths(actualToDate, annualPlan, planToDate, annualPlan) ?? 0;
  const end = outlook?.forecast.points.at(-1);
  const found = {
    time: periodWord(now.period, locale),
    share: percentText(actualToDate, annualPlan),
    gap: tenthsText(Math.abs(gap)),
    side: gap < 0 ? "low" : "high",
  };
  const title = end
    ? o("curveTitle", { ...found, middle: money.plain(end.p50) })
    : t("curveTitlePlan", found);
  const from = firstEstimated(rows);
  return (
    <section className={`panel ${styles.part}`}>
      <Figure
        title={title}
        subtitle={from === null ? t("curveUnit") : o("unitFrom", { month: `${monthOf(now.period)}` })}
        alt={t("curveAlt", { title })}
        wide={draw(wide)}
        narrow={draw(narrow)}
        size={wide}
        data={t("data")}
      >
        <CurveTable rows={rows} names={names} />
      </Figure>
      <CurveNote figures={figures} curve={curve} now={now} filter={filter} calibre={calibre} />
      {outlook && end && <ForecastNumbers outlook={outlook} />}
    </section>
  );
}

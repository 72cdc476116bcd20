import { getLocale, getTranslations } from "next-intl/server";
import { curveImage } from "@/app/_charts/curve";
import { yearLines, yearRows } from "@/app/_charts/year-lines";
import { amounts } from "@/app/(desk)/_home/amounts";
import type { Moment } from "@/app/(desk)/_home/moment";
import { type Outlook, readForecast } from "@/db/forecast";
import { store } from "@/db/store";
import type { CurvePoint } from "@/db/year-curve";
import { periodWord } from "@/lib/domain/bulletin";
import type { Figures } from "@/lib/domain/figures";
import { monthOf } from "@/lib/domain/period";
import { gapPointsTenths, percentText, tenthsText } from "@/lib/domain/ratio";
import styles from "./screen.module.css";

type Props = { figures: Figures; curve: readonly CurvePoint[]; now: Moment; outlook?: Outlook };

const size = { width: 1060, height: 400, fontSize: 17, ground: "wall" } as const;

/** The year's curve large enough for a hall; with an outlook where it is heading, marked as an estimate. */
export async function WallCurve({ figures, curve, now, outlook }: Props) {
  const [t, home, o] = [
    await getTranslations("screen"),
    await getTranslations("home"),
    await getTranslations("outlook"),
  ];
  const [locale, money] = [await getLocale(), await amounts()];
  const { actualToDate, annualPlan, planToDate } = figures;
  const rows = yearRows(curve, annualPlan, outlook ?? null);
  const names = {
    plan: home("seriesPlan"),
    done: home("seriesActual"),
    straight: home("seriesLine"),
    original: home("seriesOriginal"),
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
  const months = rows.map((row) => home("monthName", { month: `${monthOf(row.period)}` }));
  const gap = gapPointsTenths(actualToDate, annualPlan, planToDate, annualPlan) ?? 0;
  const title = home("curveTitlePlan", {
    time: periodWord(now.period, locale),
    share: percentText(actualToDate, annualPlan),
    gap: tenthsText(Math.abs(gap)),
    side: gap < 0 ? "low" : "high",
  });
  const end = outlook?.forecast.points.at(-1);
  const estimate =
    outlook && end
      ? t("estimate", {
          p10: money.plain(end.p10),
          p50: money.plain(end.p50),
          p90: money.plain(end.p90),
          draws: outlook.forecast.reaches.d.toLocaleString("en-US"),
          hits: `${outlook.forecast.reaches.n}`,
          target: money.plain(outlook.forecast.target),
        })
      : home("curveUnit");
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h2>{title}</h2>
        <p>{estimate}</p>
      </figcaption>
      <picture>
        <img
          src={curveImage(lines, months, monthOf(now.period), size, band)}
          alt={`${title} ${estimate}`}
          width={size.width}
          height={size.height}
        />
      </picture>
    </figure>
  );
}

/** The same once the estimate is there. */
export async function EstimatedWallCurve(props: Props) {
  const outlook = await readForecast(store(), props.now.period, props.now.today, null);
  return <WallCurve {...props} outlook={outlook} />;
}

import { getLocale, getTranslations } from "next-intl/server";
import { type CurveLine, curveImage } from "@/app/_charts/curve";
import { Figure } from "@/app/_charts/figure";
import type { CurvePoint } from "@/db/year-curve";
import { periodWord } from "@/lib/domain/bulletin";
import { type Figures, straightLine } from "@/lib/domain/figures";
import type { Yuan } from "@/lib/domain/money";
import { monthOf } from "@/lib/domain/period";
import { gapPointsTenths, percentText, tenthsText } from "@/lib/domain/ratio";
import { divideRounded } from "@/lib/domain/rounding";
import { amounts } from "./amounts";
import styles from "./home.module.css";
import type { Moment } from "./moment";

type Row = CurvePoint & { straight: Yuan };

const wide = { width: 560, height: 240 };
const narrow = { width: 340, height: 220 };

/** Plan, actual and straight line of the year; the title is what they say. */
export async function PlanCurve(props: { figures: Figures; curve: readonly CurvePoint[]; now: Moment }) {
  const [t, locale, money] = [await getTranslations("home"), await getLocale(), await amounts()];
  const { figures, curve, now } = props;
  const { actualToDate, annualPlan, planToDate } = figures;
  const rows = curve.map((point): Row => {
    const line = straightLine(annualPlan, point.period);
    return { ...point, straight: Number(divideRounded(BigInt(line.n), BigInt(line.d))) };
  });
  const isAdjusted = rows.some((row) => row.plan !== row.originalPlan);
  const value = (yuan: Yuan | null) => (yuan === null ? null : Number(money.cell(yuan)));
  const lines: CurveLine[] = [
    { name: t("seriesPlan"), look: "plan", points: rows.map((row) => value(row.plan)) },
    { name: t("seriesActual"), look: "done", points: rows.map((row) => value(row.actual)) },
    { name: t("seriesLine"), look: "straight", points: rows.map((row) => value(row.straight)) },
  ];
  if (isAdjusted)
    lines.push({
      name: t("seriesOriginal"),
      look: "original",
      points: rows.map((row) => value(row.originalPlan)),
    });
  const month = (point: CurvePoint) => t("monthName", { month: `${monthOf(point.period)}` });
  const draw = (size: typeof wide) => curveImage(lines, rows.map(month), monthOf(now.period), size);
  const gap = gapPointsTenths(actualToDate, annualPlan, planToDate, annualPlan) ?? 0;
  const title = t("curveTitlePlan", {
    time: periodWord(now.period, locale),
    share: percentText(actualToDate, annualPlan),
    gap: tenthsText(Math.abs(gap)),
    side: gap < 0 ? "low" : "high",
  });
  return (
    <section className={`panel ${styles.part}`}>
      <Figure
        title={title}
        subtitle={t("curveUnit")}
        alt={t("curveAlt", { title })}
        wide={draw(wide)}
        narrow={draw(narrow)}
        size={wide}
        data={t("data")}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("month")}</th>
              {lines.map((line) => (
                <th scope="col" className="num" key={line.name}>
                  {line.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.period}>
                <th scope="row">{month(row)}</th>
                <td className="num">{money.cell(row.plan)}</td>
                <td className="num">{row.actual === null ? "—" : money.cell(row.actual)}</td>
                <td className="num">{money.cell(row.straight)}</td>
                {isAdjusted && <td className="num">{money.cell(row.originalPlan)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Figure>
    </section>
  );
}

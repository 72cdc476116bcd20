import { getTranslations } from "next-intl/server";
import { type CurveLine, curveImage } from "@/app/_charts/curve";
import { Figure } from "@/app/_charts/figure";
import type { IndicatorStanding } from "@/db/indicator-standing";
import { growthText } from "@/lib/domain/indicator-growth";
import { lineOf } from "@/lib/domain/indicator-pace";
import { attainmentText } from "@/lib/domain/indicator-text";
import { monthOf, type Period, periodOf, yearOf } from "@/lib/domain/period";
import { tenthsText } from "@/lib/domain/ratio";
import { derivedCell, lineValue, signedText, valueCell, withUnit } from "@/lib/indicator-format";
import style from "../indicators.module.css";
import type { Words } from "../words";

type Props = { standing: IndicatorStanding; period: Period; words: Words };
type Series = { key: string; name: string; look: CurveLine["look"]; values: (number | null)[] };

const wide = { width: 1060, height: 280 };
const narrow = { width: 360, height: 240 };

/** The months of the year: value, line of time and target lines; the title is what they say. */
export async function Chart({ standing, period, words }: Props) {
  const t = await getTranslations("indicator");
  const { indicator, zone, city, values, planHolds, months } = standing;
  if (values.length === 0 && !zone && !city) return null;
  const printed = words.printed(indicator);
  const periods = Array.from({ length: 12 }, (_, index) => periodOf(yearOf(period), index + 1));
  const flat = (value: number) => periods.map(() => value);
  const series: Series[] = [];
  if (zone && indicator.kind === "flow") {
    const own = planHolds ? months : null;
    const target = { value: zone.target.value, months: own };
    series.push({
      key: "line",
      name: t(own ? "series.plan" : "series.straight"),
      look: own ? "plan" : "straight",
      values: periods.map((one) => lineValue(lineOf(target, one))),
    });
  }
  if (zone)
    series.push({ key: "zone", name: t("zoneTarget"), look: "original", values: flat(zone.target.value) });
  if (city)
    series.push({ key: "city", name: t("cityTarget"), look: "original", values: flat(city.target.value) });
  series.push({
    key: "value",
    name: t("value"),
    look: "done",
    values: periods.map((one) => values.find((value) => value.period === one)?.value ?? null),
  });
  const lines = series.map(({ name, look, values: points }) => ({
    name,
    look,
    points: points.map((value) => (value === null ? null : value / 10_000)),
  }));
  const month = (one: Period) => t("monthName", { month: String(monthOf(one)) });
  const draw = (size: typeof wide) => curveImage(lines, periods.map(month), monthOf(period), size);
  const title = await findingOf(standing, words);
  return (
    <section className={`panel ${style.chart}`}>
      <Figure
        title={title}
        subtitle={t("chartMeasure", { unit: printed.unit || "—", kind: t(`kind.${indicator.kind}`) })}
        alt={t("chartAlt", { title })}
        wide={draw(wide)}
        narrow={draw(narrow)}
        size={wide}
        data={t("chartData")}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("month")}</th>
              {series.map(({ key, name }) => (
                <th key={key} scope="col" className="num">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map((one, index) => (
              <tr key={one}>
                <th scope="row">{month(one)}</th>
                {series.map(({ key, values: points }) => (
                  <td key={key} className="num">
                    {key === "line"
                      ? derivedCell(points[index] ?? null, printed)
                      : valueCell(points[index] ?? null, printed)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Figure>
    </section>
  );
}

async function findingOf({ indicator, pace, growth, planHolds }: IndicatorStanding, words: Words) {
  const t = await getTranslations("indicator");
  if (pace.value === null || pace.from === null) return t("finding.none");
  const gap = pace.gapPointsTenths;
  return t("finding.value", {
    month: t("monthName", { month: String(monthOf(pace.from)) }),
    value: withUnit(valueCell(pace.value, words.printed(indicator)), words.printed(indicator)),
    hasShare: pace.attainment ? "yes" : "no",
    share: attainmentText(pace.attainment),
    side: gap === null ? "none" : gap < 0 ? "low" : gap > 0 ? "high" : "even",
    gap: tenthsText(Math.abs(gap ?? 0)),
    own: planHolds ? "yes" : "no",
    hasGrowth: growth === null ? "no" : "yes",
    growth: signedText(growthText(growth, indicator.growthDecimals, true)),
  });
}

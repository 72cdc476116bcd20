import { getTranslations } from "next-intl/server";
import type { Outlook } from "@/db/forecast";
import { forecastBacktest } from "@/lib/domain/forecast-model";
import { percentText } from "@/lib/domain/ratio";
import { decimalText } from "@/lib/domain/rounding";
import styles from "./score.module.css";
import { texts } from "./texts";

/** What the estimate assumes, in the numbers it uses, and how it did on years it had not seen. */
export async function ForecastModelNotes({ outlook: { forecast, projects } }: { outlook: Outlook }) {
  const t = await getTranslations("outlook");
  const { model, seed, zoneRatio } = forecast;
  const { years, inside, below, above, medianNearer } = forecastBacktest;
  const share = (count: number) => percentText(count, years);
  const lines = [
    t("modelIntro", texts({ projects, seed })),
    t(
      "modelRatio",
      texts({
        zone: percentText(zoneRatio.n, zoneRatio.d),
        months: model.projectPriorMonths,
        prior: model.priorRatio,
        priorMonths: model.zonePriorMonths,
        ceiling: model.ratioCeiling,
      }),
    ),
    t(
      "modelShocks",
      texts({
        department: model.departmentSpread,
        correlation: model.departmentCorrelation,
        monthly: model.monthSpread,
        project: model.projectSpread,
      }),
    ),
    t("modelRush", texts({ low: model.catchUpLow, high: model.catchUpHigh })),
    t("modelStart", { delay: decimalText(BigInt(model.startDelayTenths), 1, true) }),
    t("modelNot"),
    t("modelDraws", { draws: model.draws.toLocaleString("en-US") }),
    t("backtest", {
      years: years.toLocaleString("en-US"),
      inside: share(inside),
      below: share(below),
      above: share(above),
      nearer: share(medianNearer),
    }),
  ];
  return (
    <details className={`no-print ${styles.model}`}>
      <summary>{t("model")}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

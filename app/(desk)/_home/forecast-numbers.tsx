import { getTranslations } from "next-intl/server";
import type { Outlook } from "@/db/forecast";
import { type Fraction, percentText } from "@/lib/domain/ratio";
import { amounts } from "./amounts";
import { ForecastModelNotes } from "./forecast-model-notes";
import styles from "./score.module.css";
import { texts } from "./texts";

/** How likely the target is; of so many draws, none or all of them still leave a little. */
async function chance({ n, d }: Fraction) {
  const t = await getTranslations("outlook");
  if (n === 0) return t("never", { least: percentText(1, d, { decimals: 2, trim: true }) });
  if (n === d) return t("always", { most: percentText(d - 1, d, { decimals: 2, trim: true }) });
  return t("probability", { percent: percentText(n, d) });
}

/** The end of the year as estimated, beside the naive run-rate, with everything it rests on. */
export async function ForecastNumbers({ outlook }: { outlook: Outlook }) {
  const [t, money] = [await getTranslations("outlook"), await amounts()];
  const { points, runRate, reaches, target } = outlook.forecast;
  const end = points.at(-1);
  if (!end) return null;
  const numbers = [
    { label: "P10", yuan: end.p10, note: t("p10") },
    { label: "P50", yuan: end.p50, note: t("p50Long") },
    { label: "P90", yuan: end.p90, note: t("p90") },
    { label: t("runRateLong"), yuan: runRate.at(-1)?.amount ?? 0, note: t("naive") },
  ];
  return (
    <>
      <p className="soft">
        <span className={styles.mark}>{t("estimate")}</span>
        {t("endTitle")}
      </p>
      <dl className={styles.estimate}>
        {numbers.map(({ label, yuan, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {money.plain(yuan)}
              <small>{note}</small>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t("reachesTitle", { target: money.plain(target) })}</dt>
          <dd>
            {t("reaches", texts({ draws: reaches.d.toLocaleString("en-US"), hits: reaches.n }))}
            <small>{await chance(reaches)}</small>
          </dd>
        </div>
      </dl>
      <ForecastModelNotes outlook={outlook} />
    </>
  );
}

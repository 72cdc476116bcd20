import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { ScoreCard } from "@/db/score-card";
import type { IndicatorScore } from "@/db/score-indicators";
import { attainmentText, valueText } from "@/lib/domain/indicator-text";
import { tenthsText } from "@/lib/domain/ratio";
import { indicatorHref, indicatorsHref } from "./addresses";
import styles from "./home.module.css";
import type { Moment } from "./moment";
import { texts } from "./texts";

const shown = 3;

/** The indicators furthest behind their pace, with the gap in points and in their own unit. Rule: section 7, pace. */
export async function WorstIndicators({
  indicators,
  now,
}: {
  indicators: ScoreCard["indicators"];
  now: Moment;
}) {
  const [t, locale] = [await getTranslations("score"), await getLocale()];
  const behind = indicators.scores.filter(({ pace }) => pace.status === "behind").slice(0, shown);
  const missing = indicators.counts["no-value"] ?? 0;
  return (
    <section className={`panel ${styles.part}`} aria-labelledby="worst">
      <h2 id="worst">{t("worstTitle")}</h2>
      {behind.length === 0 ? (
        <p className={styles.note}>{t("noneBehind")}</p>
      ) : (
        <>
          <p className={styles.note}>{t("worstNote")}</p>
          <div className="table-frame">
            <table className={`table ${styles.dense} ${styles.ranking}`}>
              <thead>
                <tr>
                  <th scope="col">{t("indicator")}</th>
                  {(["value", "target", "share", "gap"] as const).map((key) => (
                    <th scope="col" className="num" key={key}>
                      {t(key)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {behind.map((score) => (
                  <Row key={score.indicator.id} {...score} now={now} isEnglish={locale === "en"} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {missing > 0 && (
        <p>
          <Link href={indicatorsHref(now.period, { status: "no-value" })} prefetch={false}>
            {t("missing", texts({ count: missing }))}
          </Link>
        </p>
      )}
    </section>
  );
}

async function Row({
  indicator,
  pace,
  now,
  isEnglish,
}: IndicatorScore & { now: Moment; isEnglish: boolean }) {
  const t = await getTranslations("score");
  const value = (amount: number | null) => valueText(amount, indicator.decimals, true);
  const minus = (amount: number, text: (amount: number) => string) =>
    `${amount < 0 ? "−" : ""}${text(Math.abs(amount))}`;
  return (
    <tr>
      <th scope="row" className={styles.words}>
        <Link href={indicatorHref(indicator.id, now.period)} prefetch={false}>
          {isEnglish ? indicator.english : indicator.name}
        </Link>{" "}
        <small>{isEnglish ? indicator.englishUnit : indicator.unit}</small>
      </th>
      <td className="num">{value(pace.value)}</td>
      <td className="num">{value(pace.target)}</td>
      <td className="num">{pace.attainment ? `${attainmentText(pace.attainment)}%` : "—"}</td>
      <td className="num">
        {pace.gapInUnit === null ? "—" : minus(pace.gapInUnit, (amount) => valueText(amount))}
        {pace.gapPointsTenths !== null && (
          <small className={styles.under}>
            {t("points", { points: minus(pace.gapPointsTenths, tenthsText) })}
          </small>
        )}
      </td>
    </tr>
  );
}

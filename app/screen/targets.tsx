import { getLocale, getTranslations } from "next-intl/server";
import type { Moment } from "@/app/(desk)/_home/moment";
import type { ScoreCard } from "@/db/score-card";
import type { TierScore } from "@/db/score-deals";
import { attainmentText, valueText } from "@/lib/domain/indicator-text";
import { tenthsText } from "@/lib/domain/ratio";
import styles from "./screen.module.css";

/** The tiers against both lines, and the indicators furthest behind. */
export async function WallTargets({ card }: { card: ScoreCard; now: Moment }) {
  const [t, locale] = [await getTranslations("score"), await getLocale()];
  const isEnglish = locale === "en";
  const worst = card.indicators.scores.filter(({ pace }) => pace.status === "behind").slice(0, 3);
  const line = (target: TierScore["targets"]["city"]) =>
    target === null ? "—" : `${target.count}${target.inferred ? "*" : ""}`;
  return (
    <section className={`${styles.panel} ${styles.targets}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              {t("tiers")} <small className={styles.small}>{t("tiersNote")}</small>
            </th>
            <th scope="col">{t("tierSigned")}</th>
            <th scope="col">{t("city")}</th>
            <th scope="col">{t("zone")}</th>
          </tr>
        </thead>
        <tbody>
          {card.deals.tiers.map(({ id, name, english, count, targets }) => (
            <tr key={id}>
              <th scope="row">{isEnglish ? english : name}</th>
              <td>{count}</td>
              <td>{line(targets.city)}</td>
              <td>{line(targets.zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("worstTitle")}</th>
            <th scope="col">{t("value")}</th>
            <th scope="col">{t("share")}</th>
            <th scope="col">{t("gap")}</th>
          </tr>
        </thead>
        <tbody>
          {worst.map(({ indicator, pace }) => (
            <tr key={indicator.id}>
              <th scope="row">
                {isEnglish ? indicator.english : indicator.name}{" "}
                <small className={styles.small}>{isEnglish ? indicator.englishUnit : indicator.unit}</small>
              </th>
              <td>
                {valueText(pace.value, indicator.decimals, true)}/
                {valueText(pace.target, indicator.decimals, true)}
              </td>
              <td>{pace.attainment ? `${attainmentText(pace.attainment)}%` : "—"}</td>
              <td>
                {pace.gapPointsTenths === null
                  ? "—"
                  : t("points", {
                      points: `${pace.gapPointsTenths < 0 ? "−" : ""}${tenthsText(Math.abs(pace.gapPointsTenths))}`,
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { TierScore } from "@/db/score-deals";
import { dealsHref } from "./addresses";
import type { Moment } from "./moment";
import styles from "./score.module.css";
import { texts } from "./texts";

type Props = { tiers: readonly TierScore[]; now: Moment; isEnglish: boolean };

/** The counters of the 125计划 against both lines; each opens its deals. Rule: section 6. */
export async function TiersCard({ tiers, now, isEnglish }: Props) {
  const t = await getTranslations("score");
  const isInferred = tiers.some(({ targets }) => targets.city?.inferred || targets.zone?.inferred);
  const lineOf = (line: TierScore["targets"]["city"]) =>
    line === null ? "—" : `${line.count}${line.inferred ? "*" : ""}`;
  return (
    <section className={`card ${styles.wide}`} aria-labelledby="tiers">
      <h2 className={`card-label ${styles.label}`} id="tiers">
        {t("tiers")}
      </h2>
      <table className={styles.tiers}>
        <thead className={styles.columns}>
          <tr>
            <th scope="col">{t("tierName")}</th>
            <th scope="col">{t("tierSigned")}</th>
            <th scope="col">{t("city")}</th>
            <th scope="col">{t("zone")}</th>
          </tr>
        </thead>
        <tbody>
          {tiers.map(({ id, name, english, count, targets }) => (
            <tr key={id}>
              <th scope="row">{isEnglish ? english : name}</th>
              <td>
                <Link
                  href={dealsHref(now.period, { tier: id })}
                  aria-label={t("tierOpen", texts({ tier: isEnglish ? english : name, count }))}
                  prefetch={false}
                >
                  {count}
                </Link>
              </td>
              <td>{lineOf(targets.city)}</td>
              <td>{lineOf(targets.zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <span className={styles.small}>{t(isInferred ? "tiersNote" : "tiersNotePlain")}</span>
    </section>
  );
}

import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ScoreCard } from "@/db/score-card";
import { indicatorStatuses } from "@/lib/domain/vocabulary";
import { indicatorsHref } from "./addresses";
import type { Moment } from "./moment";
import styles from "./score.module.css";
import { texts } from "./texts";

/** How many indicators stand where, behind first; the statuses add up to the year's list. Rule: section 7, pace. */
export async function IndicatorsCard({
  indicators,
  now,
}: {
  indicators: ScoreCard["indicators"];
  now: Moment;
}) {
  const t = await getTranslations("score");
  const { counts, scores } = indicators;
  const others = indicatorStatuses.filter((status) => status !== "behind" && (counts[status] ?? 0) > 0);
  return (
    <section className="card" aria-labelledby="indicators">
      <h2 className={`card-label ${styles.label}`} id="indicators">
        {t("indicators")}
      </h2>
      <Link
        className={`card-value ${styles.value}`}
        href={indicatorsHref(now.period, { status: "behind" })}
        prefetch={false}
      >
        {counts.behind ?? 0}
        <span className="unit">
          {t("behindUnit")} {t("indicatorsOf", texts({ count: scores.length }))}
        </span>
      </Link>
      <span className={styles.links}>
        {others.map((status) => (
          <Link key={status} href={indicatorsHref(now.period, { status })} prefetch={false}>
            {t(`status.${status}`, texts({ count: counts[status] ?? 0 }))}
          </Link>
        ))}
      </span>
    </section>
  );
}

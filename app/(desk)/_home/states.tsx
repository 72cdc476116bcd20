import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Figures } from "@/lib/domain/figures";
import { states } from "@/lib/domain/vocabulary";
import type { Change } from "@/lib/query";
import { registerHref } from "./addresses";
import styles from "./home.module.css";
import type { Moment } from "./moment";
import { texts } from "./texts";

/** The four states as one bar and four links; they add up to the projects. */
export async function States(props: { figures: Figures; now: Moment; filter?: Change }) {
  const [t, state] = await Promise.all([getTranslations("home"), getTranslations("state")]);
  const { figures, now, filter = {} } = props;
  const shown = states.filter((one) => figures.states[one] > 0);
  return (
    <section className={`panel ${styles.part}`} aria-labelledby="states">
      <h2 id="states">{t("statesTitle")}</h2>
      <p className={styles.note}>{t("statesNote", texts({ projects: figures.projects }))}</p>
      <div className={styles.bar} aria-hidden="true">
        {shown.map((one) => (
          <span key={one} data-state={one} style={{ flexGrow: figures.states[one] }} />
        ))}
      </div>
      <ul className={styles.states}>
        {states.map((one) => (
          <li key={one} data-state={one}>
            <Link href={registerHref(now.period, { ...filter, state: one })} prefetch={false}>
              {t("stateCount", texts({ state: state(one), count: figures.states[one] }))}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { loadWork } from "@/app/_inbox/load";
import type { User } from "@/lib/policy";
import { correctHref, entryHref } from "../indicators/addresses";
import styles from "./home.module.css";
import { monthName } from "./month-name";
import { texts } from "./texts";

/** The indicators of the own department that have no value yet in the months that are still open; nothing when none. */
export async function IndicatorsDue({ user }: { user: User }) {
  const due = (await loadWork(user)).items.flatMap(({ kind, place: id, name, english, period }) =>
    kind === "indicator" && period ? [{ id, name, english, period }] : [],
  );
  if (due.length === 0) return null;
  const [t, month, english] = [
    await getTranslations("home"),
    await monthName(),
    (await getLocale()) === "en",
  ];
  return [...Map.groupBy(due, ({ period }) => period)].map(([period, rows]) => {
    const title = t("indicatorsDue", { period: month(period) });
    return (
      <section key={period} className={`panel ${styles.part}`} aria-label={title}>
        <h2>
          {title} <span className="page-note">{t("indicatorCount", texts({ count: rows.length }))}</span>
        </h2>
        <ul className={styles.plain}>
          {rows.map(({ id, name, english: other }) => (
            <li key={id}>
              <Link href={correctHref(id, period)} prefetch={false}>
                {english && other ? other : name}
              </Link>
            </li>
          ))}
        </ul>
        <p className="no-print">
          <Link className="button" href={entryHref(period)} prefetch={false}>
            {t("indicatorsFill")}
          </Link>
        </p>
      </section>
    );
  });
}

import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { listIndicatorsDue } from "@/db/indicators";
import { store } from "@/db/store";
import type { Period } from "@/lib/domain/period";
import type { User } from "@/lib/policy";
import { correctHref, entryHref } from "../indicators/addresses";
import styles from "./home.module.css";
import { monthName } from "./month-name";
import { texts } from "./texts";

type Props = { user: User; periods: readonly Period[] };

/** The indicators of the own department that have no value yet in the months that are still open; nothing when none. */
export async function IndicatorsDue({ user, periods }: Props) {
  const due = await listIndicatorsDue(store().read, user.departmentId, periods);
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
          {rows.map(({ id, name, english: englishName }) => (
            <li key={id}>
              <Link href={correctHref(id, period)} prefetch={false}>
                {english ? englishName : name}
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

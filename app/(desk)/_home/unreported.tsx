import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReportDue } from "@/db/reports-due";
import type { Day } from "@/lib/domain/day";
import { isOwed } from "@/lib/domain/on-time";
import type { Period } from "@/lib/domain/period";
import { registerHref } from "./addresses";
import styles from "./home.module.css";
import { monthName } from "./month-name";
import { texts } from "./texts";

type Props = { due: readonly ReportDue[]; period: Period; cutoff: Day; departmentId: string };

/** Who has not reported a month yet, the longest list first. */
export async function Unreported({ due, period, cutoff, departmentId }: Props) {
  const [t, month] = await Promise.all([getTranslations("home"), monthName()]);
  const title = t("unreportedTitle", { period: month(period) });
  const owed = due.filter(isOwed);
  const officers = [...new Map(owed.map((row) => [row.officerId, row.officer]))]
    .map(([id, name]) => ({ id, name, count: owed.filter((row) => row.officerId === id).length }))
    .toSorted((a, b) => b.count - a.count);
  const waiting = due.filter((row) => row.status === "submitted").length;
  return (
    <section className={`panel ${styles.part}`} aria-label={title}>
      <h2>{title}</h2>
      <p className={styles.note}>
        {t("unreportedNote", texts({ done: due.length - owed.length, all: due.length, cutoff }))}
      </p>
      {officers.length === 0 ? (
        <p>{t("allReported")}</p>
      ) : (
        <ul className={styles.plain}>
          {officers.map((officer) => (
            <li key={officer.id}>
              <Link
                href={registerHref(period, {
                  department: departmentId,
                  officer: officer.id,
                  report: ["missing", "draft", "returned"],
                })}
                prefetch={false}
              >
                {t("unreportedOf", texts({ name: officer.name, count: officer.count }))}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {waiting > 0 && (
        <p>
          <Link href={registerHref(period, { department: departmentId, report: "submitted" })}>
            {t("waiting", texts({ count: waiting }))}
          </Link>
        </p>
      )}
    </section>
  );
}

import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LightMark } from "@/app/_ui/light";
import type { ReportDue } from "@/db/reports-due";
import styles from "./home.module.css";
import { texts } from "./texts";

type Props = {
  title: string;
  note: string;
  rows: readonly ReportDue[];
  late?: boolean;
  /** The register's rows behind the count, where one filter gives them. */
  all?: Route;
  say: (row: ReportDue) => ReactNode;
  /** Where the row's button leads and what it says. */
  step: (row: ReportDue) => { href: Route; label: string };
};

const shown = 12;

/** A list of reports that somebody must do something about; empty lists are not shown. */
export async function WorkList({ title, note, rows, late = false, all, say, step }: Props) {
  const [t, light] = [await getTranslations("home"), await getTranslations("light")];
  if (rows.length === 0) return null;
  const line = (row: ReportDue) => {
    const { href, label } = step(row);
    return (
      <li key={row.reportId ?? row.projectId}>
        <LightMark light={row.light} label={light(row.light)} quiet />
        <span className={styles.job}>
          <strong>{row.name}</strong>
          <small>{say(row)}</small>
        </span>
        <Link className="button no-print" href={href} aria-label={`${label} ${row.name}`} prefetch={false}>
          {label}
        </Link>
      </li>
    );
  };
  const rest = rows.slice(shown);
  const count = t("number", texts({ count: rows.length }));
  return (
    <section className={`panel ${styles.part}`}>
      <h2>
        {title}{" "}
        <span className="page-note">
          {all ? (
            <Link href={all} prefetch={false}>
              {count}
            </Link>
          ) : (
            count
          )}
        </span>
      </h2>
      <p className={late ? `${styles.note} alarm` : styles.note}>{note}</p>
      <ul className={styles.jobs}>{rows.slice(0, shown).map(line)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{t("more", texts({ count: rest.length }))}</summary>
          <ul className={styles.jobs}>{rest.map(line)}</ul>
        </details>
      )}
    </section>
  );
}

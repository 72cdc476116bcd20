import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { getUser } from "@/db/people";
import type { LedgerEntry } from "@/db/problem-reading";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { problemOverdue } from "@/lib/domain/problem";
import style from "../problems.module.css";
import { State } from "../state";
import { namesOf, type Offices } from "../words";

type Props = { entry: LedgerEntry; offices: Offices; today: Day; children: ReactNode };

/** Where the problem stands, whose it is, and its days. */
export async function Facts({ entry, offices, today, children }: Props) {
  const t = await getTranslations();
  const late = problemOverdue(entry, today);
  const office = offices.find(({ id }) => id === entry.departmentId)?.name ?? "—";
  const raiser = await getUser(store().read, entry.raisedBy);
  const rows: [string, ReactNode, boolean?][] = [
    [
      t("problem.project"),
      // A project's address is known to no typed route once it is put together.
      <Link key="project" href={`/projects/${entry.projectId}` as Route}>
        {entry.project}
      </Link>,
    ],
    [t("problem.department"), `${office} · ${entry.officer}`],
    [t("problem.type"), t(`problemType.${entry.type}`)],
    [t("problem.state"), <State key="state" state={entry.state} />],
    [t("problem.level"), t(`problemLevel.${entry.level}`)],
    [t("problem.concerned"), await namesOf(offices, entry.departments)],
    [t("problem.wantedOn"), entry.wantedOn ?? "—"],
    [
      t("problem.agreedOn"),
      <>
        {entry.agreedOn ?? "—"}
        {late > 0 && <span className="alarm"> {t("problem.lateBy", { days: late })}</span>}
      </>,
    ],
    [t("problem.raisedBy"), `${raiser?.name ?? "—"} ${entry.raisedOn}`],
    [t("problem.description"), entry.description, true],
  ];
  return (
    <section className="panel stack" aria-labelledby="facts">
      <h2 id="facts">{t("problem.facts")}</h2>
      <dl className={style.facts}>
        {rows.map(([label, value, wide]) => (
          <div key={label} className={wide ? style.wide : undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}

import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { deskHref, stepHref } from "../permits/addresses";
import type { Urgent } from "../permits/load";
import { TimeLeft } from "../permits/time-left";
import { permitWords } from "../permits/words";
import styles from "./home.module.css";

const shown = 8;
const tones = { late: "red", near: "yellow", lenient: undefined, ready: undefined } as const;

/** How many steps wait in the own desk, each number opening exactly its rows. */
export async function PermitCards({ desk: { counts } }: { desk: Urgent }) {
  const t = await getTranslations("permits");
  const cards = ["late", "near", "lenient", "ready", "running", "waiting"] as const;
  return (
    <div className={`cards ${styles.desk}`}>
      {cards.map((view) => {
        const tone = view in tones && counts[view] > 0 ? tones[view as keyof typeof tones] : undefined;
        return (
          <Card
            key={view}
            label={t(`view.${view}`)}
            value={`${counts[view]}`}
            unit={t("home.unit")}
            note={t(`viewNote.${view}`)}
            href={deskHref({}, { view: view === "ready" ? null : view })}
            {...(tone ? { tone } : {})}
          />
        );
      })}
    </div>
  );
}

/** The first steps of each pressing view, most pressing first; the rest is one link away. */
export async function PermitWork({ desk }: { desk: Urgent }) {
  const [t, words] = [await getTranslations("permits"), await permitWords()];
  const { lists, counts, today, calendar } = desk;
  if (lists.every(({ rows }) => rows.length === 0)) return <p className="empty">{t("home.nothing")}</p>;
  return lists.map(({ view, rows }) => {
    const params = view === "ready" ? {} : { view };
    if (rows.length === 0) return null;
    return (
      <section key={view} className={`panel ${styles.part}`} aria-labelledby={`work-${view}`}>
        <h2 id={`work-${view}`}>
          {t(`view.${view}`)}{" "}
          <span className="page-note">
            <Link href={deskHref(params)} prefetch={false}>
              {t("home.rest", { count: `${counts[view]}` })}
            </Link>
          </span>
        </h2>
        <p className={styles.note}>{t(`viewNote.${view}`)}</p>
        <ul className={styles.jobs}>
          {rows.slice(0, shown).map((row) => (
            <li key={`${row.projectId} ${row.code}`}>
              <span className={styles.job}>
                <strong>{row.name}</strong>
                <small>{words.stepOf(row.step)}</small>
              </span>
              {view === "ready" ? (
                <span className="soft">{row.since && t("home.since", { day: row.since })}</span>
              ) : (
                <TimeLeft
                  due={view === "lenient" ? row.promiseUntil : row.dueOn}
                  today={today}
                  calendar={calendar}
                  promise={view === "lenient"}
                />
              )}
              <Link
                className="button no-print"
                href={stepHref(row.projectId, row.code, params)}
                aria-label={`${t("home.open")} ${row.name} ${words.stepOf(row.step)}`}
                prefetch={false}
              >
                {t("home.open")}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { deskHref, stepHref } from "../permits/addresses";
import type { HomeDesk } from "../permits/load";
import { permitWords } from "../permits/words";
import styles from "./home.module.css";

const shown = 8;
const tones = { late: "red", near: "yellow", lenient: undefined, ready: undefined } as const;

/** How many steps wait in the own desk, each number opening exactly its rows. */
export async function PermitCards({ desk: { counts } }: { desk: HomeDesk }) {
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

/** The first steps that could be accepted; what presses stands in the list of work, and the rest is one link away. */
export async function PermitWork({ desk: { ready, counts } }: { desk: HomeDesk }) {
  const [t, words] = [await getTranslations("permits"), await permitWords()];
  if (ready.length === 0) return null;
  return (
    <section className={`panel ${styles.part}`} aria-labelledby="work-ready">
      <h2 id="work-ready">
        {t("view.ready")}{" "}
        <span className="page-note">
          <Link href={deskHref({})} prefetch={false}>
            {t("home.rest", { count: `${counts.ready}` })}
          </Link>
        </span>
      </h2>
      <p className={styles.note}>{t("viewNote.ready")}</p>
      <ul className={styles.jobs}>
        {ready.slice(0, shown).map((row) => (
          <li key={`${row.projectId} ${row.code}`}>
            <span className={styles.job}>
              <strong>{row.name}</strong>
              <small>{words.stepOf(row.step)}</small>
            </span>
            <span className="soft">{row.since && t("home.since", { day: row.since })}</span>
            <Link
              className="button no-print"
              href={stepHref(row.projectId, row.code)}
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
}

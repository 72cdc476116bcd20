import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import { type Mention, readMentions } from "@/db/comments";
import { store } from "@/db/store";
import { aboutWords } from "./about";
import { Aside } from "./aside";
import style from "./comments.module.css";
import { subjectHref } from "./subject-href";

const shown = 5;

/** 提到我的: what others asked this person to look at, newest first; each leads to its place and can be put aside. */
export async function Mentions({ userId }: { userId: string }) {
  const rows = await readMentions(store(), userId);
  if (rows.length === 0) return null;
  const [t, { comment, failure }] = [await getTranslations("comment"), await getMessages()];
  const aboutOf = await aboutWords();
  const line = (row: Mention) => (
    <li key={row.id}>
      <div>
        <Link href={subjectHref(row.projectId, row.subject)} prefetch={false}>
          {[row.project, aboutOf(row.subject)].filter(Boolean).join(" · ")}
          <Going />
        </Link>
        <p>
          {t("said", { who: row.by, on: row.on })}
          {row.text}
        </p>
      </div>
      <Aside mention={row.id} seen={row.version} about={row.project ?? ""} />
    </li>
  );
  const rest = rows.slice(shown);
  return (
    <section className="panel stack no-print" id="mentions" aria-labelledby="mentions-title">
      <h2 id="mentions-title">
        {t("mentions")} <span className="page-note">{t("count", { count: rows.length })}</span>
      </h2>
      <NextIntlClientProvider messages={{ comment, failure }}>
        <ul className={style.mentions}>{rows.slice(0, shown).map(line)}</ul>
        {rest.length > 0 && (
          <details>
            <summary>{t("more", { count: rest.length })}</summary>
            <ul className={style.mentions}>{rest.map(line)}</ul>
          </details>
        )}
      </NextIntlClientProvider>
    </section>
  );
}

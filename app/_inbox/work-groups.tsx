import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { WorkItem } from "@/db/work-item";
import type { Worklist } from "@/db/worklist";
import { inUrgencyGroups } from "@/lib/domain/worklist";
import type { User } from "@/lib/policy";
import style from "./inbox.module.css";
import { WorkRow } from "./work-row";
import { workWords } from "./work-words";

type Props = {
  items: readonly WorkItem[];
  user: User;
  work: Worklist;
  /** How many of a group stand open; the rest is folded. */
  shown: number;
  /** Headings of the groups: below the page's title, or below a panel's. */
  level: 2 | 3;
};

/** What waits in its groups: 逾期, 今天和本周, 以后; what presses first. */
export async function WorkGroups({ items, user, work, shown, level }: Props) {
  const [t, { comment, failure }, words] = [
    await getTranslations("inbox"),
    await getMessages(),
    await workWords(work.moment.today),
  ];
  const Heading = level === 2 ? "h2" : "h3";
  const row = (item: WorkItem) => <WorkRow key={item.id} item={item} user={user} work={work} words={words} />;
  return (
    <NextIntlClientProvider messages={{ comment, failure }}>
      {inUrgencyGroups(items, work.moment).map(({ group, works }) => (
        <section
          key={group}
          className={level === 2 ? `panel ${style.group}` : style.group}
          data-group={group}
          aria-labelledby={`work-${group}`}
        >
          <Heading id={`work-${group}`} className={group === "overdue" ? "alarm" : undefined}>
            {t(`groups.${group}`)} <span className="page-note">{t("items", { count: works.length })}</span>
          </Heading>
          {level === 2 && <p className={style.hint}>{t(`groupHint.${group}`)}</p>}
          <ul className={style.rows}>{works.slice(0, shown).map(row)}</ul>
          {works.length > shown && (
            <details>
              <summary>{t("more", { count: works.length - shown })}</summary>
              <ul className={style.rows}>{works.slice(shown).map(row)}</ul>
            </details>
          )}
        </section>
      ))}
    </NextIntlClientProvider>
  );
}

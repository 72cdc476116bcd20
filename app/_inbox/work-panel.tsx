import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { groupOf, type WorkFamily, workFamily, workGroups } from "@/lib/domain/worklist";
import type { User } from "@/lib/policy";
import { href } from "@/lib/query";
import style from "./inbox.module.css";
import { loadWork } from "./load";
import { WorkGroups } from "./work-groups";

/** How much waits by urgency; each number opens exactly its items. Nothing where nothing waits. */
export async function WorkSummary({ user }: { user: User }) {
  const [t, { counts }] = [await getTranslations("inbox"), await loadWork(user)];
  if (counts.all === 0) return null;
  return (
    <nav className={`${style.summary} no-print`} aria-label={t("summary")}>
      {workGroups.map((group) => (
        // The filters in the query are not known to typed routes.
        <Link key={group} href={href("/inbox", {}, { group }) as Route} prefetch={false}>
          {t(`groups.${group}`)}{" "}
          <b className={group === "overdue" && counts.overdue > 0 ? "alarm" : undefined}>{counts[group]}</b>{" "}
          {t("cardUnit")}
        </Link>
      ))}
    </nav>
  );
}

type Props = {
  user: User;
  /** Families that the page lists by itself, out of the same items. */
  without?: readonly WorkFamily[];
};

const shown = 4;

/** What is to be done now, on a person's home page, with the way to the whole list; nothing where nothing presses. */
export async function WorkPanel({ user, without = [] }: Props) {
  const [t, work] = [await getTranslations("inbox"), await loadWork(user)];
  const now = work.items.filter((item) => groupOf(item, work.moment) !== "later");
  const items = now.filter(({ kind }) => !without.includes(workFamily(kind)));
  const elsewhere = now.length - items.length;
  if (items.length === 0) return null;
  return (
    <section className={`panel no-print ${style.panel}`} id="work" aria-labelledby="work-title">
      <h2 id="work-title">
        {t("homeTitle")}{" "}
        <span className="page-note">
          <Link href="/inbox" prefetch={false}>
            {t("all")}
          </Link>
          {elsewhere > 0 && <> · {t("elsewhere", { count: elsewhere })}</>}
        </span>
      </h2>
      <WorkGroups items={items} user={user} work={work} shown={shown} level={3} />
    </section>
  );
}

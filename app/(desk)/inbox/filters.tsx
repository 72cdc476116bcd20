import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import style from "@/app/_inbox/inbox.module.css";
import { familyHref } from "@/app/_inbox/work-href";
import { Going } from "@/app/_ui/going";
import type { WorkItem } from "@/db/work-item";
import type { Worklist } from "@/db/worklist";
import { groupOf, workFamilies, workFamily, workGroups } from "@/lib/domain/worklist";
import type { InboxView } from "@/lib/inputs/inbox-url";
import type { User } from "@/lib/policy";
import { href, type SearchParams, toggleHref } from "@/lib/query";

/** What waits for me, and what I asked of others. */
export async function Sides({ side, mine, asked }: { side: InboxView["side"]; mine: number; asked: number }) {
  const t = await getTranslations("inbox");
  const counts = { mine, asked };
  return (
    <nav className="line no-print" aria-label={t("sides")}>
      {(["mine", "asked"] as const).map((one) => (
        <Link
          key={one}
          className={one === side ? "button button-main" : "button"}
          aria-current={one === side ? "page" : undefined}
          // Typed routes know paths, not queries.
          href={href("/inbox", {}, { side: one === "mine" ? null : one }) as Route}
          prefetch={false}
        >
          {t("sideOf", { name: t(one), count: String(counts[one]) })}
          <Going />
        </Link>
      ))}
    </nav>
  );
}

type Props = {
  work: Worklist;
  view: InboxView;
  search: SearchParams;
  user: User;
  items: readonly WorkItem[];
};

/** By urgency and by family, each with how many it would leave; one family can be opened where its list stands. */
export async function Filters({ work, view, search, user, items }: Props) {
  const t = await getTranslations("inbox");
  const inFamily = (item: WorkItem) =>
    view.family.length === 0 || view.family.includes(workFamily(item.kind));
  const inGroup = (item: WorkItem) =>
    view.group.length === 0 || view.group.includes(groupOf(item, work.moment));
  const rows = [
    {
      key: "group",
      label: t("urgency"),
      values: workGroups.map((value) => ({
        value,
        word: t(`groups.${value}`),
        on: view.group.includes(value),
        count: work.items.filter((item) => inFamily(item) && groupOf(item, work.moment) === value).length,
      })),
    },
    {
      key: "family",
      label: t("family"),
      values: workFamilies.map((value) => ({
        value,
        word: t(`families.${value}`),
        on: view.family.includes(value),
        count: work.items.filter((item) => inGroup(item) && workFamily(item.kind) === value).length,
      })),
    },
  ];
  const [family, ...others] = view.family;
  const list = family && others.length === 0 ? familyHref(family, items, user) : null;
  return (
    <nav className={`panel no-print ${style.filters}`} aria-label={t("filter")}>
      {rows.map(({ key, label, values }) => (
        <div key={key}>
          <span className={style.label}>{label}</span>
          {values
            .filter(({ on, count }) => on || count > 0)
            .map(({ value, word, on, count }) => (
              <Link
                key={value}
                className={on ? "button button-main" : "button"}
                aria-current={on ? "true" : undefined}
                // The filters in the query are not known to typed routes.
                href={toggleHref("/inbox", search, key, value) as Route}
                prefetch={false}
              >
                {word} {count}
                <Going />
              </Link>
            ))}
        </div>
      ))}
      {family && list && (
        <p className="line">
          <Link href={list} prefetch={false}>
            {t(`open.${family}`)}
          </Link>
        </p>
      )}
    </nav>
  );
}

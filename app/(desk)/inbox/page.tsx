import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { loadWork } from "@/app/_inbox/load";
import { WorkGroups } from "@/app/_inbox/work-groups";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { WatchTabs } from "@/app/_ui/watch-tabs";
import { readAsked } from "@/db/asked";
import { store } from "@/db/store";
import { groupOf, workFamily } from "@/lib/domain/worklist";
import { inboxUrl } from "@/lib/inputs/inbox-url";
import type { SearchParams } from "@/lib/query";
import { AskedList } from "./asked-list";
import { Filters, Sides } from "./filters";

const shown = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inbox"))("title") };
}

/** Everything that waits for the person who is signed in, by urgency; beside it what she asked of others. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [user, search] = [await requireUser("account.own"), await searchParams];
  const view = inboxUrl.parse(search);
  const [t, work] = [await getTranslations("inbox"), await loadWork(user)];
  const asked = await readAsked(store(), user, work.moment.today);
  const items = work.items.filter(
    (item) =>
      (view.family.length === 0 || view.family.includes(workFamily(item.kind))) &&
      (view.group.length === 0 || view.group.includes(groupOf(item, work.moment))),
  );
  const isMine = view.side === "mine";
  const { now, overdue, later } = work.counts;
  return (
    <>
      <PageTitle
        title={t(isMine ? "title" : "askedTitle")}
        note={
          isMine
            ? t("note", { now, overdue, later: String(later) })
            : t("askedNote", { open: String(asked.open.length) })
        }
      />
      <WatchTabs user={user} at="inbox" />
      <div className="stack">
        <Sides side={view.side} mine={work.counts.all} asked={asked.open.length} />
        {isMine ? (
          <>
            <Filters work={work} view={view} search={search} user={user} items={items} />
            {items.length === 0 && (
              <p className="empty panel">
                {t(work.items.length === 0 ? "none" : "noneOf")}{" "}
                {work.items.length > 0 && <Link href="/inbox">{t("clear")}</Link>}
              </p>
            )}
            <WorkGroups items={items} user={user} work={work} shown={shown} level={2} />
          </>
        ) : (
          <AskedList asked={asked} />
        )}
      </div>
    </>
  );
}

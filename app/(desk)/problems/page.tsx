import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { ExportMenu } from "@/app/_ui/export-menu";
import { PageTitle } from "@/app/_ui/page-title";
import { WatchTabs } from "@/app/_ui/watch-tabs";
import { readLedger } from "@/db/problem-reading";
import { store } from "@/db/store";
import { problemOverdue } from "@/lib/domain/problem";
import { problemsUrl } from "@/lib/inputs/problems-url";
import { can } from "@/lib/policy";
import { inOrderOfPressure, isListed } from "@/lib/problem-list";
import type { SearchParams } from "@/lib/query";
import { Filters } from "./filters";
import { Ledger } from "./ledger";
import { Statistics } from "./statistics";
import { officesOf } from "./words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("problem"))("title") };
}

/** 问题清单: what holds projects up, who is concerned, until when, and how far it has been taken. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireUser("problem.view");
  const params = await searchParams;
  const view = problemsUrl.parse(params);
  const [t, today, all, offices] = [
    await getTranslations("problem"),
    await businessDay(),
    await readLedger(store()),
    await officesOf(),
  ];
  const shown = inOrderOfPressure(
    all.filter((entry) => isListed(entry, view, today)),
    today,
  );
  const overdue = shown.filter((entry) => problemOverdue(entry, today) > 0).length;
  return (
    <>
      <PageTitle title={t("title")} note={t("note", { count: shown.length, overdue })}>
        <ExportMenu path="/problems/export" />
        {can(user, "problem.edit") && (
          <Link className="button button-main no-print" href="/problems/new">
            {t("raise")}
          </Link>
        )}
      </PageTitle>
      <WatchTabs user={user} at="problems" />
      <div className="stack">
        <Filters all={all} view={view} params={params} offices={offices} today={today} />
        <Ledger rows={shown} offices={offices} today={today} />
        <Statistics all={all} offices={offices} today={today} />
      </div>
    </>
  );
}

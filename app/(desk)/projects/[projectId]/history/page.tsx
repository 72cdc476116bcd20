import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { Acts } from "@/app/_ui/acts";
import { PageTitle } from "@/app/_ui/page-title";
import { Pages, pageOf } from "@/app/_ui/pages";
import { listHistory } from "@/db/audit";
import { keptHistoryCount, keptRowIds } from "@/db/project-kept";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import { loadProject, type ProjectProps } from "../load";
import { Tabs, tabsFor } from "../tabs";

const size = 50;

export async function generateMetadata(props: ProjectProps): Promise<Metadata> {
  const t = await getTranslations("project.tab");
  return { title: `${t("history")} · ${(await loadProject(props)).head.project.name}` };
}

export default async function Page(props: ProjectProps) {
  await requireUser("project.detail");
  const { projectId, time, head, search } = await loadProject(props);
  const { read } = store();
  const t = await getTranslations("change");
  const [page, total] = [pageOf(search.page), await keptHistoryCount(store(), projectId)];
  const own = await keptRowIds(store(), projectId);
  // An act may concern many projects; here only this one's part of it is shown, and the period it locked.
  const entries = (await listHistory(read, projectId, size, (page - 1) * size)).map(({ entry }) => ({
    ...entry,
    changes: entry.changes.filter(({ table, id }) => own.has(id) || table === "periods"),
  }));
  const hrefOf = (to: number) => `/projects/${projectId}/history?period=${time.period}&page=${to}`;
  return (
    <>
      <PageTitle title={head.project.name} note={t("count", { count: total })} />
      <Tabs projectId={projectId} period={time.period} at="history" offered={tabsFor({ detail: true })} />
      <div className="stack">
        <Acts entries={entries} names={await keptNames(store())} />
        <Pages page={page} size={size} total={total} hrefOf={hrefOf} />
      </div>
    </>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { Acts } from "@/app/_ui/acts";
import { ExportMenu } from "@/app/_ui/export-menu";
import { PageTitle } from "@/app/_ui/page-title";
import { Pages, pageOf } from "@/app/_ui/pages";
import { listAudit } from "@/db/audit";
import { listDealNames } from "@/db/deal-reading";
import { readNames } from "@/db/project-page";
import { store } from "@/db/store";
import { AdminTabs } from "../tabs";

const size = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("change"))("audit") };
}

export default async function Page({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  await requireUser("audit.view");
  const { read } = store();
  const t = await getTranslations("change");
  const page = pageOf((await searchParams).page);
  const { entries, total } = await listAudit(read, size, (page - 1) * size);
  const names = await readNames(read);
  // Deals are named here only: whoever may read the audit trail may see those before signing too.
  const all = { ...names, people: new Map([...names.people, ...(await listDealNames(read))]) };
  return (
    <>
      <PageTitle title={t("audit")} note={t("count", { count: total })}>
        <ExportMenu path="/admin/audit/export" />
      </PageTitle>
      <AdminTabs at="audit" />
      <div className="stack">
        <Acts entries={entries} names={all} />
        <Pages page={page} size={size} total={total} hrefOf={(to) => `/admin/audit?page=${to}`} />
      </div>
    </>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { Acts } from "@/app/_ui/acts";
import { ExportMenu } from "@/app/_ui/export-menu";
import { PageTitle } from "@/app/_ui/page-title";
import { Pages } from "@/app/_ui/pages";
import { auditChoices, readAuditNames, searchAudit } from "@/db/audit-search";
import { store } from "@/db/store";
import { auditKinds } from "@/db/verify";
import { auditUrl } from "@/lib/inputs/audit-url";
import { href, type SearchParams } from "@/lib/query";
import { AdminTabs } from "../tabs";
import { auditHref } from "../users/addresses";
import { AuditSearch } from "./search";

const size = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("change"))("audit") };
}

/** Everything anybody did, searched, the history of one row among it, and taken along as a file. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireUser("audit.view");
  const { read } = store();
  const [t, table] = [await getTranslations("change"), await getTranslations("table")];
  const params = await searchParams;
  const view = auditUrl.parse(params);
  const { entries, total } = await searchAudit(read, view, size, (view.page - 1) * size);
  const names = await readAuditNames(read);
  return (
    <>
      <PageTitle title={t("audit")} note={t("count", { count: total })}>
        <ExportMenu path="/admin/audit/export" />
      </PageTitle>
      <AdminTabs at="audit" />
      <div className="stack">
        <AuditSearch
          params={params}
          view={view}
          choices={await auditChoices(store())}
          kinds={auditKinds.map((id) => ({ id, name: table.has(id as never) ? table(id as never) : id }))}
        />
        {view.thing[0] && (
          <p className="notice">{t("ofRow", { id: names.people.get(view.thing[0]) ?? view.thing[0] })}</p>
        )}
        <Acts entries={entries} names={names} thingHref={(thing) => auditHref({ thing })} />
        <Pages
          page={view.page}
          size={size}
          total={total}
          hrefOf={(to) => href("/admin/audit", params, { page: to })}
        />
      </div>
    </>
  );
}

import type { Metadata, Route } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { listMilestoneTemplates } from "@/db/milestone-templates";
import { store } from "@/db/store";
import { templateChanges } from "@/lib/domain/milestone-template";
import { can } from "@/lib/policy";
import { listOf, type SearchParams } from "@/lib/query";
import { AdminTabs } from "../tabs";
import { Changes } from "./changes";
import { TemplateEditor } from "./editor";
import { TemplateTable } from "./template-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nodeTemplate"))("title") };
}

// A route with a query is no literal that typed routes could check.
const versionHref = (number: number, more = "") => `/admin/milestones?version=${number}${more}` as Route;

/** Which milestones each project type usually has and when; the newest version can be edited into the next. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireUser("audit.view");
  const search = await searchParams;
  const [t, messages] = [await getTranslations("nodeTemplate"), await getMessages()];
  const versions = await listMilestoneTemplates(store().read);
  const newest = versions[0]?.number ?? 0;
  const wanted = Number(listOf(search.version)[0] ?? newest);
  const shown = versions.find(({ number }) => number === wanted) ?? versions[0];
  const older = versions.find(({ number }) => number === (shown?.number ?? 0) - 1);
  const mayEdit = can(user, "milestone.template");
  const editing = mayEdit && shown?.number === newest && listOf(search.edit)[0] === "1";
  const nameOf = (number: number) => (number === 0 ? t("shipped") : t("versionOf", { number: `${number}` }));
  const { nodeTemplate, milestone, projectType, failure, kept } = messages;
  return (
    <NextIntlClientProvider messages={{ nodeTemplate, milestone, projectType, failure, kept }}>
      <PageTitle title={t("title")}>
        {mayEdit && !editing && (
          <Link className="button button-main" href={versionHref(newest, "&edit=1")} prefetch={false}>
            {t("edit")}
          </Link>
        )}
      </PageTitle>
      <AdminTabs at="milestones" />
      <div className="stack">
        <p className="soft">{t("hint")}</p>
        {shown && editing && (
          <TemplateEditor key={shown.number} number={shown.number} stored={shown.nodes} userId={user.id} />
        )}
        {shown && !editing && (
          <>
            <section className="panel stack" aria-labelledby="versions">
              <h2 id="versions">{t("versions")}</h2>
              <div className="table-frame">
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{t("version")}</th>
                      <th scope="col">{t("since")}</th>
                      <th scope="col">{t("reason")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {versions.map((row) => (
                      <tr key={row.number} className={row.number === shown.number ? "total" : undefined}>
                        <th scope="row">
                          <Link href={versionHref(row.number)} prefetch={false}>
                            {nameOf(row.number)}
                          </Link>
                        </th>
                        <td>{row.since ?? "—"}</td>
                        <td>{row.reason ?? "—"}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
            {older && (
              <Changes
                title={t("changesSince", { name: nameOf(older.number) })}
                rows={templateChanges(older.nodes, shown.nodes)}
              />
            )}
            <TemplateTable title={nameOf(shown.number)} nodes={shown.nodes} />
          </>
        )}
      </div>
    </NextIntlClientProvider>
  );
}

import type { Metadata, Route } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { listDepartments } from "@/db/people";
import { listVersions, readVersion } from "@/db/permit-templates";
import { store } from "@/db/store";
import { can } from "@/lib/policy";
import { listOf, type SearchParams } from "@/lib/query";
import { AdminTabs } from "../tabs";
import { Adopt } from "./adopt";
import { DifferenceList } from "./difference-list";
import { Editor } from "./editor";
import { StepTable } from "./step-table";

// A route with a query is no literal that typed routes could check.
const versionHref = (number: number, more = "") => `/admin/permits?version=${number}${more}` as Route;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("permitTemplate"))("title") };
}

/** The versions of the step template; the newest can be edited into the next. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireUser("audit.view");
  const search = await searchParams;
  const [t, messages, locale] = [
    await getTranslations("permitTemplate"),
    await getMessages(),
    await getLocale(),
  ];
  const { read } = store();
  const versions = await listVersions(read);
  const departments = await listDepartments(read);
  const names = Object.fromEntries(
    departments.map((one) => [one.id, locale === "en" ? one.english : one.shortName]),
  );
  const mayEdit = can(user, "permit.template");
  const newest = versions[0]?.number ?? 0;
  const wanted = Number(listOf(search.version)[0] ?? newest);
  const shown = await readVersion(read, versions.some(({ number }) => number === wanted) ? wanted : newest);
  const older = shown ? await readVersion(read, shown.number - 1) : null;
  const editing = mayEdit && shown?.number === newest && listOf(search.edit)[0] === "1";
  const { permitTemplate, permitStage, permitPill, permitFlow, milestone, failure } = messages;
  return (
    <NextIntlClientProvider
      messages={{
        permitTemplate,
        permitStage,
        permitPill,
        permitFlow,
        milestone,
        failure,
        refusal: { permit: { template: messages.refusal.permit.template } },
      }}
    >
      <PageTitle title={t("title")}>
        {mayEdit && shown && !editing && (
          <Link className="button button-main" href={versionHref(newest, "&edit=1")} prefetch={false}>
            {t("edit")}
          </Link>
        )}
      </PageTitle>
      <AdminTabs at="permits" />
      <div className="stack">
        {!shown && (mayEdit ? <Adopt departments={departments} /> : <p className="empty">{t("none")}</p>)}
        {shown && editing && <Editor number={shown.number} stored={shown.steps} names={names} />}
        {shown && !editing && (
          <>
            <section className="panel stack" aria-labelledby="versions">
              <h2 id="versions">{t("versions")}</h2>
              <p className="soft">{t("versionsHint")}</p>
              <div className="table-frame">
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{t("version")}</th>
                      <th scope="col">{t("since")}</th>
                      <th scope="col">{t("reason")}</th>
                      <th scope="col" className="num">
                        {t("cases")}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {versions.map((row) => (
                      <tr key={row.id} className={row.number === shown.number ? "total" : undefined}>
                        <th scope="row">
                          <Link href={versionHref(row.number)} prefetch={false}>
                            {t("versionOf", { number: `${row.number}` })}
                          </Link>
                        </th>
                        <td>{row.since}</td>
                        <td>{row.reason}</td>
                        <td className="num">{row.cases}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
            {older && (
              <section className="panel" aria-labelledby="differences">
                <h2 id="differences">{t("since-version", { number: `${older.number}` })}</h2>
                <DifferenceList older={older.steps} newer={shown.steps} names={names} />
              </section>
            )}
            <section aria-labelledby="steps">
              <h2 id="steps">
                {t("stepsOf", { number: `${shown.number}`, count: `${shown.steps.length}` })}
              </h2>
              <StepTable steps={shown.steps} names={names} />
            </section>
          </>
        )}
      </div>
    </NextIntlClientProvider>
  );
}

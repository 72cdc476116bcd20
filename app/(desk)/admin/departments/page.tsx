import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import cards from "@/app/_ui/card-table.module.css";
import { PageTitle } from "@/app/_ui/page-title";
import { type DepartmentState, listDepartmentStates } from "@/db/department-edit";
import { store } from "@/db/store";
import { yearOf } from "@/lib/domain/period";
import { can } from "@/lib/policy";
import { AdminTabs } from "../tabs";
import { auditHref } from "../users/addresses";
import { AddDepartment, EditDepartment, EndDepartment, ReopenDepartment } from "./department-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("departments"))("title") };
}

/** Every department that is or was: since when, what it was called, who took over, who and what is in it. */
export default async function Page() {
  const user = await requireUser("audit.view");
  const [t, locale, { departments, failure }] = [
    await getTranslations("departments"),
    await getLocale(),
    await getMessages(),
  ];
  const today = await businessDay();
  const rows = await listDepartmentStates(store().read, yearOf(today));
  const called = (one: { name: string; english: string }) => (locale === "en" ? one.english : one.name);
  const names = new Map(rows.map((row) => [row.id, called(row)]));
  const alive = rows.filter(({ validTo }) => validTo === null);
  const mayEdit = can(user, "department.edit");
  const acts = (row: DepartmentState) => {
    const { users, projects, former: _, ...department } = row;
    if (row.validTo) return <ReopenDepartment key={row.version} department={department} />;
    const successors = alive
      .filter(({ id }) => id !== row.id)
      .map((one) => ({ id: one.id, name: called(one) }));
    return (
      <>
        <EditDepartment key={`edit ${row.version}`} department={department} />
        <EndDepartment
          key={`end ${row.version}`}
          department={department}
          today={today}
          successors={successors}
          inside={{ users, projects }}
        />
      </>
    );
  };
  return (
    <NextIntlClientProvider messages={{ departments, failure }}>
      <PageTitle
        title={t("title")}
        note={t("count", { count: alive.length, ended: rows.length - alive.length })}
      >
        {mayEdit && <AddDepartment key={rows.length} today={today} />}
      </PageTitle>
      <AdminTabs at="departments" />
      <div className={`table-frame ${cards.frame}`}>
        <table className={`table ${cards.cards} ${cards.lines}`}>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col">{t("kind")}</th>
              <th scope="col">{t("valid")}</th>
              <th scope="col" className="num">
                {t("users")}
              </th>
              <th scope="col" className="num">
                {t("projects")}
              </th>
              <th scope="col">
                <span className="hidden-text">{t("act")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {called(row)}
                  <div className="soft">
                    {[row.shortName === row.name ? "" : row.shortName, row.recruits ? t("isRecruiting") : ""]
                      .filter(Boolean)
                      .join(" · ")}
                  </div>
                  {row.former.map((one) => (
                    <div key={one.id} className="soft">
                      {t("former", { name: called(one), until: one.until })}
                    </div>
                  ))}
                </th>
                <td data-label={t("kind")}>{t(`kinds.${row.kind}`)}</td>
                <td data-label={t("valid")}>
                  {row.validTo
                    ? t("span", { from: row.validFrom, to: row.validTo })
                    : t("since", { from: row.validFrom })}
                  {row.successorId && (
                    <div className="soft">
                      {t("into", { name: names.get(row.successorId) ?? row.successorId })}
                    </div>
                  )}
                </td>
                <td className="num" data-label={t("users")}>
                  <Link href={`/admin/users?department=${row.id}`} prefetch={false}>
                    {row.users}
                  </Link>
                </td>
                <td className="num" data-label={t("projects")}>
                  {row.projects}
                </td>
                <td>
                  <div className="line">
                    {mayEdit && acts(row)}
                    <Link href={auditHref({ thing: row.id })} prefetch={false}>
                      {t("history")}
                    </Link>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </NextIntlClientProvider>
  );
}

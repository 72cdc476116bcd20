import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getFormatter, getLocale, getMessages, getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { now } from "@/app/_server/today";
import cards from "@/app/_ui/card-table.module.css";
import { PageTitle } from "@/app/_ui/page-title";
import { Pages } from "@/app/_ui/pages";
import { readAccessRules } from "@/db/access-rules";
import { listAccounts } from "@/db/accounts";
import { listDepartments } from "@/db/people";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import { usersUrl } from "@/lib/inputs/user";
import { can } from "@/lib/policy";
import { href, type SearchParams } from "@/lib/query";
import { listedUsers } from "@/lib/user-list";
import { AdminTabs } from "../tabs";
import { userHref } from "./addresses";
import { Filters } from "./filters";
import { UserForm } from "./user-form";

const size = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("users"))("title") };
}

/** Everybody who may sign in: who, where, since when not, and from how many places now. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireUser("audit.view");
  const params = await searchParams;
  const view = usersUrl.parse(params);
  const [t, role, format, locale, { users, role: roles, failure }] = await Promise.all([
    getTranslations("users"),
    getTranslations("role"),
    getFormatter(),
    getLocale(),
    getMessages(),
  ]);
  const { read } = store();
  const all = await listAccounts(read, now(), await readAccessRules(read));
  const rows = listedUsers(all, view);
  const { offices } = await keptNames(store());
  const called = (one: { name: string; english: string }) => (locale === "en" ? one.english : one.name);
  const names = new Map(offices.map((one) => [one.id, called(one)]));
  const active = (await listDepartments(read)).map((one) => ({ id: one.id, name: called(one) }));
  const page = Math.min(view.page, Math.max(1, Math.ceil(rows.length / size)));
  return (
    <NextIntlClientProvider messages={{ users, role: roles, failure }}>
      <PageTitle title={t("title")} note={t("count", { count: rows.length, all: all.length })}>
        <Link className="button" href="/admin/handover">
          {t("handOver")}
        </Link>
        {can(user, "user.edit") && <UserForm offices={active} />}
      </PageTitle>
      <AdminTabs at="users" />
      <div className="stack">
        <Filters view={view} params={params} offices={[...names].map(([id, name]) => ({ id, name }))} />
        {rows.length === 0 ? (
          <p className="empty panel">{t("none")}</p>
        ) : (
          <div className={`table-frame ${cards.frame}`}>
            <table className={`table ${cards.cards} ${cards.lines}`}>
              <thead>
                <tr>
                  <th scope="col">{t("name")}</th>
                  <th scope="col">{t("role")}</th>
                  <th scope="col">{t("department")}</th>
                  <th scope="col">{t("state")}</th>
                  <th scope="col">{t("lastSignIn")}</th>
                  <th scope="col" className="num">
                    {t("signIns")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.slice((page - 1) * size, page * size).map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      <Link href={userHref(row.id)} prefetch={false}>
                        {row.name}
                      </Link>
                      <div className="soft">{row.username}</div>
                    </th>
                    <td data-label={t("role")}>{role(row.role)}</td>
                    <td data-label={t("department")}>{names.get(row.departmentId) ?? row.departmentId}</td>
                    <td data-label={t("state")}>
                      <span className={row.disabled ? "soft" : undefined}>
                        {t(row.disabled ? "isDisabled" : row.mustChangePassword ? "isOneTime" : "isActive")}
                      </span>
                    </td>
                    <td data-label={t("lastSignIn")}>
                      {row.lastSignIn === null
                        ? t("never")
                        : format.dateTime(row.lastSignIn, {
                            dateStyle: "medium",
                            timeStyle: "short",
                            timeZone: "Asia/Shanghai",
                          })}
                    </td>
                    <td className="num" data-label={t("signIns")}>
                      {row.sessions}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {rows.length > size && (
          <Pages
            page={page}
            size={size}
            total={rows.length}
            hrefOf={(to) => href("/admin/users", params, { page: to })}
          />
        )}
      </div>
    </NextIntlClientProvider>
  );
}

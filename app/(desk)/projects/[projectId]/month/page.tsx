import type { Route } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { monthOf, yearOf } from "@/lib/domain/period";
import { can } from "@/lib/policy";
import { loadProject, type ProjectProps } from "../load";
import { Tabs, tabsFor } from "../tabs";
import { ReportForm } from "./form";
import { loadMonth } from "./load";
import { Revision } from "./revision";
import { Withdraw } from "./withdraw";

type Props = ProjectProps & { searchParams: Promise<{ period?: string; correct?: string }> };

export default async function Page(props: Props) {
  await requireUser("project.detail");
  const { user, projectId, time, head } = await loadProject(props);
  const [t, month] = [await getTranslations("month"), await loadMonth(projectId, time)];
  const [english, m] = [(await getLocale()) === "en", await getMessages()];
  const { month: texts, milestone, light, state, project, problemType, column } = m;
  const mayFile = can(user, "report.save", { departmentId: head.year.departmentId });
  const correcting = month?.isCorrectable && (await props.searchParams).correct === "1";
  const names = { year: yearOf(time.period), month: monthOf(time.period) };
  return (
    <>
      <PageTitle title={head.project.name} note={t("title", names)}>
        {mayFile && month?.isCorrectable && !correcting && (
          // The query is added to a path that typed routes know.
          <Link
            className="button"
            href={`/projects/${projectId}/month?period=${time.period}&correct=1` as Route}
          >
            {t("correct")}
          </Link>
        )}
        {mayFile && month?.newest && month.isWithdrawable && (
          <NextIntlClientProvider messages={{ month: texts }}>
            <Withdraw reportId={month.newest.id} version={month.newest.version} />
          </NextIntlClientProvider>
        )}
      </PageTitle>
      <Tabs projectId={projectId} period={time.period} at="month" offered={tabsFor({ detail: true })} />
      <div className="stack">
        {!month && <p className="empty">{t("notListed")}</p>}
        {month && time.locked && <p className="notice">{t("locked", names)}</p>}
        {month?.newest?.status === "returned" && (
          <p className="notice notice-red">{t("returned", { reason: month.newest.returnReason ?? "—" })}</p>
        )}
        {month && mayFile && (month.isOpen || correcting) && (
          <NextIntlClientProvider
            messages={{ month: texts, milestone, light, state, project, problemType, column }}
          >
            <ReportForm
              // Another project or month is another form: its fields start anew.
              key={`${projectId} ${time.period}`}
              userId={user.id}
              projectId={projectId}
              stored={month.newest}
              context={month.context}
              rules={month.rules}
              offices={month.names.offices.map((office) => ({
                id: office.id,
                name: english ? office.english : office.name,
              }))}
              people={Object.fromEntries(
                [...month.names.people].filter(
                  ([id]) =>
                    id === user.id ||
                    month.newest?.savedBy === id ||
                    month.officers.some((one) => one.id === id),
                ),
              )}
            />
          </NextIntlClientProvider>
        )}
        {month && !month.newest && !mayFile && <p className="empty">{t("missing")}</p>}
        {month?.revisions
          .filter((row) => !(month.isOpen && mayFile && row === month.newest))
          .map((row) => (
            <Revision key={row.id} row={row} names={month.names} english={english} />
          ))}
      </div>
    </>
  );
}

import type { Metadata, Route } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { Comments } from "@/app/_comments/comments";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { wanText } from "@/lib/domain/money";
import { monthOf, yearOf } from "@/lib/domain/period";
import { can } from "@/lib/policy";
import { loadProject, type ProjectProps } from "../load";
import { MonthPhotos } from "../photos/gallery";
import { Tabs, tabsFor } from "../tabs";
import { ReportForm } from "./form";
import { Judge } from "./judge";
import { loadMonth, loadWork } from "./load";
import { Months } from "./months";
import { Notices } from "./notices";
import { Reported } from "./reported";
import { Revisions } from "./revisions";
import { Withdraw } from "./withdraw";

type Props = ProjectProps & { searchParams: Promise<{ period?: string; correct?: string }> };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { head, time } = await loadProject(props);
  const t = await getTranslations("month");
  const names = { year: yearOf(time.period), month: monthOf(time.period) };
  return { title: `${t("title", names)} · ${head.project.name}` };
}

export default async function Page(props: Props) {
  await requireUser("project.detail");
  const { user, projectId, time, head, departmentName } = await loadProject(props);
  const [month, work] = [await loadMonth(projectId, time), await loadWork(projectId, time.period, user)];
  const [t, english, m] = [await getTranslations("month"), (await getLocale()) === "en", await getMessages()];
  const { name } = head.project;
  const mayFile = can(user, "report.save", { departmentId: head.year.departmentId });
  const mayReview = can(user, "report.review", { departmentId: head.year.departmentId });
  const correcting = Boolean(month?.isCorrectable && (await props.searchParams).correct === "1");
  const filling = Boolean(month && mayFile && (month.isOpen || correcting));
  const monthHref = (id: string, more = "") =>
    // The query is added to a path that typed routes know.
    `/projects/${id}/month?period=${time.period}${more}` as Route;
  const newest = month?.newest;
  // Who reviews it returns it with a reason instead.
  const mayWithdraw = mayFile && month?.isWithdrawable && (!mayReview || newest?.filedBy === user.id);
  const judged = newest && mayReview && (newest.status === "submitted" || newest.status === "reviewed");
  return (
    <NextIntlClientProvider
      messages={{
        month: m.month,
        milestone: m.milestone,
        light: m.light,
        state: m.state,
        project: m.project,
        problemType: m.problemType,
        column: m.column,
        reports: m.reports,
        problem: m.problem,
        failure: m.failure,
      }}
    >
      <PageTitle title={name} note={t("title", { year: yearOf(time.period), month: monthOf(time.period) })}>
        {mayFile && month?.isCorrectable && !correcting && (
          <Link className="button" href={monthHref(projectId, "&correct=1")}>
            {t("correct")}
          </Link>
        )}
        {mayWithdraw && newest && (
          <Withdraw key={newest.version} reportId={newest.id} version={newest.version} />
        )}
      </PageTitle>
      <Tabs projectId={projectId} period={time.period} at="month" offered={tabsFor({ detail: true })} />
      <div className="stack">
        {month && <Months projectId={projectId} period={time.period} months={month.months} />}
        <Notices
          month={month}
          time={time}
          filling={filling}
          correcting={correcting}
          who={`${departmentName} ${head.officer.name}`}
        />
        {judged && !filling && (
          <Judge
            key={`${newest.id} ${newest.version}`}
            report={{
              id: newest.id,
              version: newest.version,
              status: newest.status,
              own: newest.filedBy === user.id,
            }}
            name={name}
            next={work.toReview && { name: work.toReview.name, href: monthHref(work.toReview.projectId) }}
          />
        )}
        {month && filling && (
          <ReportForm
            // Another project or month is another form: its fields start anew.
            key={`${projectId} ${time.period}`}
            userId={user.id}
            projectId={projectId}
            projectName={name}
            stored={newest ?? null}
            correcting={correcting}
            filed={
              month.inForce && {
                invested: wanText(month.inForce.invested),
                fixedAssets: wanText(month.inForce.fixedAssets),
              }
            }
            context={month.context}
            rules={month.rules}
            offices={month.names.offices.map((office) => ({
              id: office.id,
              name: english ? office.english : office.name,
            }))}
            previous={month.previous}
            next={work.toFile && { name: work.toFile.name, left: work.left }}
          />
        )}
        {month && (
          <MonthPhotos projectId={projectId} period={time.period} mayEdit={mayFile} locked={time.locked} />
        )}
        {month && (
          <Revisions
            rows={month.revisions.filter((row) => !(filling && month.isOpen && row === newest))}
            inForce={month.inForce}
            names={month.names}
            english={english}
          />
        )}
        {month && (
          <Reported
            row={month.inForce ?? month.newest}
            mayRaise={can(user, "problem.edit", { departmentId: head.year.departmentId })}
          />
        )}
        <Comments user={user} projectId={projectId} subject={{ kind: "month", period: time.period }} />
      </div>
    </NextIntlClientProvider>
  );
}

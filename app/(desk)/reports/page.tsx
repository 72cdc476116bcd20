import type { Metadata, Route } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { ExportMenu } from "@/app/_ui/export-menu";
import { Going } from "@/app/_ui/going";
import { PageTitle } from "@/app/_ui/page-title";
import { pageOf } from "@/app/_ui/pages";
import { readCalendar } from "@/db/calendar";
import { readOnTime } from "@/db/on-time";
import { listDepartments } from "@/db/people";
import { readCycle } from "@/db/report-cycle";
import { store } from "@/db/store";
import { wanText } from "@/lib/domain/money";
import { isOwed } from "@/lib/domain/on-time";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";
import { reportsUrl } from "@/lib/inputs/reports-url";
import { can } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { isChosen } from "@/lib/report-list";
import { ApproveClean } from "./approve-clean";
import { Cutoff } from "./cutoff";
import { Elsewhere } from "./elsewhere";
import { Filter } from "./filter";
import { List } from "./list";
import { inOrderFor, mayOf } from "./may";
import { Offices } from "./offices";
import { OnTimeTable } from "./on-time";
import { scopeOf } from "./scope";
import { UrgeAll, urgeTexts } from "./urge-all";
import { Zeros } from "./zeros";

type Props = { searchParams: Promise<SearchParams> };
const namesOf = (period: Period) => ({ year: yearOf(period), month: monthOf(period) });

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, { period }] = [await getTranslations("reports"), await asOf(await searchParams)];
  return { title: t("title", namesOf(period)) };
}

export default async function Page({ searchParams }: Props) {
  const user = await requireUser("project.detail");
  const search = await searchParams;
  const { department, ...url } = reportsUrl.parse(search);
  const { period, today, locked, unlocked } = await asOf(search);
  const rows = await readCycle(store(), scopeOf(user), period, today);
  const [t, { reports, admin, failure }] = [await getTranslations("reports"), await getMessages()];
  const english = (await getLocale()) === "en";
  const everyOffice = (await listDepartments(store().read)).map((one) => ({
    id: one.id,
    name: english ? one.english : one.shortName,
  }));
  const offices = everyOffice.filter(({ id }) => rows.some((row) => row.departmentId === id));
  const chosen = { ...url, department: offices.some(({ id }) => id === department) ? department : null };
  const shown = rows.filter((row) => isChosen(row, chosen));
  const may = mayOf(user);
  // Who reads the whole zone begins with its departments, and opens the rows behind a number.
  const whole = offices.length > 1;
  const filtered = chosen.status.length + chosen.anomaly.length > 0 || chosen.late !== null;
  const listed = !whole || filtered || chosen.department !== null;
  const zeros = rows.filter(
    (row) =>
      row.status === "missing" &&
      row.state === "not-due" &&
      row.officerId === user.id &&
      row.departmentId === user.departmentId &&
      can(user, "report.save"),
  );
  const cutoff = (await readCalendar(store())).cutoffs(period);
  const urging = can(user, "report.urge") ? await urgeTexts(rows, offices, { period, cutoff, today }) : null;
  const clean = shown.filter((row) => may.judge(row) === "waiting" && row.anomalies?.length === 0);
  const reported = shown.filter((row) => !isOwed(row)).length;
  return (
    <NextIntlClientProvider messages={{ reports, admin, failure }}>
      <PageTitle
        title={t("title", namesOf(period))}
        note={t("coverage", {
          reported,
          due: shown.length,
          invested: wanText(shown.reduce((sum, row) => sum + (row.invested ?? 0), 0)),
        })}
      >
        <ExportMenu path="/reports/export" />
        {can(user, "report.paste") && !locked && (
          // The query is added to a path that typed routes know.
          <Link className="button no-print" href={`/projects/month?period=${period}` as Route}>
            {t("batch")}
            <Going />
          </Link>
        )}
      </PageTitle>
      <div className="stack">
        <Cutoff
          period={period}
          cutoff={cutoff}
          today={today}
          locked={locked}
          mayLock={can(user, "period.lock")}
        >
          {urging && (
            <UrgeAll urging={urging} department={chosen.department ?? (whole ? null : offices[0]?.id)} />
          )}
        </Cutoff>
        <Elsewhere user={user} period={period} unlocked={unlocked} />
        <Zeros
          period={period}
          projects={zeros.map(({ projectId, name }) => ({ projectId, name }))}
          late={locked || today > cutoff}
        />
        {whole && !listed && (
          <Offices rows={rows} offices={offices} period={period} urging={urging?.byOffice ?? null} />
        )}
        <Filter rows={rows} chosen={chosen} period={period} offices={offices} />
        <ApproveClean
          reports={clean.flatMap(({ reportId: id, version, projectId, name }) =>
            id !== null && version !== null ? [{ id, version, projectId, name }] : [],
          )}
        />
        {listed && (
          <List
            rows={inOrderFor(may, shown)}
            period={period}
            may={may}
            page={pageOf(typeof search.page === "string" ? search.page : undefined)}
            search={search}
          />
        )}
        {!filtered && chosen.department === null && user.role !== "officer" && (
          <OnTimeTable
            rows={await readOnTime(store(), period, today)}
            offices={everyOffice}
            opens={(id) => whole || id === user.departmentId}
          />
        )}
      </div>
    </NextIntlClientProvider>
  );
}

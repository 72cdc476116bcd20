import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { pageOf } from "@/app/_ui/pages";
import { readCalendar } from "@/db/calendar";
import { listDepartments } from "@/db/people";
import { listReportsDue } from "@/db/reports-due";
import { store } from "@/db/store";
import { wanText } from "@/lib/domain/money";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";
import { cutoffOf } from "@/lib/domain/report";
import { reportsUrl } from "@/lib/inputs/reports-url";
import { can } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { Elsewhere } from "./elsewhere";
import { Filter } from "./filter";
import { List } from "./list";
import { inOrderFor, mayOf } from "./may";
import { Offices } from "./offices";
import { scopeOf } from "./scope";
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
  const { status, department } = reportsUrl.parse(search);
  const { period, today, locked, unlocked } = await asOf(search);
  const { read } = store();
  const rows = await listReportsDue(read, scopeOf(user), period);
  const [t, { reports, failure }] = [await getTranslations("reports"), await getMessages()];
  const english = (await getLocale()) === "en";
  const offices = (await listDepartments(read))
    .filter(({ id }) => rows.some((row) => row.departmentId === id))
    .map((one) => ({ id: one.id, name: english ? one.english : one.shortName }));
  const chosen = { status, department: offices.some(({ id }) => id === department) ? department : null };
  const shown = rows
    .filter((row) => chosen.department === null || row.departmentId === chosen.department)
    .filter((row) => status.length === 0 || status.includes(row.status));
  const may = mayOf(user);
  // Who reads the whole zone begins with its departments, and opens the rows behind a number.
  const whole = offices.length > 1;
  const listed = !whole || status.length > 0 || chosen.department !== null;
  const zeros = rows.filter(
    (row) =>
      row.status === "missing" &&
      row.state === "not-due" &&
      row.officerId === user.id &&
      row.departmentId === user.departmentId &&
      can(user, "report.save"),
  );
  const reported = shown.filter((row) => ["submitted", "reviewed", "locked"].includes(row.status)).length;
  return (
    <NextIntlClientProvider messages={{ reports, failure }}>
      <PageTitle
        title={t("title", namesOf(period))}
        note={t("coverage", {
          reported,
          due: shown.length,
          invested: wanText(shown.reduce((sum, row) => sum + (row.invested ?? 0), 0)),
        })}
      />
      <div className="stack">
        <Elsewhere user={user} period={period} unlocked={unlocked} />
        <Zeros
          period={period}
          projects={zeros.map(({ projectId, name }) => ({ projectId, name }))}
          late={locked || today > cutoffOf(period, (await readCalendar(store())).cutoffDay)}
        />
        {whole && !listed && <Offices rows={rows} offices={offices} period={period} />}
        <Filter rows={rows} chosen={chosen} period={period} offices={offices} />
        {listed && (
          <List
            rows={inOrderFor(may, shown)}
            period={period}
            may={may}
            page={pageOf(typeof search.page === "string" ? search.page : undefined)}
            search={search}
          />
        )}
      </div>
    </NextIntlClientProvider>
  );
}

import type { Metadata, Route } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { Going } from "@/app/_ui/going";
import { PageTitle } from "@/app/_ui/page-title";
import { lastPaste } from "@/db/imports";
import { readMonthGrid } from "@/db/month-grid";
import { listDepartments } from "@/db/people";
import { presetInForce } from "@/db/presets";
import { store } from "@/db/store";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";
import { can } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { MonthGrid } from "./grid";
import { Offices } from "./offices";
import { Phone } from "./phone";
import { UndoLine } from "./undo-line";

type Props = { searchParams: Promise<SearchParams> };
const namesOf = (period: Period) => ({ year: yearOf(period), month: monthOf(period) });

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, { period }] = [await getTranslations("monthGrid"), await asOf(await searchParams)];
  return { title: t("title", namesOf(period)) };
}

export default async function Page({ searchParams }: Props) {
  const user = await requireUser("report.paste");
  const search = await searchParams;
  const time = await asOf(search);
  const [open] = time.unlocked;
  // Without a month in the address it is the open one, and the header says so.
  // The query is added to a path that typed routes know.
  if (search.period === undefined && open && open !== time.period)
    redirect(`/projects/month?period=${open}` as Route);
  const { period, today, locked } = time;
  const { read } = store();
  const english = (await getLocale()) === "en";
  const adds = !can(user, "report.save");
  const offices = adds ? await listDepartments(read) : [];
  const wanted = offices.find(({ id }) => id === search.department)?.id ?? null;
  const scope = { departmentId: adds ? wanted : user.departmentId, adds };
  const rows = await readMonthGrid(store(), scope, period, today);
  const [t, m] = [await getTranslations("monthGrid"), await getMessages()];
  const last = await lastPaste(read, user.id, period);
  return (
    <NextIntlClientProvider
      messages={{
        monthGrid: m.monthGrid,
        month: m.month,
        problemType: m.problemType,
        reportStatus: m.reportStatus,
        state: m.state,
        kept: m.kept,
        failure: m.failure,
      }}
    >
      <PageTitle title={t("title", namesOf(period))} note={t("note", { count: rows.length })}>
        <Link className="button" href={`/reports?period=${period}` as Route}>
          {t("reports")}
          <Going />
        </Link>
      </PageTitle>
      <div className="stack">
        {adds && (
          <Offices
            offices={offices.map(({ id, english: name, shortName }) => ({
              id,
              name: english ? name : shortName,
            }))}
            chosen={wanted}
            period={period}
          />
        )}
        {locked && (
          <p className="notice">
            {t("locked", namesOf(period))}
            {open && (
              <>
                {" "}
                <Link href={`/projects/month?period=${open}` as Route}>{t("openMonth", namesOf(open))}</Link>
              </>
            )}
          </p>
        )}
        {last && <UndoLine key={`${last.id} ${last.version}`} paste={last} />}
        {rows.length === 0 ? (
          <p className="empty">{t("empty")}</p>
        ) : (
          <>
            <Phone rows={rows} period={period} />
            <MonthGrid
              key={`${period} ${scope.departmentId}`}
              place={`month-grid ${user.id} ${period} ${scope.departmentId ?? "all"}`}
              rows={rows}
              mine={user.id}
              adds={adds}
              period={period}
              zone={await presetInForce(read, "zone")}
            />
          </>
        )}
      </div>
    </NextIntlClientProvider>
  );
}

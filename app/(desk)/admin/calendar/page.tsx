import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { listCoveredYears, listHolidays } from "@/db/holidays";
import { store } from "@/db/store";
import { knownWorkCalendar } from "@/db/work-calendar";
import { yearOf } from "@/lib/domain/period";
import { calendarUrl } from "@/lib/inputs/calendar-url";
import { can } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { AdminTabs } from "../tabs";
import { calendarHref } from "./addresses";
import { CalendarNotice } from "./calendar-notice";
import { CoverForm } from "./cover-form";
import { DayPanel } from "./day-panel";
import { YearView } from "./year-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workCalendar"))("title") };
}

/** Days off and make-up workdays of a year, the official ones and the project office's own. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireUser("audit.view");
  const view = calendarUrl.parse(await searchParams);
  const today = await businessDay();
  const year = view.day ? yearOf(view.day) : (view.year ?? yearOf(today));
  const [t, { workCalendar, failure }] = [await getTranslations("workCalendar"), await getMessages()];
  const { read } = store();
  const own = await listHolidays(read, year);
  const covered = (await listCoveredYears(read)).find((one) => one.year === year);
  const mayEdit = can(user, "calendar.edit");
  return (
    <NextIntlClientProvider messages={{ workCalendar, failure }}>
      <PageTitle title={t("title")} note={t("year", { year: `${year}` })}>
        <Link className="button" href={calendarHref({ year: year - 1 })} prefetch={false}>
          {t("year", { year: `${year - 1}` })}
        </Link>
        <Link className="button" href={calendarHref({ year: year + 1 })} prefetch={false}>
          {t("year", { year: `${year + 1}` })}
        </Link>
      </PageTitle>
      <AdminTabs at="calendar" />
      <div className="stack">
        <CalendarNotice />
        <p className={covered ? "soft" : "notice notice-yellow"}>
          {covered
            ? covered.source
              ? t("declared", { source: covered.source })
              : t("official")
            : t("uncovered", { year: `${year}` })}
        </p>
        {!covered && mayEdit && <CoverForm year={year} />}
        {mayEdit && (
          <DayPanel
            view={view}
            year={year}
            own={own.find((row) => row.day === view.day) ?? null}
            today={today}
          />
        )}
        <YearView
          year={year}
          today={today}
          own={own}
          calendar={await knownWorkCalendar(store())}
          mayEdit={mayEdit}
        />
      </div>
    </NextIntlClientProvider>
  );
}

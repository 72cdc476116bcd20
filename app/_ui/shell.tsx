import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { InboxLink } from "@/app/_inbox/inbox-link";
import { asOf } from "@/app/_server/as-of";
import { type Calendar, readCalendar } from "@/db/calendar";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { asOfDay, monthOf, yearOf } from "@/lib/domain/period";
import type { User } from "@/lib/policy";
import { CloseSheets } from "./close-sheets";
import { Navigation } from "./navigation";
import { OfflineBar } from "./offline-bar";
import { PeriodSelect } from "./period-select";
import { placesOf } from "./places";
import { SearchBox } from "./search-box";
import "./shell.css";
import { switchLocale } from "./switch-locale";
import { UserMenu } from "./user-menu";

async function nameOfPeriods({ periods, cutoffs }: Calendar, defaultPeriod: string, today: Day) {
  const t = await getTranslations("app");
  return periods.map((one) => {
    const name = t("periodName", { year: String(yearOf(one.period)), month: String(monthOf(one.period)) });
    const closed = today > cutoffs(one.period);
    const mark = one.locked ? null : t(closed ? "notLocked" : "notClosed");
    return {
      period: one.period,
      label: mark ? t("periodOpen", { name, mark }) : name,
      note: `${t("dataAsOf", { day: asOfDay(one.period, today) })} · ${t("reported", { listed: one.listed, reported: one.reported })}`,
      mark,
      isDefault: one.period === defaultPeriod,
    };
  });
}

/** The frame of every page behind the session: navigation, as-of period, search, language and the person. */
export async function Shell({ user, children }: { user: User; children: ReactNode }) {
  const [t, nav, now, calendar, jar] = await Promise.all([
    getTranslations("app"),
    getTranslations("nav"),
    asOf({}),
    readCalendar(store()),
    cookies(),
  ]);
  const periods = await nameOfPeriods(calendar, now.period, now.today);
  const places = placesOf(user).map((place) => ({ ...place, label: nav(place.key) }));
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <p className="paper-head">{t("zone")}</p>
      {calendar.demo && <p className="demo-banner">{t("demo", { day: now.today })}</p>}
      <header className="shell-header no-print">
        <strong className="shell-name">{t("title")}</strong>
        <Suspense>
          <PeriodSelect label={t("period")} periods={periods} />
          <SearchBox label={t("search")} hint={t("searchKey")} />
        </Suspense>
        <form action={switchLocale} className="shell-language">
          <button type="submit" className="button button-plain">
            {t("language")}
          </button>
        </form>
        <InboxLink user={user} />
        <UserMenu user={user} />
        <OfflineBar text={t("offline")} />
      </header>
      <Suspense>
        <Navigation
          places={places}
          label={t("navigation")}
          folded={jar.get("navigation")?.value === "folded"}
          words={{ collapse: t("collapse"), expand: t("expand") }}
        />
      </Suspense>
      <CloseSheets />
      <main id="main" className="shell-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

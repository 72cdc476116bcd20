import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { asOf } from "@/app/_server/as-of";
import { readCoverage } from "@/db/coverage";
import { listPeriods } from "@/db/periods";
import { readSetting } from "@/db/settings";
import { store } from "@/db/store";
import { asOfDay, monthOf, yearOf } from "@/lib/domain/period";
import type { User } from "@/lib/policy";
import { CloseSheets } from "./close-sheets";
import { Navigation } from "./navigation";
import { PeriodSelect } from "./period-select";
import { placesOf } from "./places";
import { SearchBox } from "./search-box";
import "./shell.css";
import { switchLocale } from "./switch-locale";
import { UserMenu } from "./user-menu";

async function readPeriods(defaultPeriod: string, today: Parameters<typeof asOfDay>[1]) {
  const t = await getTranslations("app");
  const [coverage, known] = await Promise.all([readCoverage(store()), listPeriods(store().read)]);
  const locked = new Set(known.filter((one) => one.locked).map((one) => one.period));
  return coverage.map((one) => {
    const name = t("periodName", { year: String(yearOf(one.period)), month: String(monthOf(one.period)) });
    const open = !locked.has(one.period);
    return {
      period: one.period,
      label: open ? t("periodOpen", { name }) : name,
      note: `${t("dataAsOf", { day: asOfDay(one.period, today) })} · ${t("reported", one)}`,
      open,
      isDefault: one.period === defaultPeriod,
    };
  });
}

/** The frame of every page behind the session: navigation, as-of period, search, language and the person. */
export async function Shell({ user, children }: { user: User; children: ReactNode }) {
  const [t, nav, now, demo, jar] = await Promise.all([
    getTranslations("app"),
    getTranslations("nav"),
    asOf({}),
    readSetting(store().read, "demo"),
    cookies(),
  ]);
  const periods = await readPeriods(now.period, now.today);
  const places = placesOf(user).map((place) => ({ ...place, label: nav(place.key) }));
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <p className="paper-head">{t("zone")}</p>
      {demo === "1" && <p className="demo-banner">{t("demo", { day: now.today })}</p>}
      <header className="shell-header no-print">
        <strong className="shell-name">{t("title")}</strong>
        <Suspense>
          <PeriodSelect label={t("period")} openMark={t("notClosed")} periods={periods} />
          <SearchBox label={t("search")} hint={t("searchKey")} />
        </Suspense>
        <form action={switchLocale} className="shell-language">
          <button type="submit" className="button button-plain">
            {t("language")}
          </button>
        </form>
        <UserMenu user={user} />
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

import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { readCalendar } from "@/db/calendar";
import { lastDemoDay } from "@/db/settings";
import { store } from "@/db/store";
import { can } from "@/lib/policy";
import { CalendarNotice } from "./calendar/calendar-notice";
import { CutoffRules } from "./cutoff";
import { DayForm } from "./day-form";
import { Periods } from "./periods";
import { AdminTabs } from "./tabs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("title") };
}

export default async function Page() {
  const user = await requireUser("audit.view");
  const [t, { admin, failure }] = [await getTranslations("admin"), await getMessages()];
  const calendar = await readCalendar(store());
  const today = await businessDay();
  const demo = calendar.businessDay !== null;
  const last = await lastDemoDay(store().read);
  return (
    <NextIntlClientProvider messages={{ admin, failure }}>
      <PageTitle title={t("title")} />
      <AdminTabs at="periods" />
      <div className="stack">
        <CalendarNotice />
        <Periods today={today} mayLock={can(user, "period.lock")} />
        <CutoffRules today={today} mayEdit={can(user, "period.lock")} />
        {demo && can(user, "demo.move-date") && (
          <section className="panel stack" aria-labelledby="demo-day">
            <h2 id="demo-day">{t("demoDay")}</h2>
            <p className="soft">{t("demoHint", { day: today, last })}</p>
            <DayForm today={today} last={last} />
          </section>
        )}
      </div>
    </NextIntlClientProvider>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { Going } from "@/app/_ui/going";
import { PageTitle } from "@/app/_ui/page-title";
import { readCalendar } from "@/db/calendar";
import { lastDemoDay } from "@/db/settings";
import { store } from "@/db/store";
import { can } from "@/lib/policy";
import { DayForm } from "./day-form";
import { Periods } from "./periods";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("title") };
}

export default async function Page() {
  const user = await requireUser("audit.view");
  const [t, { admin, failure }] = [await getTranslations("admin"), await getMessages()];
  const [alert, control] = [await getTranslations("alert"), await getTranslations("control")];
  const calendar = await readCalendar(store());
  const today = await businessDay();
  const demo = calendar.businessDay !== null;
  const last = await lastDemoDay(store().read);
  return (
    <NextIntlClientProvider messages={{ admin, failure }}>
      <PageTitle title={t("title")}>
        <Link className="button" href="/admin/alerts">
          {alert("rulesLink")}
          <Going />
        </Link>
        <Link className="button" href="/admin/control">
          {control("link")}
          <Going />
        </Link>
        <Link className="button" href="/admin/audit">
          {t("audit")}
          <Going />
        </Link>
      </PageTitle>
      <div className="stack">
        <Periods today={today} mayLock={can(user, "period.lock")} />
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

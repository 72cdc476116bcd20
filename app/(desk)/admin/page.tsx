import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { readCalendar } from "@/db/calendar";
import { store } from "@/db/store";
import { monthOf, periodOfDay, yearOf } from "@/lib/domain/period";
import { can } from "@/lib/policy";
import { DayForm } from "./day-form";
import { PeriodForm } from "./period-form";

export default async function Page() {
  const user = await requireUser("audit.view");
  const [t, { admin }] = [await getTranslations("admin"), await getMessages()];
  const calendar = await readCalendar(store());
  const today = await businessDay();
  const periods = calendar.periods.filter(({ period }) => period <= periodOfDay(today));
  const demo = calendar.businessDay !== null;
  const mayLock = can(user, "period.lock");
  return (
    <NextIntlClientProvider messages={{ admin }}>
      <PageTitle title={t("title")} />
      <div className="stack">
        <p>
          <Link href="/admin/audit">{t("audit")}</Link>
        </p>
        <section className="panel stack" aria-labelledby="periods">
          <h2 id="periods">{t("periods")}</h2>
          <p className="soft">{t("lockHint")}</p>
          <table className="table">
            <tbody>
              {periods.map(({ period, locked }) => (
                <tr key={period}>
                  <th scope="row">{t("period", { year: yearOf(period), month: monthOf(period) })}</th>
                  <td>{t(locked ? "isLocked" : "isOpen")}</td>
                  <td>{mayLock && <PeriodForm key={String(locked)} period={period} locked={locked} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {demo && can(user, "demo.move-date") && (
          <section className="panel stack" aria-labelledby="demo-day">
            <h2 id="demo-day">{t("demoDay")}</h2>
            <p className="soft">{t("demoHint", { day: today })}</p>
            <DayForm key={today} today={today} />
          </section>
        )}
      </div>
    </NextIntlClientProvider>
  );
}

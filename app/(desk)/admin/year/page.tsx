import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { sayRefusal } from "@/app/_server/sentences";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { readCalendar } from "@/db/calendar";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import { digestOfEnds, listOutcomes, listYears, readYearEnds } from "@/db/year-change";
import { whyYearStands } from "@/db/year-undo";
import { changeFrom, endingYear } from "@/lib/domain/carry-over";
import { wanText } from "@/lib/domain/money";
import { firstDay, periodOf } from "@/lib/domain/period";
import { yearOutcomes } from "@/lib/domain/vocabulary";
import { can } from "@/lib/policy";
import { AdminTabs } from "../tabs";
import { UndoYear } from "./undo-year";
import { YearWizard } from "./wizard";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("year"))("title") };
}

/** The change of the year: what becomes of each project, seen before it is done, done again for what is missing, taken back. */
export default async function Page() {
  const user = await requireUser("audit.view");
  const [t, locale, { year: words, category, failure }] = [
    await getTranslations("year"),
    await getLocale(),
    await getMessages(),
  ];
  const { read } = store();
  const today = await businessDay();
  const year = endingYear(today, await listYears(read));
  const [rows, decided] = [await readYearEnds(read, year), await listOutcomes(read, year)];
  const stands = decided.length === 0 ? null : await whyYearStands(read, year);
  const { offices } = await keptNames(store());
  const office = new Map(offices.map((one) => [one.id, locale === "en" ? one.english : one.name]));
  const { locked } = await readCalendar(store());
  const from = firstDay(changeFrom(year));
  const mayChange = can(user, "year.change");
  const values = { year: String(year), next: String(year + 1) };
  return (
    <NextIntlClientProvider messages={{ year: words, category, failure }}>
      <PageTitle
        title={t("titleOf", values)}
        note={t("count", { open: rows.length, done: decided.length })}
      />
      <AdminTabs at="year" />
      <div className="stack">
        <p className="soft">{t("hint", values)}</p>
        {today < from && <p className="notice">{t("early", { ...values, from })}</p>}
        {today >= from && !locked.includes(periodOf(year, 12)) && (
          <p className="notice notice-yellow">{t("unlocked", values)}</p>
        )}
        {decided.length > 0 && (
          <section className="panel stack" aria-labelledby="decided">
            <h2 id="decided">{t("decided")}</h2>
            <p>
              {yearOutcomes
                .map((one) =>
                  t("outcomeCount", {
                    outcome: t(`outcome.${one}`),
                    count: decided.filter(({ outcome }) => outcome === one).length,
                  }),
                )
                .join(t("comma"))}
            </p>
            {stands ? (
              <p className="soft">{await sayRefusal(stands)}</p>
            ) : (
              mayChange && <UndoYear year={year} count={decided.length} />
            )}
          </section>
        )}
        {rows.length === 0 ? (
          <p className="empty panel">{t(decided.length > 0 ? "allDone" : "none", values)}</p>
        ) : (
          <YearWizard
            key={digestOfEnds(rows)}
            year={year}
            seen={digestOfEnds(rows)}
            mayChange={mayChange && today >= from}
            rows={rows.map((row) => ({
              id: row.projectId,
              name: row.name,
              office: office.get(row.departmentId) ?? row.departmentId,
              officer: row.officerName,
              gone: row.officerGone,
              outcome: row.outcome,
              opened: row.opened,
              was: row.was.category,
              category: row.category,
              finishes: row.finishes,
              cumulative: wanText(row.cumulative),
              total: wanText(row.totalInvestment),
              annual: wanText(row.annual, false),
              hints: row.hints,
            }))}
          />
        )}
      </div>
    </NextIntlClientProvider>
  );
}

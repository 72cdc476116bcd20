import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { keptStandings } from "@/db/indicator-standing";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import { monthOf, yearOf } from "@/lib/domain/period";
import { can } from "@/lib/policy";
import { entryHref } from "../addresses";
import { EntryForm } from "../entry-form";
import { entryRowOf } from "../entry-rows";
import { indicatorWords } from "../words";

type Props = { searchParams: Promise<{ period?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicator"))("entryTitle") };
}

/** All indicators of the own department for one period, in one sheet; without a period that of today. */
export default async function Page({ searchParams }: Props) {
  const [user, params] = [await requireUser("indicator.enter"), await searchParams];
  const time = await asOf(params);
  if (params.period === undefined) redirect(entryHref(time.open));
  const [t, { indicator: texts, failure, kept }, words] = [
    await getTranslations("indicator"),
    await getMessages(),
    await indicatorWords(),
  ];
  const own = (await keptStandings(store(), time.period, time.today))
    .filter(({ indicator }) => indicator.source === "entered" && indicator.departmentId !== null)
    .filter(({ indicator: { departmentId } }) =>
      can(user, "indicator.enter", { departmentId: departmentId ?? "" }),
    )
    .toSorted((a, b) => a.indicator.position - b.indicator.position);
  const names = await keptNames(store());
  const rows = own.map((standing) => entryRowOf(standing, words, time.period));
  const month = {
    year: String(yearOf(time.period)),
    month: t("monthName", { month: String(monthOf(time.period)) }),
  };
  return (
    <>
      <PageTitle
        title={t("entryTitle")}
        note={t("entryNote", {
          ...month,
          count: String(rows.filter(({ due, stored }) => due || stored).length),
          done: String(rows.filter(({ stored }) => stored).length),
        })}
      />
      {rows.length === 0 ? (
        <p className="empty">{t("entryNone")}</p>
      ) : (
        <NextIntlClientProvider messages={{ indicator: texts, failure, kept }}>
          <EntryForm
            key={time.period}
            userId={user.id}
            period={time.period}
            locked={time.locked}
            rows={rows}
            people={Object.fromEntries(names.people)}
          />
        </NextIntlClientProvider>
      )}
    </>
  );
}

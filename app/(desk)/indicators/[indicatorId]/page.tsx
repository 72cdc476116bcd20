import type { Metadata, Route } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { History } from "@/app/_ui/history";
import { PageTitle } from "@/app/_ui/page-title";
import { pageOf } from "@/app/_ui/pages";
import { monthOf, yearOf } from "@/lib/domain/period";
import { can } from "@/lib/policy";
import { correctHref, indicatorHref } from "../addresses";
import { EntryForm } from "../entry-form";
import { entryRowOf } from "../entry-rows";
import { StatusMark } from "../status-mark";
import { Chart } from "./chart";
import { Editors } from "./editors";
import { Explained } from "./explained";
import { type IndicatorProps, loadIndicator } from "./load";
import { Targets } from "./targets";
import { Values } from "./values";

export async function generateMetadata(props: IndicatorProps): Promise<Metadata> {
  const { words, standing } = await loadIndicator(props);
  return { title: words.name(standing.indicator) };
}

/** One indicator as of a period: where it stands and why, its months, and what its owner and the admin may change. */
export default async function Page(props: IndicatorProps) {
  await requireUser("indicator.view");
  const { user, time, search, standing, words, names } = await loadIndicator(props);
  const { indicator, pace } = standing;
  const [t, { indicator: texts, failure, kept }] = [await getTranslations("indicator"), await getMessages()];
  const thing = { departmentId: indicator.departmentId ?? "" };
  const mayEnter = indicator.source === "entered" && can(user, "indicator.enter", thing);
  const caveat = words.caveat(indicator);
  return (
    <>
      <div className="crumbs no-print">
        <Link href={`/indicators?period=${time.period}` as Route /* typed routes know no queries */}>
          {t("plainTitle")}
        </Link>
      </div>
      <PageTitle
        title={words.name(indicator)}
        note={
          <>
            {words.owner(indicator.departmentId)} · {t(`kind.${indicator.kind}`)} ·{" "}
            {t("asOf", {
              year: String(yearOf(time.period)),
              month: t("monthName", { month: String(monthOf(time.period)) }),
              day: time.asOf,
            })}{" "}
            <StatusMark status={pace.status} />
          </>
        }
      >
        {mayEnter && time.open !== time.period && (
          <Link className="button button-main" href={correctHref(indicator.id, time.open)}>
            {t("fill", { month: t("monthName", { month: String(monthOf(time.open)) }) })}
          </Link>
        )}
      </PageTitle>
      <div className="stack">
        {caveat && <p className="notice notice-yellow">{t("caveat", { caveat })}</p>}
        <Explained standing={standing} period={time.period} words={words} />
        {mayEnter && (
          <NextIntlClientProvider messages={{ indicator: texts, failure, kept }}>
            <EntryForm
              key={time.period}
              userId={user.id}
              period={time.period}
              locked={time.locked}
              rows={[entryRowOf(standing, words, time.period)]}
              people={Object.fromEntries(names.people)}
            />
          </NextIntlClientProvider>
        )}
        <Chart standing={standing} period={time.period} words={words} />
        <Targets standing={standing} words={words} />
        <Values standing={standing} words={words} names={names} mayCorrect={mayEnter} />
        <Editors standing={standing} year={yearOf(time.period)} words={words} user={user} />
        <History
          subjectId={indicator.id}
          title={t("historyTitle")}
          names={names}
          page={pageOf(search.page)}
          hrefOf={(page) => `${indicatorHref(indicator.id, time.period)}&page=${page}#history`}
        />
      </div>
    </>
  );
}

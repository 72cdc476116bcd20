import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { ExportMenu } from "@/app/_ui/export-menu";
import { PageTitle } from "@/app/_ui/page-title";
import { keptStandings } from "@/db/indicator-standing";
import { store } from "@/db/store";
import { monthOf, yearOf } from "@/lib/domain/period";
import { indicatorsUrl } from "@/lib/inputs/indicators-url";
import { can } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { entryHref } from "./addresses";
import { Filters } from "./filters";
import style from "./indicators.module.css";
import { isShown } from "./shown";
import { IndicatorTable } from "./table";
import { indicatorWords } from "./words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicator"))("plainTitle") };
}

/** The year's targets as of a period, behind first. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [user, params] = [await requireUser("indicator.view"), await searchParams];
  const time = await asOf({ period: params.period });
  const [t, app, words] = [
    await getTranslations("indicator"),
    await getTranslations("app"),
    await indicatorWords(),
  ];
  const view = indicatorsUrl.parse(params);
  const all = await keptStandings(store(), time.period, time.today);
  const shown = all.filter((one) => isShown(one, view));
  const count = (status: string) => String(shown.filter(({ pace }) => pace.status === status).length);
  const month = { year: String(yearOf(time.period)), month: String(monthOf(time.period)) };
  return (
    <div className={style.page}>
      <PageTitle
        title={t("plainTitle")}
        note={t("count", {
          count: String(shown.length),
          behind: count("behind"),
          missing: count("no-value"),
        })}
      >
        <ExportMenu path="/indicators/export" />
        {can(user, "indicator.enter") && (
          <Link className="button button-main no-print" href={entryHref(time.open)}>
            {t("fill", { month: t("monthName", { month: String(monthOf(time.open)) }) })}
          </Link>
        )}
      </PageTitle>
      <div className="stack">
        <p className={style.paper}>
          {app("periodName", month)} · {app("dataAsOf", { day: time.asOf })}
        </p>
        <Filters all={all} view={view} params={params} words={words} />
        <IndicatorTable shown={shown} view={view} period={time.period} words={words} />
        <ul className={style.notes}>
          <li>{t("noteFlow")}</li>
          <li>{t("noteOther")}</li>
          <li>{t("noteAssets")}</li>
        </ul>
      </div>
    </div>
  );
}

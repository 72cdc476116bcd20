import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { ExportMenu } from "@/app/_ui/export-menu";
import { PageTitle } from "@/app/_ui/page-title";
import { monthOf, yearOf } from "@/lib/domain/period";
import { recruitmentUrl } from "@/lib/inputs/recruitment-url";
import type { SearchParams } from "@/lib/query";
import { newHref, rulesHref } from "./addresses";
import { Calibre } from "./calibre";
import { Cards } from "./cards";
import { Landing } from "./landing";
import { DealList } from "./list";
import { loadRecruitment } from "./load";
import { Months } from "./months";
import { NextDeals } from "./next-deals";
import styles from "./recruitment.module.css";
import { Targets } from "./targets";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recruitment"))("title") };
}

/** 招商 as of a period: what is signed against its targets, how it lands, and the deals themselves. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [user, params] = [await requireUser("deal.view"), await searchParams];
  const now = await asOf({ period: params.period });
  const [t, app] = [await getTranslations("recruitment"), await getTranslations("app")];
  const data = await loadRecruitment(user, now, recruitmentUrl.parse(params));
  const period = app("periodName", { year: `${yearOf(now.period)}`, month: `${monthOf(now.period)}` });
  return (
    <div className={styles.page}>
      <PageTitle title={t("title")} note={t("note", { period, day: now.asOf })}>
        <ExportMenu path="/recruitment/export" />
        <Link className="button no-print" href={rulesHref(now.period)}>
          {t("rulesLink")}
        </Link>
        {data.mayAdd && (
          <Link className="button button-main no-print" href={newHref(now.open)}>
            {t("add")}
          </Link>
        )}
      </PageTitle>
      <Calibre data={data} params={params} />
      <Cards data={data} />
      <div className={styles.columns}>
        <Targets data={data} />
        <NextDeals data={data} />
      </div>
      <div className={styles.columns}>
        <Months data={data} />
        <Landing data={data} />
      </div>
      <DealList data={data} params={params} />
    </div>
  );
}

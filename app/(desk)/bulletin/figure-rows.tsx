import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/page-title";
import type { BulletinContent, BulletinFigure } from "@/lib/bulletin/content";
import { rowsBehind } from "@/lib/bulletin/rows";
import type { User } from "@/lib/policy";
import { liveHref, type Source } from "./addresses";
import { DealRows, IndicatorRow } from "./other-rows";
import { ProjectRows } from "./project-rows";

type Props = { figure: BulletinFigure; content: BulletinContent; source: Source; user: User };

/** One number of a bulletin: how it comes about, from what, as of when, and exactly its rows. */
export async function FigureRows({ figure, content, source, user }: Props) {
  const [t, locale] = [await getTranslations("bulletin"), await getLocale()];
  const live = liveHref(figure, source.period, user);
  const back = (
    source.bulletinId ? `/bulletin/${source.bulletinId}` : `/bulletin?period=${source.period}`
  ) as Route;
  const { rows } = figure;
  const name = (one: { name: string; english: string }) => (locale === "en" ? one.english : one.name);
  return (
    <>
      <p className="crumbs">
        <Link href={back}>{t("back")}</Link>
      </p>
      <PageTitle title={figure.label} note={figure.text} />
      <div className="stack">
        <section className="panel">
          <p>{t("howIs", { how: figure.how })}</p>
          <p className="soft">
            {t(source.frozen ? "frozenRows" : "liveRows", {
              day: content.asOf,
              version: `${content.rule.version}`,
            })}{" "}
            {live && <Link href={live}>{t(source.frozen ? "openToday" : "openRows")}</Link>}
          </p>
        </section>
        {rows.kind === "projects" && (
          <ProjectRows
            rows={rowsBehind(content.rows, rows.filter)}
            departments={new Map(content.departments.map((one) => [one.id, name(one)]))}
            period={content.period}
          />
        )}
        {(rows.kind === "deals" || rows.kind === "deal") && (
          <DealRows
            deals={content.deals.filter((deal) =>
              rows.kind === "deal" ? deal.id === rows.id : rows.tier === null || deal.tier === rows.tier,
            )}
          />
        )}
        {rows.kind === "indicator" && (
          <IndicatorRow indicator={content.indicators.find(({ id }) => id === rows.id)} />
        )}
      </div>
    </>
  );
}

import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { compareBulletins } from "@/db/bulletin-compare";
import { type BulletinRow, frozenOf } from "@/db/bulletins";
import { store } from "@/db/store";
import type { SearchParams } from "@/lib/query";
import { findBulletin } from "../load";
import { Causes } from "./causes";
import { Differences } from "./differences";

/** Two published bulletins, the earlier first, and why their figures differ. Rule: section 12. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireUser("bulletin.view");
  const t = await getTranslations("bulletin");
  const search = await searchParams;
  const ids = [search.a, search.b].map((id) => (typeof id === "string" ? id : ""));
  const [first, second] = inOrder(await Promise.all(ids.map(findBulletin)));
  if (!first || !second || first.id === second.id)
    return (
      <>
        <PageTitle title={t("compareTitle")} />
        <p className="empty">
          {t("compareSame")} <Link href="/bulletin">{t("back")}</Link>
        </p>
      </>
    );
  const difference = await compareBulletins(store(), first, second);
  const names = (row: BulletinRow) =>
    t("named", { year: `${row.year}`, number: `${row.number}`, period: row.period });
  if (!difference)
    return (
      <>
        <PageTitle title={t("compareTitle")} />
        <p className="empty">
          {t("compareDrafts")} <Link href="/bulletin">{t("back")}</Link>
        </p>
      </>
    );
  const projects = new Map(
    [first, second].flatMap((row) =>
      (frozenOf(row)?.content.rows ?? []).map(({ projectId, name }) => [projectId, name] as const),
    ),
  );
  return (
    <>
      <p className="crumbs">
        <Link href="/bulletin">{t("back")}</Link>
      </p>
      <PageTitle title={t("compareTitle")} note={`${names(first)} → ${names(second)}`} />
      <div className="stack">
        <p className="notice">{t("compareNote")}</p>
        <Differences difference={difference} before={names(first)} after={names(second)} />
        <Causes changes={difference.changes} projects={projects} period={second.period} />
      </div>
    </>
  );
}

const inOrder = (rows: readonly BulletinRow[]) =>
  rows.toSorted(
    (a, b) =>
      a.period.localeCompare(b.period) || (a.auditSeq ?? 0) - (b.auditSeq ?? 0) || a.number - b.number,
  );

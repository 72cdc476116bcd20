import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { readNames } from "@/db/names";
import { listUnlisted, type Unlisted } from "@/db/project-life";
import { store } from "@/db/store";
import { wanText } from "@/lib/domain/money";
import { yearOf } from "@/lib/domain/period";
import { can } from "@/lib/policy";
import { nameWords } from "../register-rows";

type Props = { searchParams: Promise<{ period?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("record.unlisted"))("title") };
}

/** The projects that the register of the period does not show, and why; nothing is ever deleted. */
export default async function Page({ searchParams }: Props) {
  const user = await requireUser("project.detail");
  const time = await asOf(await searchParams);
  const year = yearOf(time.period);
  const [t, names, rows] = [
    await getTranslations("record"),
    await readNames(store()),
    await listUnlisted(store().read, year, time.period),
  ];
  const words = nameWords(names, (await getLocale()) === "en");
  const why = (row: Unlisted) => {
    if (row.archivedOn) return t("archivedNote", { day: row.archivedOn });
    if (row.year !== year) return t("unlisted.otherYear", { year: row.year ?? "—" });
    if (row.listedTo !== null && row.listedTo < time.period)
      return `${row.halt === "withdrawn" ? t("halt.withdrawn") : t("event.delist")} · ${t("toPeriod", { period: row.listedTo })}`;
    return t("notYetCounted", { period: row.listedFrom ?? "—" });
  };
  // The query is added to a path that typed routes know.
  const to = (row: Unlisted) =>
    (row.year === year ? `/projects/${row.id}?period=${time.period}` : `/projects/${row.id}/edit`) as Route;
  const opens = (row: Unlisted) =>
    row.year === year || can(user, "project.edit", { departmentId: row.departmentId ?? "" });
  return (
    <>
      <p className="crumbs no-print">
        <Link href="/projects">{t("unlisted.back")}</Link>
      </p>
      <PageTitle
        title={t("unlisted.title")}
        note={t("unlisted.count", { count: rows.length, period: time.period })}
      />
      <p className="soft">{t("unlisted.hint")}</p>
      {rows.length === 0 ? (
        <p className="empty">{t("unlisted.none")}</p>
      ) : (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("unlisted.name")}</th>
                <th scope="col">{t("unlisted.code")}</th>
                <th scope="col">{t("department")}</th>
                <th scope="col" className="num">
                  {t("unlisted.total")}
                </th>
                <th scope="col">{t("unlisted.why")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{opens(row) ? <Link href={to(row)}>{row.name}</Link> : row.name}</th>
                  <td>{row.code ?? "—"}</td>
                  <td>{row.departmentId ? words.department(row.departmentId) : "—"}</td>
                  <td className="num">{wanText(row.totalInvestment)}</td>
                  <td>{why(row)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

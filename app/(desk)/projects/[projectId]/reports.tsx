import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Names, ReportRow } from "@/db/project-page";
import { wanText } from "@/lib/domain/money";
import { monthOf, type Period, yearToDate } from "@/lib/domain/period";
import { isListed } from "@/lib/domain/standing";
import style from "./project.module.css";

type Props = {
  rows: readonly ReportRow[];
  /** From when to when the year counts the project: outside of it nothing is missing. */
  year: Parameters<typeof isListed>[0];
  projectId: string;
  period: Period;
  names: Names;
};

/** The year's reports by month, newest first; a month without one says so, older revisions stay readable. */
export async function Reports({ rows, year, projectId, period, names }: Props) {
  const t = await getTranslations();
  const lines = yearToDate(period)
    .toReversed()
    .flatMap((month): { month: Period; row: ReportRow | null }[] => {
      const own = rows.filter((row) => row.period === month);
      if (own.length > 0) return own.map((row) => ({ month, row }));
      return isListed(year, month) ? [{ month, row: null }] : [];
    });
  return (
    <section className="stack">
      <h2>
        {t("project.reports.title")} <span className="page-note">{t("project.plans.unit")}</span>
      </h2>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("project.reports.month")}</th>
              <th scope="col">{t("project.reports.status")}</th>
              <th scope="col" className="num">
                {t("project.reports.invested")}
              </th>
              <th scope="col" className="num">
                {t("project.reports.fixedAssets")}
              </th>
              <th scope="col">{t("project.reports.progress")}</th>
              <th scope="col">{t("project.reports.problem")}</th>
              <th scope="col">{t("project.reports.filed")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ month, row }) => (
              <tr key={row?.id ?? month}>
                <th scope="row">
                  {/* The query is added to a path that typed routes know. */}
                  <Link href={`/projects/${projectId}/month?period=${month}` as Route} prefetch={false}>
                    {t("project.curve.month", { month: monthOf(month) })}
                  </Link>
                  {row && row.revision > 1 && (
                    <span className="soft"> {t("project.reports.revision", { number: row.revision })}</span>
                  )}
                </th>
                {row ? (
                  <Filled row={row} names={names} />
                ) : (
                  <td colSpan={6} className="alarm">
                    {t("reportStatus.missing")}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

async function Filled({ row, names }: { row: ReportRow; names: Names }) {
  const t = await getTranslations();
  return (
    <>
      <td>{t(`reportStatus.${row.status}`)}</td>
      <td className="num">{wanText(row.invested)}</td>
      <td className="num">{wanText(row.fixedAssets)}</td>
      <td className={style.text}>
        {row.progress || "—"}
        {row.reason && <div className="soft">{t("project.reports.reason", { reason: row.reason })}</div>}
        {row.returnReason && (
          <div className="alarm">{t("project.reports.returned", { reason: row.returnReason })}</div>
        )}
      </td>
      <td className={style.text}>
        {row.problemType && <strong>{t(`problemType.${row.problemType}`)} </strong>}
        {row.problem || "—"}
      </td>
      <td className={`soft ${style.day}`}>
        {row.filedBy && row.filedOn
          ? t("project.reports.by", { who: names.people.get(row.filedBy) ?? "—", on: row.filedOn })
          : "—"}
      </td>
    </>
  );
}

import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import type { ReportDue } from "@/db/reports-due";
import type { Period } from "@/lib/domain/period";
import type { ReportStatus } from "@/lib/domain/vocabulary";
import { href } from "@/lib/query";
import style from "./reports.module.css";

type Props = {
  rows: readonly ReportDue[];
  offices: readonly { id: string; name: string }[];
  period: Period;
};

const columns = [
  { key: "reported", statuses: ["submitted", "reviewed", "locked"] },
  { key: "missing", statuses: ["missing"] },
  { key: "unfinished", statuses: ["draft", "returned"] },
  { key: "waiting", statuses: ["submitted"] },
] as const satisfies readonly { key: string; statuses: readonly ReportStatus[] }[];

/** How far each department has reported: every count opens its rows. */
export async function Offices({ rows, offices, period }: Props) {
  const t = await getTranslations("reports");
  const cells = (own: readonly ReportDue[], department: string | null) =>
    columns.map(({ key, statuses }) => {
      const count = own.filter(({ status }) => statuses.some((one) => one === status)).length;
      // The filters in the query are not known to typed routes.
      const to = href("/reports", {}, { period, status: statuses, department }) as Route;
      return (
        <td key={key} className="num">
          {count === 0 ? (
            0
          ) : (
            <Link className={key === "missing" ? "alarm" : undefined} href={to} prefetch={false}>
              {count}
              <Going />
            </Link>
          )}
        </td>
      );
    });
  return (
    <section className="stack" aria-labelledby="offices">
      <h2 id="offices">
        {t("byOffice")} <span className="page-note">{t("openCount")}</span>
      </h2>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("office")}</th>
              <th scope="col" className="num">
                {t("due")}
              </th>
              {columns.map(({ key }) => (
                <th key={key} scope="col" className="num">
                  {t(`officeColumn.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="total">
              <th scope="row">{t("total")}</th>
              <td className="num">{rows.length}</td>
              {cells(rows, null)}
            </tr>
            {offices.map(({ id, name }) => {
              const own = rows.filter((row) => row.departmentId === id);
              // The filters in the query are not known to typed routes.
              const to = href("/reports", {}, { period, department: id }) as Route;
              return (
                <tr key={id}>
                  <th scope="row" className={style.office}>
                    <Link href={to} prefetch={false}>
                      {name}
                      <Going />
                    </Link>
                  </th>
                  <td className="num">{own.length}</td>
                  {cells(own, id)}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

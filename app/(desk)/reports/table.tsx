import { getTranslations } from "next-intl/server";
import type { ReportDue } from "@/db/reports-due";
import type { Period } from "@/lib/domain/period";
import { Row } from "./row";

type Props = { rows: readonly ReportDue[]; period: Period; may: { review: boolean; file: boolean } };

export async function ReportsTable({ rows, period, may }: Props) {
  const t = await getTranslations("reports");
  if (rows.length === 0) return <p className="empty">{t("none")}</p>;
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            {may.review && (
              <th scope="col">
                <span className="hidden-text">{t("tick")}</span>
              </th>
            )}
            <th scope="col">{t("project")}</th>
            <th scope="col">{t("officer")}</th>
            <th scope="col">{t("status")}</th>
            <th scope="col" className="num">
              {t("planMonth")}
            </th>
            <th scope="col" className="num">
              {t("invested")}
            </th>
            <th scope="col" className="num">
              {t("actualToDate")}
            </th>
            <th scope="col" className="num">
              {t("gap")}
            </th>
            <th scope="col">{t("state")}</th>
            <th scope="col">{t("progress")}</th>
            <th scope="col">
              <span className="hidden-text">{t("todo")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.projectId} row={row} period={period} may={may} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

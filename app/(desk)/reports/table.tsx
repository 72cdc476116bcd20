import { getTranslations } from "next-intl/server";
import cards from "@/app/_ui/card-table.module.css";
import type { CycleRow } from "@/db/report-cycle";
import type { Period } from "@/lib/domain/period";
import type { May } from "./may";
import style from "./reports.module.css";
import { Row } from "./row";

type Props = { rows: readonly CycleRow[]; period: Period; may: May };

/** The month of every project of the list; on a phone each row is a card. */
export async function ReportsTable({ rows, period, may }: Props) {
  const t = await getTranslations("reports");
  if (rows.length === 0) return <p className="empty">{t("none")}</p>;
  return (
    <div className={`table-frame ${cards.frame}`}>
      <table className={`table ${cards.cards} ${style.table}`}>
        <thead>
          <tr>
            {may.review && (
              <th scope="col">
                <span className="hidden-text">{t("tick")}</span>
              </th>
            )}
            <th scope="col">{t("project")}</th>
            <th scope="col">{t("status")}</th>
            {(["planMonth", "invested", "actualToDate", "gap"] as const).map((column) => (
              <th key={column} scope="col" className="num">
                {t(column)}
              </th>
            ))}
            <th scope="col">{t("state")}</th>
            <th scope="col">{t("text")}</th>
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

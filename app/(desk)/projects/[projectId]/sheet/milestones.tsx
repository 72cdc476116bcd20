import { getTranslations } from "next-intl/server";
import type { MilestoneRow } from "@/db/project-page";
import { type Day, daysBetween } from "@/lib/domain/day";
import style from "./sheet.module.css";

/** Baseline, forecast and actual day of each milestone. */
export async function SheetMilestones({ rows, asOf }: { rows: readonly MilestoneRow[]; asOf: Day }) {
  const [t, kind] = [await getTranslations("project.milestones"), await getTranslations("milestone")];
  return (
    <section>
      <h3>{t("title")}</h3>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("baseline")}</th>
            <th scope="col">{t("forecast")}</th>
            <th scope="col">{t("actual")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const reached = row.actual !== null && row.actual <= asOf;
            const late = reached || !row.baseline ? 0 : daysBetween(row.baseline, asOf);
            return (
              <tr key={row.id}>
                <th scope="row">{kind(row.kind)}</th>
                <td>{row.baseline ?? "—"}</td>
                <td>{reached ? "" : (row.forecast ?? "—")}</td>
                <td>{reached ? row.actual : late > 0 ? t("overdue", { days: late }) : "—"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

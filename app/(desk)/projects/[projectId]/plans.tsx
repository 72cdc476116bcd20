import { getTranslations } from "next-intl/server";
import { ScrollFrame } from "@/app/_ui/scroll-frame";
import type { Names, PlanRow } from "@/db/project-page";
import { wanText } from "@/lib/domain/money";
import { monthOf, type Period } from "@/lib/domain/period";
import style from "./project.module.css";

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** `inForce` is the number of the version that the rules use as of the period. */
type Props = { rows: readonly PlanRow[]; period: Period; inForce: number | null; names: Names };

/** The plan by month, one row a version with its reason; 年初计划 stays. */
export async function Plans({ rows, period, inForce, names }: Props) {
  const t = await getTranslations("project.plans");
  const first = rows.find(({ status }) => status === "approved")?.number ?? 1;
  const nameOf = (id: string | null) => (id ? (names.people.get(id) ?? "—") : "—");
  return (
    <section className="stack">
      <h2>
        {t("title")} <span className="page-note">{t("unit")}</span>
      </h2>
      {rows.length === 0 && <p className="notice">{t("none")}</p>}
      {rows.length > 0 && (
        <ScrollFrame label={t("title")}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("version")}</th>
                <th scope="col" className="num">
                  {t("annual")}
                </th>
                {months.map((month) => (
                  <th
                    key={month}
                    scope="col"
                    className={month === monthOf(period) ? `num ${style.now}` : "num"}
                  >
                    {t("month", { month })}
                  </th>
                ))}
                <th scope="col" className={style.reason}>
                  {t("reason")}
                </th>
                <th scope="col">{t("decision")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {t("number", { number: row.number === first ? 1 : Math.max(2, row.number) })}
                    {row.status === "proposed" && <span className={style.mark}>{t("waiting")}</span>}
                    {row.number === inForce && <span className={style.mark}>{t("inForce")}</span>}
                  </th>
                  <td className="num">{wanText(row.annual)}</td>
                  {months.map((month) => (
                    <td key={month} className={month === monthOf(period) ? `num ${style.now}` : "num"}>
                      {row.months ? wanText(row.months[month - 1] ?? 0) : "—"}
                    </td>
                  ))}
                  <td>
                    {row.reason ?? "—"}
                    {row.returnReason && (
                      <span className="soft"> {t("returnReason", { reason: row.returnReason })}</span>
                    )}
                  </td>
                  <td>
                    {row.status === "proposed" &&
                      t("proposed", { who: nameOf(row.proposedBy), on: row.proposedOn })}
                    {row.status !== "proposed" &&
                      row.decidedBy &&
                      t(row.status, { who: nameOf(row.decidedBy), on: row.decidedOn ?? "—" })}
                    {row.status === "approved" && !row.decidedBy && t("since", { on: row.decidedOn ?? "—" })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </section>
  );
}

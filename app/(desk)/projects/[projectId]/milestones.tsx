import { getTranslations } from "next-intl/server";
import type { MilestoneRow, Names } from "@/db/project-page";
import type { Day } from "@/lib/domain/day";
import { isReached, overdueDays, slipDays } from "@/lib/domain/milestone";
import style from "./project.module.css";

/** Milestones in building order: the baseline decides, the forecast is shown, every slip keeps its reason. */
export async function Milestones({
  rows,
  asOf,
  names,
}: {
  rows: readonly MilestoneRow[];
  asOf: Day;
  names: Names;
}) {
  const t = await getTranslations();
  const slip = (days: number) => {
    if (days === 0) return 0;
    return t(days > 0 ? "project.milestones.late" : "project.milestones.early", { days: Math.abs(days) });
  };
  return (
    <section className="stack">
      <h2>{t("project.milestones.title")}</h2>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              {(["name", "baseline", "forecast", "actual"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`project.milestones.${column}`)}
                </th>
              ))}
              <th scope="col" className="num">
                {t("project.milestones.slip")}
              </th>
              <th scope="col">{t("project.milestones.history")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const overdue = overdueDays(row, asOf);
              return (
                <tr key={row.id}>
                  <th scope="row">{t(`milestone.${row.kind}`)}</th>
                  <td className={style.day}>
                    {row.baseline ?? "—"}
                    {row.firstBaseline && row.firstBaseline !== row.baseline && (
                      <span className="soft">
                        {" "}
                        {t("project.milestones.first", { day: row.firstBaseline })}
                      </span>
                    )}
                  </td>
                  <td className={style.day}>{row.forecast ?? "—"}</td>
                  <td className={style.day}>
                    {isReached(row, asOf) ? row.actual : "—"}
                    {overdue > 0 && (
                      <span className="alarm"> {t("project.milestones.overdue", { days: overdue })}</span>
                    )}
                  </td>
                  <td className="num">{slip(slipDays(row))}</td>
                  <td>
                    {row.slips.length === 0 && "—"}
                    {row.slips.length > 0 && (
                      <details>
                        <summary>{t("project.milestones.slips", { count: row.slips.length })}</summary>
                        <ul>
                          {row.slips.map((slip) => (
                            <li key={slip.id}>
                              {t("project.milestones.slipLine", {
                                on: slip.changedOn,
                                who: names.people.get(slip.changedBy) ?? "—",
                                from: slip.from ?? "—",
                                to: slip.to,
                                reason: slip.reason,
                              })}
                            </li>
                          ))}
                        </ul>
                      </details>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

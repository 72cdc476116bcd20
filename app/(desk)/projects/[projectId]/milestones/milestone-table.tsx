import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import cards from "@/app/_ui/card-table.module.css";
import { MilestoneForm } from "@/app/(desk)/double-ten/milestone-form";
import type { MilestoneRow, Names } from "@/db/project-page";
import type { Day } from "@/lib/domain/day";
import { isReached, overdueDays, slipDays } from "@/lib/domain/milestone";
import { Slips } from "../slips";
import style from "./milestones.module.css";

type Props = {
  rows: readonly MilestoneRow[];
  asOf: Day;
  today: Day;
  names: Names;
  mayEdit: boolean;
  planHref: string;
};

/** Each milestone with its days and its slips; who may, brings it up to date here. On a phone each is a card. */
export async function MilestoneTable({ rows, asOf, today, names, mayEdit, planHref }: Props) {
  const t = await getTranslations();
  const columns = ["name", "baseline", "forecast", "actual", "slip", "history"] as const;
  const label = (column: (typeof columns)[number]) => t(`project.milestones.${column}`);
  const slipText = (days: number) =>
    days === 0
      ? "0"
      : t(days > 0 ? "project.milestones.late" : "project.milestones.early", { days: Math.abs(days) });
  return (
    <section className="stack" aria-labelledby="milestones">
      <h2 id="milestones">{t("project.milestones.title")}</h2>
      <p className="soft">
        {t("nodes.hint")}{" "}
        {mayEdit && (
          // The query is added to a path that typed routes know.
          <Link className={`no-print ${style.ask}`} href={planHref as Route}>
            {t("nodes.askBaseline")}
          </Link>
        )}
      </p>
      {rows.length === 0 && <p className="empty">{t("nodes.none")}</p>}
      {rows.length > 0 && (
        <div className={`table-frame ${cards.frame}`}>
          <table className={`table ${cards.cards} ${style.table}`}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className={column === "slip" ? "num" : undefined}>
                    {label(column)}
                  </th>
                ))}
                {mayEdit && <th scope="col">{t("doubleTen.todo")}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const overdue = overdueDays(row, asOf);
                return (
                  <tr key={row.id}>
                    <th scope="row">{t(`milestone.${row.kind}`)}</th>
                    <td data-label={label("baseline")}>
                      {row.baseline ?? "—"}
                      {row.firstBaseline !== row.baseline && row.firstBaseline && (
                        <small>{t("doubleTen.firstBaseline", { day: row.firstBaseline })}</small>
                      )}
                    </td>
                    <td data-label={label("forecast")}>{row.forecast ?? "—"}</td>
                    <td data-label={label("actual")}>
                      {row.actual ?? "—"}
                      {row.actual && !isReached(row, asOf) && (
                        <small>{t("doubleTen.afterAsOf", { day: asOf })}</small>
                      )}
                      {overdue > 0 && (
                        <small className="alarm">{t("project.milestones.overdue", { days: overdue })}</small>
                      )}
                    </td>
                    <td data-label={label("slip")} className="num">
                      {slipText(slipDays(row))}
                    </td>
                    <td data-label={label("history")} data-empty={row.slips.length === 0 || undefined}>
                      <Slips slips={row.slips} people={names.people} />
                    </td>
                    {mayEdit && (
                      <td className="no-print">
                        <MilestoneForm milestone={row} label={t(`milestone.${row.kind}`)} today={today} />
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

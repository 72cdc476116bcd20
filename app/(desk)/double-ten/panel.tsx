import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { isReached, overdueDays } from "@/lib/domain/milestone";
import { forecastSlip } from "@/lib/domain/slip";
import { can } from "@/lib/policy";
import { MilestoneForm } from "./milestone-form";
import type { Lane } from "./rows";
import type { Scene } from "./scene";

/** All milestones of one project with their days; who may, changes a forecast or records the day it was reached. */
export async function Panel({ lane, scene }: { lane: Lane; scene: Scene }) {
  const t = await getTranslations();
  const { member, counted } = lane;
  const mayEdit = can(scene.user, "milestone.edit", { departmentId: member.departmentId ?? "" });
  const columns = ["name", "baseline", "forecast", "actual", "slip"] as const;
  return (
    <section className="ten-panel stack" aria-label={t("doubleTen.panel", { name: member.name })}>
      <div className="line">
        <h2>{t("doubleTen.panel", { name: member.name })}</h2>
        <Link href={scene.hrefOf({ open: null }) as Route} scroll={false} prefetch={false}>
          {t("doubleTen.close")}
        </Link>
      </div>
      <table className="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === "slip" ? "num" : undefined}>
                {t(`project.milestones.${column}`)}
              </th>
            ))}
            {mayEdit && <th scope="col">{t("doubleTen.todo")}</th>}
          </tr>
        </thead>
        <tbody>
          {member.milestones.map((own) => {
            const counts = own.kind === counted.kind;
            const overdue = overdueDays(own, scene.asOf);
            const slip = forecastSlip(own).days;
            const later = own.actual !== null && !isReached(own, scene.asOf);
            return (
              <tr key={own.id} className={counts ? "ten-counts" : undefined}>
                <th scope="row">
                  {t(`milestone.${own.kind}`)}
                  {counts && <small> {t("doubleTen.countsHere")}</small>}
                </th>
                <td>
                  {own.baseline ?? "—"}
                  {counts && counted.baseline !== own.baseline && (
                    <small>{t("doubleTen.keptBaseline", { day: counted.baseline ?? "—" })}</small>
                  )}
                  {own.firstBaseline !== own.baseline && own.firstBaseline && (
                    <small>{t("doubleTen.firstBaseline", { day: own.firstBaseline })}</small>
                  )}
                </td>
                <td>{own.forecast ?? "—"}</td>
                <td>
                  {own.actual ?? "—"}
                  {later && (
                    <small className="ten-soon">{t("doubleTen.afterAsOf", { day: scene.asOf })}</small>
                  )}
                  {overdue > 0 && (
                    <small className="alarm">{t("doubleTen.overdue", { days: overdue })}</small>
                  )}
                </td>
                <td className="num">{slip === null ? "—" : slip}</td>
                {mayEdit && (
                  <td>
                    <MilestoneForm milestone={own} label={t(`milestone.${own.kind}`)} today={scene.today} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import cards from "@/app/_ui/card-table.module.css";
import { LightMark } from "@/app/_ui/light";
import type { StartRow } from "@/db/starts";
import { daysBetween } from "@/lib/domain/day";
import { can } from "@/lib/policy";
import type { Steps } from "./block-lines";
import { Blocks } from "./blocks";
import { People } from "./people";
import type { Scene } from "./scene";
import style from "./starts.module.css";

type Props = Scene & { rows: readonly StartRow[]; steps: Steps; english: boolean; detail: boolean };

/** One row a project with its days, what holds it and whom to call; on a phone each is a card. */
export async function StartsTable({ rows, steps, english, detail, ...scene }: Props) {
  const t = await getTranslations();
  const { view, user, period, asOf, officeOf } = scene;
  if (rows.length === 0) return <p className="empty">{t("starts.empty")}</p>;
  const starts = view.what === "starts";
  const label = (key: "project" | "planned" | "forecast" | "days" | "finished" | "blocks" | "people") =>
    t(`starts.column.${key}`);
  const cell = (key: Parameters<typeof label>[0], content: ReactNode) => (
    <td data-label={label(key)} className={style[key]}>
      {content}
    </td>
  );
  return (
    <div className={`table-frame ${cards.frame}`}>
      <table className={`table ${cards.cards} ${style.table}`}>
        <thead>
          <tr>
            {(
              ["project", "planned", "forecast", starts ? "days" : "finished", "blocks", "people"] as const
            ).map((key) => (
              <th key={key} scope="col">
                {label(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const milestone = starts ? row.start : row.completion;
            const reached = milestone?.actual && milestone.actual <= asOf ? milestone.actual : null;
            const late =
              milestone?.baseline && !reached ? Math.max(0, daysBetween(milestone.baseline, asOf)) : 0;
            return (
              <tr key={row.projectId}>
                <th scope="row" className={style.project}>
                  <Link
                    // A route with a query is no literal that typed routes could check.
                    href={`/projects/${row.projectId}?period=${period}` as Route}
                    prefetch={false}
                  >
                    {row.name}
                  </Link>
                  <small>
                    <LightMark light={row.light} label={t(`light.${row.light}`)} quiet />{" "}
                    {officeOf(row.departmentId)} · {t(`category.${row.category}`)}
                    {row.halt && ` · ${t(`starts.halt.${row.halt}`)}`}
                  </small>
                </th>
                {cell(
                  "planned",
                  <>
                    {milestone?.baseline ?? t("starts.noBaseline")}
                    {late > 0 && <small className="alarm">{t("starts.overdue", { days: late })}</small>}
                  </>,
                )}
                {cell("forecast", milestone?.forecast ?? "—")}
                {starts
                  ? cell(
                      "days",
                      <>
                        <small>{t("starts.works", { day: reached ?? "—" })}</small>
                        <small>{t("starts.permit", { day: row.permitOn ?? "—" })}</small>
                        <small>{t("starts.ceremony", { day: row.ceremonyOn ?? "—" })}</small>
                        {row.late && <small className="alarm">{t("starts.startedLate")}</small>}
                        {reached &&
                          (row.permitOn === null || row.permitOn > reached) &&
                          can(user, "unpermitted-start.view", row) && (
                            <small className="alarm">{t("starts.withoutPermit")}</small>
                          )}
                      </>,
                    )
                  : cell("finished", reached ?? "—")}
                {cell(
                  "blocks",
                  <Blocks
                    row={row}
                    what={view.what}
                    steps={steps}
                    english={english}
                    officeOf={officeOf}
                    detail={detail}
                  />,
                )}
                {cell("people", <People row={row} user={user} />)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

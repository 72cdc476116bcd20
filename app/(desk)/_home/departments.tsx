import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LightMark } from "@/app/_ui/light";
import type { DepartmentFigures } from "@/db/figures";
import { readOnTime } from "@/db/on-time";
import { store } from "@/db/store";
import { inCalibre } from "@/lib/domain/calibre";
import { rankDepartments } from "@/lib/domain/department-ranking";
import type { PlannedFigures } from "@/lib/domain/figures";
import { groupLight } from "@/lib/domain/light";
import { rankOnTime } from "@/lib/domain/on-time";
import { monthOf } from "@/lib/domain/period";
import type { Preset } from "@/lib/domain/preset";
import type { Calibre } from "@/lib/domain/vocabulary";
import { shareCell } from "@/lib/format";
import type { Change } from "@/lib/query";
import { registerHref } from "./addresses";
import { amounts } from "./amounts";
import { calibreFilter } from "./calibre-switch";
import styles from "./home.module.css";
import type { Moment } from "./moment";
import { OnTimeCell } from "./on-time-cell";

type Props = {
  rows: readonly DepartmentFigures[];
  zone: PlannedFigures;
  now: Moment;
  rule: Preset;
  own?: string;
  calibre: Calibre;
};

/** Every department with numerator and denominator; the zone first, as officials print a total. */
export async function Departments({ rows: judged, zone, now, rule, own, calibre }: Props) {
  const [t, locale] = [await getTranslations("home"), await getLocale()];
  const rows = judged.map((row) => ({ ...row, figures: inCalibre(row.figures, calibre) }));
  const ranked = rankDepartments(rows);
  const punctuality = rankOnTime(await readOnTime(store(), now.period, now.today));
  const punctual = {
    due: punctuality.reduce((sum, { due }) => sum + due, 0),
    onTime: punctuality.reduce((sum, { onTime }) => sum + onTime, 0),
  };
  const onTimeOf = (departmentId: string) => {
    const of = punctuality.find((row) => row.departmentId === departmentId);
    return { of: of ?? { due: 0, onTime: 0 }, rank: of?.rank ?? null };
  };
  const nameOf = (row: DepartmentFigures) => (locale === "en" ? row.english : row.name);
  const [best, last] = [ranked.find((row) => row.rank !== null), ranked.findLast((row) => row.rank !== null)];
  return (
    <section className={`panel ${styles.part}`} aria-labelledby="departments">
      <h2 id="departments">
        {best && last && best !== last
          ? t("departmentsFinding", { best: nameOf(best), last: nameOf(last) })
          : t("departmentsTitle")}
      </h2>
      <p className={styles.note}>
        {t("departmentsNote")}
        {calibre === "original" && ` · ${t("calibreNote")}`}
      </p>
      <div className="table-frame">
        <table className={`table ${styles.dense} ${styles.ranking}`}>
          <thead>
            <tr>
              <th scope="col" className="num">
                {t("rank")}
              </th>
              <th scope="col">{t("departmentName")}</th>
              {(["done", "planned", "ratio"] as const).map((key) => (
                <th scope="col" className="num" key={key}>
                  {t(key)}
                </th>
              ))}
              <th scope="col">{t("light")}</th>
              {(["projects", "behind", "unreported", "onTime"] as const).map((key) => (
                <th scope="col" className="num" key={key}>
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <DepartmentRow
              name={t("total")}
              figures={inCalibre(zone, calibre)}
              now={now}
              rule={rule}
              rank=""
              total
              calibre={calibre}
            >
              <OnTimeCell of={punctual} rank={null} period={now.period} />
            </DepartmentRow>
            {ranked.map((row) => (
              <DepartmentRow
                key={row.departmentId}
                id={row.departmentId}
                name={nameOf(row)}
                figures={row.figures}
                now={now}
                rule={rule}
                rank={row.rank === null ? t("unranked") : `${row.rank}`}
                total={row.departmentId === own}
                calibre={calibre}
              >
                <OnTimeCell {...onTimeOf(row.departmentId)} period={now.period} />
              </DepartmentRow>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type RowProps = {
  id?: string;
  name: string;
  figures: PlannedFigures;
  now: Moment;
  rule: Preset;
  rank: string;
  total: boolean;
  calibre: Calibre;
  children: ReactNode;
};

async function DepartmentRow(props: RowProps) {
  const { id, name, figures, now, rule, rank, total, calibre, children } = props;
  const [light, money] = [await getTranslations("light"), await amounts()];
  const filter = { ...(id ? { department: id } : {}), ...calibreFilter(calibre) };
  // The light is that of the rules, whichever plan is shown.
  const verdict = groupLight(rule, { ...inCalibre(figures, calibre), month: monthOf(now.period) });
  const unreported = figures.projects - figures.reported;
  const count = (number: number, more: Change) => (
    <Link href={registerHref(now.period, { ...filter, ...more })} prefetch={false}>
      {number}
    </Link>
  );
  // The count of projects opens the same rows, so these are no stops of the Tab key.
  const sum = (text: string) => (
    <Link className={styles.sum} href={registerHref(now.period, filter)} prefetch={false} tabIndex={-1}>
      {text}
    </Link>
  );
  return (
    <tr className={total ? "total" : undefined}>
      <td className="num soft">{rank}</td>
      <th scope="row">{name}</th>
      <td className="num">{sum(money.cell(figures.actualToDate))}</td>
      <td className="num">{sum(money.cell(figures.planToDate))}</td>
      <td className="num">{sum(shareCell(figures.actualToDate, figures.planToDate, rule.red.below))}</td>
      <td>
        <LightMark light={verdict} label={light(verdict)} quiet />
      </td>
      <td className="num">{count(figures.projects, {})}</td>
      <td className="num">{count(figures.states.behind, { state: "behind" })}</td>
      <td className="num">
        {unreported === 0 ? 0 : count(unreported, { report: ["missing", "draft", "returned"] })}
      </td>
      {children}
    </tr>
  );
}

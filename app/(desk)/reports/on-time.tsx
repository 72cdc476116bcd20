import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import type { DepartmentOnTime } from "@/db/on-time";
import { rankOnTime } from "@/lib/domain/on-time";
import { monthOf, type Period } from "@/lib/domain/period";
import { shareCell } from "@/lib/format";
import { reportsHref } from "./addresses";
import style from "./reports.module.css";

type Props = {
  rows: readonly DepartmentOnTime[];
  offices: readonly { id: string; name: string }[];
  /** May this person open the reports of the department, or with null of all? */
  opens: (departmentId: string | null) => boolean;
};

/** 按时报送率 of the year so far by department, month by month, with rank and denominator. Rule: section 9. */
export async function OnTimeTable({ rows, offices, opens }: Props) {
  const t = await getTranslations("reports");
  if (rows.length === 0) return null;
  const periods = [...new Set(rows.flatMap(({ months }) => months.map(({ period }) => period)))].sort();
  const ranked = rankOnTime(rows).toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const sum = (some: readonly { due: number; onTime: number }[]) => ({
    due: some.reduce((all, { due }) => all + due, 0),
    onTime: some.reduce((all, { onTime }) => all + onTime, 0),
  });
  const cell = (of: { due: number; onTime: number }, period: Period, department: string | null) => {
    const open = of.onTime > 0 && opens(department);
    return (
      <td key={period} className="num">
        {open ? (
          <Link href={reportsHref(period, { department, late: "in-time" })} prefetch={false}>
            {`${of.onTime}/${of.due}`}
            <Going />
          </Link>
        ) : (
          `${of.onTime}/${of.due}`
        )}
      </td>
    );
  };
  const share = (of: { due: number; onTime: number }) => (
    <td className="num">
      <strong>{shareCell(of.onTime, of.due)}</strong>{" "}
      <span className="soft">
        {of.onTime}/{of.due}
      </span>
    </td>
  );
  const whole = (period: Period) =>
    sum(rows.flatMap(({ months }) => months.filter((month) => month.period === period)));
  return (
    <section className="stack" aria-labelledby="on-time" id="on-time-panel">
      <h2 id="on-time">
        {t("onTimeTitle")} <span className="page-note">{t("onTimeNote")}</span>
      </h2>
      <div className="table-frame">
        <table className={`table ${style.matrix}`}>
          <thead>
            <tr>
              <th scope="col" className="num">
                {t("rank")}
              </th>
              <th scope="col">{t("office")}</th>
              <th scope="col" className="num">
                {t("onTimeRate")}
              </th>
              {periods.map((period) => (
                <th key={period} scope="col" className="num">
                  {t("monthName", { month: monthOf(period) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="total">
              <td />
              <th scope="row">{t("total")}</th>
              {share(sum(rows))}
              {periods.map((period) => cell(whole(period), period, null))}
            </tr>
            {ranked.map((row) => (
              <tr key={row.departmentId}>
                <td className="num soft">{row.rank ?? t("unranked")}</td>
                <th scope="row" className={style.office}>
                  {offices.find(({ id }) => id === row.departmentId)?.name ?? row.departmentId}
                </th>
                {share(row)}
                {periods.map((period) => {
                  const month = row.months.find((one) => one.period === period);
                  return month ? cell(month, period, row.departmentId) : <td key={period}>—</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

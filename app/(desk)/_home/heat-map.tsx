import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import type { Heat } from "@/db/heat";
import { periodWord } from "@/lib/domain/bulletin";
import type { HeatCell } from "@/lib/domain/heat";
import { monthOf, periodOf, yearOf } from "@/lib/domain/period";
import type { Preset } from "@/lib/domain/preset";
import { shareCell } from "@/lib/format";
import type { HeatSpan } from "@/lib/inputs/home-url";
import { heatHref, registerHref } from "./addresses";
import styles from "./home.module.css";
import type { Moment } from "./moment";
import score from "./score.module.css";
import { texts } from "./texts";

type Props = { heat: Heat; span: HeatSpan; now: Moment; rule: Preset; own?: string };

/** Department × month with its numbers; shape and word say the light, and a cell opens the rows of its month. */
export async function HeatMap({ heat, span, now, rule, own }: Props) {
  const [t, locale] = [await getTranslations("heat"), await getLocale()];
  const last = monthOf(now.period);
  const low = heat.lines.filter(({ cells }) => cells[last - 1]?.toDate.light === "red").length;
  const line = (cells: readonly HeatCell[], department?: string) =>
    cells.map((cell) => (
      <Cell key={cell.month} cell={cell} span={span} now={now} rule={rule} department={department} />
    ));
  return (
    <section className={`panel ${styles.part}`} aria-labelledby="heat" data-wide={last > 6 || undefined}>
      <div className={score.head}>
        <h2 id="heat">
          {t("title")} {t("finding", { time: periodWord(now.period, locale), count: low })}
        </h2>
        <nav className={`no-print ${score.switch}`} aria-label={t("switch")}>
          {(["to-date", "month"] as const).map((one) => (
            <Link
              key={one}
              href={heatHref(now.period, one)}
              aria-current={one === span ? "true" : undefined}
              scroll={false}
              prefetch={false}
            >
              {t(one === "month" ? "alone" : "toDate")}
            </Link>
          ))}
        </nav>
      </div>
      <p className={styles.note}>{t("note", texts({ below: rule.red.below, achieved: rule.achievedAt }))}</p>
      <div className="table-frame">
        <table className={`table ${score.heat}`} data-heat={span}>
          <thead>
            <tr>
              <th scope="col">{t("department")}</th>
              {heat.months.map((month) => (
                <th scope="col" className="num" key={month}>
                  {t("month", { month: `${month}` })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="total">
              <th scope="row">{t("total")}</th>
              {line(heat.total)}
            </tr>
            {heat.lines.map(({ departmentId, cells }) => {
              const names = heat.departments.get(departmentId);
              return (
                <tr key={departmentId} className={departmentId === own ? "total" : undefined}>
                  <th scope="row">{(locale === "en" ? names?.english : names?.name) ?? departmentId}</th>
                  {line(cells, departmentId)}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type CellProps = {
  cell: HeatCell;
  span: HeatSpan;
  now: Moment;
  rule: Preset;
  department: string | undefined;
};

async function Cell({ cell, span, now, rule, department }: CellProps) {
  const [t, lights] = [await getTranslations("heat"), await getTranslations("light")];
  const { ratio, light } = span === "month" ? cell.alone : cell.toDate;
  const period = periodOf(yearOf(now.period), cell.month);
  return (
    <td className={score.number}>
      <Link href={registerHref(period, department ? { department } : {})} prefetch={false}>
        {ratio.d === 0 ? (
          <span className="soft">{t("none")}</span>
        ) : (
          <>
            {shareCell(ratio.n, ratio.d, rule.red.below)} <LightMark light={light} label={lights(light)} />
          </>
        )}
      </Link>
    </td>
  );
}

import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import { projectHref } from "@/app/(desk)/_home/addresses";
import { type ContentRow, sumRows } from "@/lib/bulletin/rows";
import type { Period } from "@/lib/domain/period";
import { shareCell, wanCell } from "@/lib/format";
import styles from "./project-rows.module.css";

type Props = {
  rows: readonly ContentRow[];
  departments: ReadonlyMap<string, string>;
  period: Period;
};

/** The projects behind a number, their sum first. */
export async function ProjectRows({ rows, departments, period }: Props) {
  const [t, state, category, light] = await Promise.all([
    getTranslations("bulletin"),
    getTranslations("state"),
    getTranslations("category"),
    getTranslations("light"),
  ]);
  const sums = sumRows(rows);
  const amounts = (row: Pick<ContentRow, "total" | "annualPlan" | "planToDate" | "actualToDate">) =>
    [row.total, row.annualPlan, row.planToDate, row.actualToDate] as const;
  return (
    <div className="table-frame">
      <table className={`table ${styles.rows}`}>
        <thead>
          <tr>
            <th scope="col">{t("project")}</th>
            <th scope="col">{t("department")}</th>
            <th scope="col">{t("category")}</th>
            {(["total", "annualPlan", "planToDate", "actualToDate"] as const).map((field) => (
              <th scope="col" className="num" key={field}>
                {t("inWan", { field: t(`field.${field}`) })}
              </th>
            ))}
            <th scope="col" className="num">
              {t("ofPlan")}
            </th>
            <th scope="col">{t("field.state")}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="total">
            <th scope="row">{t("sum", { count: `${rows.length}` })}</th>
            <td />
            <td />
            {amounts(sums).map((amount, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: four amounts in a fixed order.
              <td className="num" key={index}>
                {wanCell(amount)}
              </td>
            ))}
            <td className="num">{shareCell(sums.actualToDate, sums.planToDate)}</td>
            <td />
          </tr>
          {rows.map((row) => (
            <tr key={row.projectId}>
              <th scope="row">
                <Link href={projectHref(row.projectId, period)} prefetch={false}>
                  {row.name}
                </Link>
              </th>
              <td>{departments.get(row.departmentId) ?? row.departmentId}</td>
              <td>{category(row.category)}</td>
              {amounts(row).map((amount, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: four amounts in a fixed order.
                <td className="num" key={index}>
                  {wanCell(amount)}
                </td>
              ))}
              <td className="num">{shareCell(row.actualToDate, row.planToDate, 95)}</td>
              <td>
                <LightMark light={row.light} label={light(row.light)} quiet /> {state(row.state)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

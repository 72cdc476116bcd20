import { getTranslations } from "next-intl/server";
import type { YearRow } from "@/app/_charts/year-lines";
import { monthOf } from "@/lib/domain/period";
import { amounts } from "./amounts";

type Column = "plan" | "done" | "straight" | "original" | "p10" | "p50" | "p90" | "runRate";

/** The numbers behind the curve of the year; estimates stand only in the months to come. */
export async function CurveTable({
  rows,
  names,
}: {
  rows: readonly YearRow[];
  names: Record<Column, string>;
}) {
  const [t, o, money] = [await getTranslations("home"), await getTranslations("outlook"), await amounts()];
  const estimated = rows.some(({ estimate }) => estimate !== null);
  const isAdjusted = rows.some((row) => row.plan !== row.originalPlan);
  const columns: Column[] = [
    "plan",
    "done",
    "straight",
    ...(isAdjusted ? (["original"] as const) : []),
    ...(estimated ? (["p10", "p50", "p90", "runRate"] as const) : []),
  ];
  const amountIn = ({ plan, actual, straight, originalPlan, estimate }: YearRow, column: Column) =>
    ({
      plan,
      done: actual,
      straight,
      original: originalPlan,
      p10: estimate?.p10 ?? null,
      p50: estimate?.p50 ?? null,
      p90: estimate?.p90 ?? null,
      runRate: estimate?.runRate ?? null,
    })[column];
  const isEstimate = (column: Column) => !["plan", "done", "straight", "original"].includes(column);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t("month")}</th>
          {columns.map((column) => (
            <th scope="col" className="num" key={column}>
              {isEstimate(column) ? o("marked", { name: names[column] }) : names[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.period}>
            <th scope="row">{t("monthName", { month: `${monthOf(row.period)}` })}</th>
            {columns.map((column) => {
              const yuan = amountIn(row, column);
              return (
                <td className="num" key={column}>
                  {yuan === null ? "—" : money.cell(yuan)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";
import { countGrid, type StartFacts } from "@/lib/start-list";
import { type Scene, startsHref } from "./scene";
import style from "./starts.module.css";

/** The chosen list by department and planned month; every number opens its rows. */
export async function Grid({
  rows,
  view,
  params,
  period,
  officeOf,
}: Scene & { rows: readonly StartFacts[] }) {
  const t = await getTranslations("starts");
  const { months, departments, total } = countGrid(rows, view.what);
  if (total === 0) return null;
  const head = (month: string) => {
    if (month === "") return t("noMonth");
    const at = month as Period; // the keys of the grid are periods
    return yearOf(at) === yearOf(period)
      ? t("month", { month: `${monthOf(at)}` })
      : t("otherYear", { year: `${yearOf(at)}`, month: `${monthOf(at)}` });
  };
  const cell = (count: number, change: { department?: string | null; month?: string | null }) =>
    count === 0 ? (
      "—"
    ) : (
      <Link href={startsHref(params, change) as Route /* queries are not typed */} prefetch={false}>
        {count}
      </Link>
    );
  return (
    <section className="stack no-print" aria-labelledby="grid">
      <h2 id="grid">{t(view.what === "starts" ? "gridStarts" : "gridFinishes")}</h2>
      <div className="table-frame">
        <table className={`table ${style.grid}`}>
          <thead>
            <tr>
              <th scope="col">{t("department")}</th>
              <th scope="col" className="num">
                {t("total")}
              </th>
              {[...months.keys()].map((month) => (
                <th key={month} scope="col" className="num">
                  {head(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="total">
              <th scope="row">{t("total")}</th>
              <td className="num">{cell(total, { department: null, month: null })}</td>
              {[...months].map(([month, count]) => (
                <td key={month} className="num">
                  {month === "" ? count : cell(count, { department: null, month })}
                </td>
              ))}
            </tr>
            {[...departments].map(([id, own]) => (
              <tr key={id} className={id === view.department ? "total" : undefined}>
                <th scope="row">{officeOf(id)}</th>
                <td className="num">{cell(own.total, { department: id, month: null })}</td>
                {[...months.keys()].map((month) => (
                  <td key={month} className="num">
                    {month === ""
                      ? (own.months.get(month) ?? "—")
                      : cell(own.months.get(month) ?? 0, { department: id, month })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { PlanBookRow } from "@/db/plan-book";
import { wanText } from "@/lib/domain/money";
import { gapCell } from "@/lib/format";
import { href, type SearchParams } from "@/lib/query";

type Props = { rows: readonly PlanBookRow[]; params: SearchParams; officeOf: (id: string) => string };

const sumsOf = (rows: readonly PlanBookRow[]) => {
  const sum = (of: (row: PlanBookRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    projects: rows.length,
    missing: rows.filter(({ adjusted, waiting }) => !adjusted?.months && !waiting).length,
    waiting: rows.filter(({ waiting }) => waiting).length,
    original: sum(({ original }) => original?.annual ?? 0),
    adjusted: sum(({ adjusted }) => adjusted?.annual ?? 0),
    months: sum(({ adjusted }) => (adjusted?.months ? adjusted.annual : 0)),
  };
};

/** Every department with how far its plans are and both calibres; who lacks plans comes first. */
export async function Offices({ rows, params, officeOf }: Props) {
  const t = await getTranslations("plans");
  const groups = [...Map.groupBy(rows, ({ departmentId }) => departmentId)]
    .map(([id, own]) => ({ id, sums: sumsOf(own) }))
    .sort((a, b) => b.sums.missing - a.sums.missing || b.sums.waiting - a.sums.waiting);
  const cells = (sums: ReturnType<typeof sumsOf>) => (
    <>
      <td className="num">{sums.projects}</td>
      <td className="num">{sums.missing > 0 ? <strong>{sums.missing}</strong> : 0}</td>
      <td className="num">{sums.waiting}</td>
      <td className="num">{wanText(sums.original)}</td>
      <td className="num">{wanText(sums.adjusted)}</td>
      <td className="num">
        {sums.adjusted === sums.original ? "—" : gapCell(sums.adjusted - sums.original)}
      </td>
      <td className="num">{wanText(sums.months)}</td>
    </>
  );
  return (
    <section className="stack" aria-labelledby="offices">
      <h2 id="offices">
        {t("offices")} <span className="page-note">{t("unit")}</span>
      </h2>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("department")}</th>
              {(["projects", "missing", "waiting", "original", "adjusted", "moved", "byMonth"] as const).map(
                (key) => (
                  <th key={key} scope="col" className="num">
                    {t(`column.${key}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            <tr className="total">
              <th scope="row">{t("total")}</th>
              {cells(sumsOf(rows))}
            </tr>
            {groups.map(({ id, sums }) => (
              <tr key={id}>
                <th scope="row">
                  <Link
                    href={href("/plans", params, { department: id }) as Route /* queries are not typed */}
                    prefetch={false}
                  >
                    {officeOf(id)}
                  </Link>
                </th>
                {cells(sums)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

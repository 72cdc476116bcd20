import { getTranslations } from "next-intl/server";
import { ScrollFrame } from "@/app/_ui/scroll-frame";
import { totalsOf } from "@/lib/domain/indicator-split";
import { type Printed, valueCell } from "@/lib/indicator-format";
import { AllocationState } from "./allocation-state";

type Props = {
  split: readonly { departmentId: string; months: number[] }[];
  target: number;
  nameOf: ReadonlyMap<string, string>;
  printed: Printed;
};

/** The target split over departments and months; 合计 comes first, with what it lacks or exceeds. */
export async function SplitTable({ split, target, nameOf, printed }: Props) {
  const t = await getTranslations("indicator");
  const totals = totalsOf(split.map(({ months }) => months));
  const cells = (values: readonly number[]) =>
    values.map((value, month) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a column is its month
      <td key={month} className="num">
        {valueCell(value, { ...printed, decimals: 4 })}
      </td>
    ));
  return (
    <section className="stack">
      <h2>
        {t("splitTitle")}{" "}
        {printed.unit && <span className="page-note">{t("unitIs", { unit: printed.unit })}</span>}
      </h2>
      <AllocationState target={target} total={totals.total} printed={printed} />
      <ScrollFrame label={t("splitTitle")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("department")}</th>
              <th scope="col" className="num">
                {t("yearTotal")}
              </th>
              {totals.columns.map((_, month) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its month
                <th key={month} scope="col" className="num">
                  {t("monthName", { month: String(month + 1) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="total">
              <th scope="row">{t("sum")}</th>
              <td className="num">{valueCell(totals.total, { ...printed, decimals: 4 })}</td>
              {cells(totals.columns)}
            </tr>
            {split.map(({ departmentId, months }, row) => (
              <tr key={departmentId}>
                <th scope="row">{nameOf.get(departmentId) ?? "—"}</th>
                <td className="num">{valueCell(totals.rows[row] ?? 0, { ...printed, decimals: 4 })}</td>
                {cells(months)}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}

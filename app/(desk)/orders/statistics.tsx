import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { type OrderSums, sumOrders } from "@/lib/domain/order-statistics";
import type { OrderSet } from "@/lib/inputs/orders-url";
import { sumsByDepartment } from "@/lib/order-list";
import { ordersHref } from "./addresses";
import type { LoadedOrders } from "./load";
import styles from "./orders.module.css";

const columns = [
  ["issued", "issued"],
  ["open", "open"],
  ["overdue", "overdue"],
  ["closed", "closed"],
  ["onTime", "on-time"],
] as const satisfies readonly (readonly [keyof OrderSums, OrderSet])[];

/** Orders by lead department, of the years that the list asks for; each number opens exactly its orders. */
export async function Statistics({ data, years }: { data: LoadedOrders; years: readonly number[] }) {
  const [t, words] = [await getTranslations("order.statistics"), await getTranslations("order")];
  const counted = data.orders.filter(({ year }) => years.length === 0 || years.includes(year));
  const rows = sumsByDepartment(counted);
  const row = (label: string, sums: OrderSums, department: string | null) => {
    const to = (set: OrderSet) => ordersHref({ set, department, year: years.map(String) });
    const medianOf = sums.medianDays === null ? "—" : String(sums.medianDays);
    return (
      <tr key={department} className={department === null ? "total" : undefined}>
        <th scope="row">{label}</th>
        {columns.map(([key, set]) => (
          <td key={key} className="num" data-label={t(key)}>
            {sums[key] === 0 ? (
              "0"
            ) : (
              <Link href={to(set)} prefetch={false} className={key === "overdue" ? "alarm" : undefined}>
                {sums[key]}
              </Link>
            )}
          </td>
        ))}
        <td className="num" data-label={t("medianDays")}>
          {sums.medianDays === null ? (
            medianOf
          ) : (
            <Link href={to("closed")} prefetch={false}>
              {medianOf}
            </Link>
          )}
        </td>
      </tr>
    );
  };
  if (rows.length === 0) return null;
  return (
    <section className={`panel ${styles.statistics}`} aria-labelledby="order-statistics">
      <h2 id="order-statistics">
        {t("title")}{" "}
        {years.length > 0 && (
          <span className="page-note">
            {years.map((year) => words("filter.yearOf", { year: String(year) })).join("、")}
          </span>
        )}
      </h2>
      <div className="table-frame">
        <table className={`table ${styles.sums}`}>
          <thead>
            <tr>
              <th scope="col">{t("department")}</th>
              {columns.map(([key]) => (
                <th key={key} scope="col" className="num">
                  {t(key)}
                </th>
              ))}
              <th scope="col" className="num">
                {t("medianDays")}
              </th>
            </tr>
          </thead>
          <tbody>
            {row(t("total"), sumOrders(counted), null)}
            {rows.map((sums) => row(data.names.shortOf(sums.departmentId), sums, sums.departmentId))}
          </tbody>
        </table>
      </div>
      <p className="soft">{t("note")}</p>
    </section>
  );
}

import Form from "next/form";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { orderStates, urgencies } from "@/lib/domain/vocabulary";
import { type OrdersView, orderSets } from "@/lib/inputs/orders-url";
import { yearsOf } from "@/lib/order-list";
import { listOf, type SearchParams } from "@/lib/query";
import { FilterSelect } from "../recruitment/filter-select";
import { changedHref, clearedHref } from "./addresses";
import type { LoadedOrders } from "./load";
import styles from "./orders.module.css";

const fields = ["q", "set", "state", "level", "year", "department", "page"];
type Props = { data: LoadedOrders; view: OrdersView; params: SearchParams };

/** Search and five lists of choices; a plain form that works before any script does. */
export async function Filters({ data, view, params }: Props) {
  const t = await getTranslations("order");
  const kept = Object.entries(params).flatMap(([key, value]) =>
    fields.includes(key) ? [] : listOf(value).map((one) => [key, String(one)] as const),
  );
  const present = new Set(data.orders.map(({ state }) => state));
  const leads = data.names.all.filter(({ id }) => data.orders.some(({ leadId }) => leadId === id));
  return (
    <Form action="/orders" scroll={false} className={`${styles.filters} no-print`}>
      {kept.map(([key, value]) => (
        <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
      ))}
      <input
        key={view.q}
        className="input"
        type="search"
        name="q"
        maxLength={100}
        defaultValue={view.q}
        placeholder={t("search")}
        aria-label={t("search")}
      />
      <FilterSelect
        name="set"
        label={t("filter.set")}
        all={t("set.all")}
        chosen={view.set === "all" ? "" : view.set}
        choices={orderSets.filter((one) => one !== "all").map((one) => [one, t(`set.${one}`)])}
      />
      <FilterSelect
        name="state"
        label={t("filter.state")}
        all={t("filter.all")}
        chosen={view.state[0] ?? ""}
        choices={orderStates.filter((one) => present.has(one)).map((one) => [one, t(`state.${one}`)])}
      />
      <FilterSelect
        name="level"
        label={t("filter.level")}
        all={t("filter.all")}
        chosen={view.level[0] ?? ""}
        choices={urgencies.map((one) => [one, t(`urgency.${one}`)])}
      />
      <FilterSelect
        name="year"
        label={t("filter.year")}
        all={t("filter.all")}
        chosen={view.year[0] ? String(view.year[0]) : ""}
        choices={yearsOf(data.orders).map((year) => [
          String(year),
          t("filter.yearOf", { year: String(year) }),
        ])}
      />
      <FilterSelect
        name="department"
        label={t("filter.department")}
        all={t("filter.all")}
        chosen={view.department[0] ?? ""}
        choices={leads.map(({ id }) => [id, data.names.shortOf(id)])}
      />
      <button type="submit" className="button">
        {t("filter.apply")}
      </button>
    </Form>
  );
}

/** The filters that are on; each can be taken away here, and all of them at once. */
export async function Chips({ data, view, params }: Props) {
  const t = await getTranslations("order");
  const named = (name: string, value: string) => t("filter.chip", { name, value });
  const chips = [
    ...(view.q === "" ? [] : [["q", view.q, view.q] as const]),
    ...(view.set === "all" ? [] : [["set", view.set, t(`set.${view.set}`)] as const]),
    ...view.state.map((one) => ["state", one, named(t("filter.state"), t(`state.${one}`))] as const),
    ...view.level.map((one) => ["level", one, named(t("filter.level"), t(`urgency.${one}`))] as const),
    ...view.year.map(
      (one) =>
        ["year", String(one), named(t("filter.year"), t("filter.yearOf", { year: String(one) }))] as const,
    ),
    ...view.department.map(
      (one) => ["department", one, named(t("filter.department"), data.names.shortOf(one))] as const,
    ),
    ...view.project.map((one) => {
      const name = data.orders.find(({ projectId }) => projectId === one)?.projectName ?? one;
      return ["project", one, named(t("filter.project"), name)] as const;
    }),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips}>
      {chips.map(([key, value, label]) => {
        const left = listOf(params[key])
          .map(String)
          .filter((one) => one !== value);
        return (
          <li key={`${key} ${value}`}>
            <Link
              href={changedHref(params, { [key]: left })}
              className={styles.chip}
              prefetch={false}
              scroll={false}
            >
              {label}{" "}
              <span aria-hidden="true" className="no-print">
                ×
              </span>
              <span className="hidden-text">{t("filter.remove")}</span>
            </Link>
          </li>
        );
      })}
      <li className="no-print">
        <Link href={clearedHref(params)} prefetch={false} scroll={false}>
          {t("filter.clear")}
        </Link>
      </li>
    </ul>
  );
}

import { getTranslations } from "next-intl/server";
import { FilterChips } from "@/app/_ui/filter-chips";
import { FilterForm, FilterSearch } from "@/app/_ui/filter-form";
import { FilterSelect } from "@/app/_ui/filter-select";
import { orderStates, urgencies } from "@/lib/domain/vocabulary";
import { type OrdersView, orderSets } from "@/lib/inputs/orders-url";
import { yearsOf } from "@/lib/order-list";
import type { SearchParams } from "@/lib/query";
import { changedHref, clearedHref } from "./addresses";
import type { LoadedOrders } from "./load";

const fields = ["q", "set", "state", "level", "year", "department", "page"];
type Props = { data: LoadedOrders; view: OrdersView; params: SearchParams };

/** Search and five lists of choices; a plain form that works before any script does. */
export async function Filters({ data, view, params }: Props) {
  const t = await getTranslations("order");
  const present = new Set(data.orders.map(({ state }) => state));
  const leads = data.names.all.filter(({ id }) => data.orders.some(({ leadId }) => leadId === id));
  return (
    <FilterForm action="/orders" params={params} fields={fields}>
      <FilterSearch q={view.q} hint={t("search")} label={t("search")} />
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
    </FilterForm>
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
  return (
    <FilterChips
      chips={chips.map(([key, value, label]) => ({ key, value, label }))}
      params={params}
      changed={(change) => changedHref(params, change)}
      cleared={clearedHref(params)}
      words={{ remove: t("filter.remove"), clear: t("filter.clear") }}
    />
  );
}

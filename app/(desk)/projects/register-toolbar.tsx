import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Names } from "@/db/names";
import type { FacetKey, Register } from "@/db/register-facets";
import { categories, levels, lights, reportStatuses, startLists, states } from "@/lib/domain/vocabulary";
import { groupings, type RegisterView } from "@/lib/inputs/register-url";
import { href, type SearchParams, sortText } from "@/lib/query";
import { columnKeys, startsDescending } from "@/lib/register-columns";
import { AmountRange } from "./amount-range";
import { type Choice, type FacetMenu, FacetMenus } from "./facet-menus";
import type { RowWords } from "./register-rows";
import { SingleChoice } from "./single-choice";
import { Yardsticks } from "./yardsticks";

type Props = {
  view: RegisterView;
  params: SearchParams;
  register: Register;
  menus: FacetMenu<FacetKey>[];
  /** The filters by permits. */
  children: ReactNode;
};

const choicesOf = <K extends string>(keys: Iterable<K>, word: (key: K) => string): Choice[] =>
  [...keys].map((value) => ({ value, label: word(value) }));

/** Every facet with its values in the order in which officials print them; people by their names. */
export async function facetMenus(
  names: Names,
  words: RowWords,
  /** Only where an alert is exempted, and to whom alerts are shown. */
  withAlerts: boolean,
): Promise<FacetMenu<FacetKey>[]> {
  const t = await getTranslations();
  const officers = choicesOf(names.officers.keys(), (id) => names.officers.get(id)?.name ?? id);
  const menu = (key: FacetKey, choices: Choice[]) => ({ key, title: t(`register.${key}`), choices });
  return [
    menu(
      "light",
      choicesOf(lights, (key) => t(`light.${key}`)),
    ),
    menu(
      "state",
      choicesOf(states, (key) => t(`state.${key}`)),
    ),
    menu("department", choicesOf(names.departments.keys(), words.department)),
    menu("category", choicesOf(categories, words.category)),
    menu("level", choicesOf(levels, words.level)),
    menu("list", choicesOf(names.lists.keys(), words.list)),
    menu("report", choicesOf(reportStatuses, words.reportStatus)),
    menu(
      "start",
      choicesOf(startLists, (key) => t(`startList.${key}`)),
    ),
    menu(
      "officer",
      officers.sort((a, b) => a.label.localeCompare(b.label, "zh-CN")),
    ),
    ...(withAlerts ? [menu("alert", [{ value: "exempted", label: t("exempt.mark") }])] : []),
  ];
}

/** Filters with their counts, then how the list is judged, grouped and, on a phone, ordered. */
export async function RegisterToolbar({ view, params, register, menus, children }: Props) {
  const t = await getTranslations();
  const column = await getTranslations("registerColumn");
  const { sort } = view;
  const groupWords = {
    none: t("register.groupNone"),
    department: t("register.groupDepartment"),
    category: t("register.groupCategory"),
    light: t("register.groupLight"),
  };
  const arrow = sort.descending ? "↓" : "↑";
  return (
    <section className="register-filters no-print" aria-label={t("register.filters")}>
      <FacetMenus
        menus={menus}
        facets={register.facets}
        view={view}
        params={params}
        none={t("register.noChoice")}
      />
      {children}
      <AmountRange
        params={params}
        words={{
          title: t("register.amount"),
          min: t("register.min"),
          max: t("register.max"),
          unit: t("register.wan"),
          apply: t("register.apply"),
          problems: {
            "not-a-number": t("refusal.field.not-a-number"),
            "too-precise": t("refusal.field.too-precise"),
            "too-large": t("refusal.field.too-large"),
            negative: t("refusal.field.tooSmall", { bound: 0 }),
            crossed: t("register.crossed"),
          },
        }}
      />
      <Yardsticks
        yardsticks={register.yardsticks}
        chosen={view.yardstick}
        calibre={view.calibre}
        params={params}
      />
      <SingleChoice
        label={t("register.group", { name: groupWords[view.group] })}
        on={view.group !== "none"}
        choices={groupings.map((one) => ({
          key: one,
          label: groupWords[one],
          href: href("/projects", params, { group: one === "none" ? null : one }),
          on: one === view.group,
        }))}
      />
      <SingleChoice
        className="phone-only"
        label={t("register.sort", { column: column(sort.key), arrow })}
        choices={columnKeys.map((key) => {
          const descending = key === sort.key ? !sort.descending : startsDescending(key);
          return {
            key,
            label: key === sort.key ? `${column(key)} ${arrow}` : column(key),
            href: href("/projects", params, { sort: sortText({ key, descending }) }),
            on: key === sort.key,
          };
        })}
      />
    </section>
  );
}

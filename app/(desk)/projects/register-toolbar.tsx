import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Names } from "@/db/names";
import type { Register } from "@/db/register-facets";
import { wanText } from "@/lib/domain/money";
import { categories, levels, lights, reportStatuses, startLists, states } from "@/lib/domain/vocabulary";
import { filterKeys, groupings, type RegisterView } from "@/lib/inputs/register-url";
import { href, type SearchParams } from "@/lib/query";
import { type Chip, Chips } from "./chips";
import { AmountRange, type Choice, type FacetMenu, FacetMenus } from "./facet-menus";
import type { RowWords } from "./register-rows";
import { Yardsticks } from "./yardsticks";

type Props = { view: RegisterView; params: SearchParams; register: Register; names: Names; words: RowWords };

const choicesOf = <K extends string>(keys: Iterable<K>, word: (key: K) => string): Choice[] =>
  [...keys].map((value) => ({ value, label: word(value) }));

/** Filters with their counts, yardstick, grouping, and below them the filters that are on. */
export async function RegisterToolbar({ view, params, register, names, words }: Props) {
  const t = await getTranslations();
  const officer = (id: string) => names.officers.get(id)?.name ?? id;
  const menus: FacetMenu[] = [
    { key: "light", title: t("register.light"), choices: choicesOf(lights, (key) => t(`light.${key}`)) },
    { key: "state", title: t("register.state"), choices: choicesOf(states, (key) => t(`state.${key}`)) },
    {
      key: "department",
      title: t("register.department"),
      choices: choicesOf(names.departments.keys(), words.department),
    },
    { key: "category", title: t("register.category"), choices: choicesOf(categories, words.category) },
    { key: "level", title: t("register.level"), choices: choicesOf(levels, words.level) },
    { key: "list", title: t("register.list"), choices: choicesOf(names.lists.keys(), words.list) },
    { key: "report", title: t("register.report"), choices: choicesOf(reportStatuses, words.reportStatus) },
    {
      key: "start",
      title: t("register.start"),
      choices: choicesOf(startLists, (key) => t(`startList.${key}`)),
    },
    { key: "officer", title: t("register.officer"), choices: choicesOf(names.officers.keys(), officer) },
  ];
  const wan = t("register.wan");
  const chips: Chip[] = filterKeys.flatMap((key): Chip[] => {
    if (key === "min" || key === "max") {
      const amount = view[key];
      return amount === null
        ? []
        : [{ key, value: "", label: `${t(`register.${key}`)} ${wanText(amount)}${wan}` }];
    }
    const values: readonly string[] = key === "q" ? (view.q === "" ? [] : [view.q]) : view[key];
    const known = menus.find((menu) => menu.key === key)?.choices ?? [];
    return values.map((value) => {
      const word =
        value === "started" ? t("register.started") : known.find((one) => one.value === value)?.label;
      return { key, value, label: t("register.chip", { name: t(`register.${key}`), value: word ?? value }) };
    });
  });
  const groupWords = {
    none: t("register.groupNone"),
    department: t("register.groupDepartment"),
    category: t("register.groupCategory"),
    light: t("register.groupLight"),
  };
  return (
    <>
      <section className="register-filters no-print" aria-label={t("register.filters")}>
        <FacetMenus menus={menus} facets={register.facets} params={params} />
        <AmountRange
          params={params}
          words={{
            title: t("register.amount"),
            min: t("register.min"),
            max: t("register.max"),
            unit: wan,
            apply: t("register.apply"),
          }}
        />
        <Yardsticks yardsticks={register.yardsticks} chosen={view.yardstick} params={params} />
        <details className="menu" name="register">
          <summary className="button" data-on={view.group !== "none" || undefined}>
            {t("register.group", { name: groupWords[view.group] })}
          </summary>
          <ul className="menu-list">
            {groupings.map((one) => (
              <li key={one}>
                <Link
                  href={href("/projects", params, { group: one === "none" ? null : one }) as Route} // queries are not typed
                  prefetch={false}
                  scroll={false}
                  aria-current={one === view.group ? "true" : undefined}
                >
                  {groupWords[one]}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      </section>
      <Chips
        chips={chips}
        params={params}
        keys={filterKeys}
        words={{ remove: t("register.remove"), clear: t("register.clear") }}
      />
    </>
  );
}

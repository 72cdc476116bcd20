import type { Route } from "next";
import Form from "next/form";
import Link from "next/link";
import type { FacetKey, Facets } from "@/db/register-facets";
import { listOf, type SearchParams, toggleHref } from "@/lib/query";

export type Choice = { value: string; label: string };
export type FacetMenu = { key: FacetKey; title: string; choices: Choice[] };

type Props = { menus: FacetMenu[]; facets: Facets; params: SearchParams };

/** One menu a facet; each value says how many projects it would show and is a link, so it works without script. */
export function FacetMenus({ menus, facets, params }: Props) {
  return menus.map(({ key, title, choices }) => {
    const on = listOf(params[key]).map(String);
    return (
      <details key={key} className="menu" name="register">
        <summary className="button" data-on={on.length > 0 || undefined}>
          {title}
          {on.length > 0 && <b> {on.length}</b>}
        </summary>
        <ul className="menu-list">
          {choices
            .filter(({ value }) => on.includes(value) || facets[key].has(value))
            .map(({ value, label }) => (
              <li key={value}>
                <Link
                  href={toggleHref("/projects", params, key, value) as Route} // paths are typed, queries are not
                  prefetch={false}
                  scroll={false}
                  aria-current={on.includes(value) ? "true" : undefined}
                >
                  <span>
                    <span aria-hidden="true">{on.includes(value) ? "☑" : "☐"}</span> {label}
                  </span>
                  <span className="number soft">{facets[key].get(value) ?? 0}</span>
                </Link>
              </li>
            ))}
        </ul>
      </details>
    );
  });
}

type RangeProps = {
  params: SearchParams;
  words: { title: string; min: string; max: string; unit: string; apply: string };
};

/** The range of the total investment, in 万元. An ordinary form: the other filters ride along. */
export function AmountRange({ params, words }: RangeProps) {
  const kept = Object.entries(params).flatMap(([key, value]) =>
    ["min", "max", "page"].includes(key) ? [] : listOf(value).map((one) => [key, String(one)] as const),
  );
  return (
    <details className="menu" name="register">
      <summary className="button" data-on={params.min || params.max ? true : undefined}>
        {words.title}
      </summary>
      <Form action="/projects" className="menu-list menu-form" scroll={false}>
        {kept.map(([key, value]) => (
          <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
        ))}
        {(["min", "max"] as const).map((key) => (
          <label key={key}>
            {words[key]}
            <input
              key={String(params[key] ?? "")}
              className="input number"
              name={key}
              inputMode="decimal"
              defaultValue={String(listOf(params[key])[0] ?? "")}
            />
            {words.unit}
          </label>
        ))}
        <button type="submit" className="button button-main">
          {words.apply}
        </button>
      </Form>
    </details>
  );
}

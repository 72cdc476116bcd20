import type { Route } from "next";
import Link from "next/link";
import { Going } from "@/app/_ui/going";
import type { FacetKey, Facets } from "@/db/register-facets";
import type { RegisterView } from "@/lib/inputs/register-url";
import { type SearchParams, toggleHref } from "@/lib/query";
import { Menu } from "./menu";

export type Choice = { value: string; label: string };
export type FacetMenu = { key: FacetKey; title: string; choices: Choice[] };

type Props = { menus: FacetMenu[]; facets: Facets; view: RegisterView; params: SearchParams; none: string };

/** One menu a facet; each value says how many projects it would show and is a link, so it works without script. */
export function FacetMenus({ menus, facets, view, params, none }: Props) {
  return menus.map(({ key, title, choices }) => {
    const on: readonly string[] = view[key];
    const offered = choices.filter(({ value }) => on.includes(value) || facets[key].has(value));
    return (
      <Menu
        key={key}
        on={on.length > 0}
        label={
          <>
            {title}
            {on.length > 0 && <b> {on.length}</b>}
          </>
        }
      >
        <ul>
          {offered.map(({ value, label }) => (
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
                <Going />
              </Link>
            </li>
          ))}
          {offered.length === 0 && <li className="soft menu-note">{none}</li>}
        </ul>
      </Menu>
    );
  });
}

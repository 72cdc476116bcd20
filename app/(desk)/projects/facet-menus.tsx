import type { Route } from "next";
import Link from "next/link";
import { Going } from "@/app/_ui/going";
import { type SearchParams, toggleHref } from "@/lib/query";
import { Menu } from "./menu";

export type Choice = { value: string; label: string };
export type FacetMenu<K extends string> = { key: K; title: string; choices: readonly Choice[] };

type Shared<K extends string> = {
  facets: Record<K, ReadonlyMap<string, number>>;
  view: Record<K, readonly string[]>;
  params: SearchParams;
  none: string;
};

/** The values of one facet; each says how many projects it would show and is a link, so it works without script. */
export function FacetValues<K extends string>({
  menu,
  facets,
  view,
  params,
  none,
}: Shared<K> & { menu: FacetMenu<K> }) {
  const { key, choices } = menu;
  const on = view[key];
  const offered = choices.filter(({ value }) => on.includes(value) || facets[key].has(value));
  return (
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
  );
}

/** One menu a facet. */
export function FacetMenus<K extends string>({
  menus,
  ...shared
}: Shared<K> & { menus: readonly FacetMenu<K>[] }) {
  return menus.map((menu) => {
    const on = shared.view[menu.key];
    return (
      <Menu
        key={menu.key}
        on={on.length > 0}
        label={
          <>
            {menu.title}
            {on.length > 0 && <b> {on.length}</b>}
          </>
        }
      >
        <FacetValues {...shared} menu={menu} />
      </Menu>
    );
  });
}

"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";
import { Going } from "./going";
import { NavigationIcon } from "./navigation-icon";
import type { Place } from "./places";

type Props = {
  places: (Place & { label: string })[];
  label: string;
  folded: boolean;
  words: { collapse: string; expand: string };
};

/** At the left on a desk, at the bottom of a phone. The period goes along from page to page. */
export function Navigation({ places, label, folded, words }: Props) {
  const [small, setSmall] = useState(folded);
  const path = usePathname();
  const period = useSearchParams().get("period");
  const fold = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in older browsers.
    document.cookie = `navigation=${small ? "open" : "folded"}; path=/; max-age=31536000; samesite=lax`;
    setSmall(!small);
  };
  const isAt = (href: string) => (href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`));
  return (
    <nav className="shell-nav no-print" aria-label={label} data-folded={small || undefined}>
      <div className="shell-places">
        {places.map(({ key, href, parts, label: name }) => (
          <Link
            key={key}
            // The query string is not part of what typed routes know.
            href={(period ? `${href}?period=${period}` : href) as Route}
            aria-current={[href, ...parts].some(isAt) ? "page" : undefined}
            title={small ? name : undefined}
          >
            <NavigationIcon name={key} />
            <span className="nav-word">{name}</span>
            <Going />
          </Link>
        ))}
        <button
          type="button"
          className="nav-fold"
          onClick={fold}
          aria-expanded={!small}
          aria-label={small ? words.expand : words.collapse}
        >
          {small ? "»" : "«"}
        </button>
      </div>
    </nav>
  );
}

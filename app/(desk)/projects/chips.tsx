import type { Route } from "next";
import Link from "next/link";
import type { SearchParams } from "@/lib/query";
import { href, listOf, toggleHref } from "@/lib/query";

export type Chip = { key: string; value: string; label: string };

type Props = {
  chips: Chip[];
  params: SearchParams;
  keys: readonly string[];
  words: { remove: string; clear: string };
};

/** Every filter that is on; each can be taken away here, and all of them at once. */
export function Chips({ chips, params, keys, words }: Props) {
  if (chips.length === 0) return null;
  const clear = href("/projects", params, Object.fromEntries(keys.map((key) => [key, null])));
  return (
    <ul className="chips no-print">
      {chips.map(({ key, value, label }) => (
        <li key={`${key} ${value}`}>
          <Link
            className="chip"
            href={
              (listOf(params[key]).length > 1
                ? toggleHref("/projects", params, key, value)
                : href("/projects", params, { [key]: null })) as Route // paths are typed, queries are not
            }
            prefetch={false}
            scroll={false}
          >
            {label} <span aria-hidden="true">×</span>
            <span className="hidden-text">{words.remove}</span>
          </Link>
        </li>
      ))}
      <li>
        <Link href={clear as Route /* as above */} prefetch={false} scroll={false}>
          {words.clear}
        </Link>
      </li>
    </ul>
  );
}

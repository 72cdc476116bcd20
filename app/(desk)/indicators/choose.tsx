"use client";

import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { href, paramsOf } from "@/lib/query";

type Props = {
  name: string;
  label: string;
  /** What the empty choice is called. */
  all: string;
  chosen: string;
  choices: readonly { value: string; label: string }[];
};

/** One filter of the address as a list to choose from. */
export function Choose({ name, label, all, chosen, choices }: Props) {
  const [router, path, query] = [useRouter(), usePathname(), useSearchParams()];
  return (
    <select
      className="select"
      aria-label={label}
      data-on={chosen !== "" || undefined}
      value={chosen}
      onChange={({ target }) =>
        // Typed routes know paths, not queries.
        router.push(href(path, paramsOf(query), { [name]: target.value || null }) as Route, { scroll: false })
      }
    >
      <option value="">{all}</option>
      {choices.map(({ value, label: word }) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </select>
  );
}

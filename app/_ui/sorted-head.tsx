import type { Route } from "next";
import Link from "next/link";

type Props<Key extends string> = {
  label: string;
  /** Null: the list cannot be sorted by it. */
  by: Key | null;
  sort: { key: Key; descending: boolean };
  to: (sort: { key: Key; descending: boolean }) => Route;
  numeric?: boolean;
};

/** A heading that sorts the list by its column, and turns the order round when it already does. */
export function SortedHead<Key extends string>({ label, by, sort, to, numeric = false }: Props<Key>) {
  const on = sort.key === by;
  const className = numeric ? "num" : undefined;
  if (!by)
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    );
  return (
    <th
      scope="col"
      className={className}
      aria-sort={on ? (sort.descending ? "descending" : "ascending") : undefined}
    >
      <Link href={to({ key: by, descending: on && !sort.descending })} prefetch={false} scroll={false}>
        {label}
        {on && <span aria-hidden="true">{sort.descending ? " ↓" : " ↑"}</span>}
      </Link>
    </th>
  );
}

import type { Route } from "next";
import Link from "next/link";
import { type Change, listOf, type SearchParams } from "@/lib/query";
import styles from "./filters.module.css";

export type FilterChip = {
  key: string;
  value: string;
  label: string;
  /** What else of the address goes with it. */
  also?: readonly string[];
};
type Props = {
  chips: readonly FilterChip[];
  params: SearchParams;
  changed: (change: Change) => Route;
  cleared: Route;
  words: { remove: string; clear: string };
};

/** The filters that are on; each can be taken away here, and all of them at once. */
export function FilterChips({ chips, params, changed, cleared, words }: Props) {
  if (chips.length === 0) return null;
  const without = ({ key, value, also = [] }: FilterChip) => {
    // A single text that was cut or tidied is not the one the address holds.
    const left = key === "q" ? [] : listOf(params[key]).map(String);
    return changed({
      [key]: left.filter((one) => one !== value),
      ...Object.fromEntries(also.map((one) => [one, null])),
    });
  };
  return (
    <ul className={styles.chips}>
      {chips.map((chip) => (
        <li key={`${chip.key} ${chip.value}`}>
          <Link className={styles.chip} href={without(chip)} prefetch={false} scroll={false}>
            {chip.label}{" "}
            <span aria-hidden="true" className="no-print">
              ×
            </span>
            <span className="hidden-text">{words.remove}</span>
          </Link>
        </li>
      ))}
      <li className="no-print">
        <Link href={cleared} prefetch={false} scroll={false}>
          {words.clear}
        </Link>
      </li>
    </ul>
  );
}

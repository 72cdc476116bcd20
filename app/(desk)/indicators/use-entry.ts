import { useEffect, useState } from "react";
import { keep, readKept } from "@/app/_ui/kept";
import type { EntryDraft, EntryRow } from "./entry-rows";

type Drafts = Record<string, EntryDraft>;
type Kept = { rows: Drafts; reason: string };

const sameWords = (a: EntryDraft, b: EntryDraft) =>
  JSON.stringify({ ...a, seen: 0 }) === JSON.stringify({ ...b, seen: 0 });

function keptAt(place: string): Kept {
  const kept = readKept(place);
  if (typeof kept !== "object" || kept === null || !("rows" in kept)) return { rows: {}, reason: "" };
  // Only this program writes the place.
  return kept as Kept;
}

/**
 * What was typed for the indicators of a period and is not saved yet. It outlives a reload and an expired sign-in; the
 * list and the page of one indicator share it.
 */
export function useEntry(place: string, rows: readonly EntryRow[]) {
  const [kept, setKept] = useState<Kept>({ rows: {}, reason: "" });
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    const found = keptAt(place);
    setKept(found);
    setRestored(Object.keys(found.rows).length > 0);
  }, [place]);
  const replace = (next: Kept) => {
    setKept(next);
    keep(place, Object.keys(next.rows).length > 0 || next.reason ? next : null);
  };
  const draftOf = (row: EntryRow): EntryDraft => kept.rows[row.id] ?? row.initial;
  const without = (ids: readonly string[]) =>
    Object.fromEntries(Object.entries(kept.rows).filter(([id]) => !ids.includes(id)));
  return {
    draftOf,
    restored: restored && rows.some(({ id }) => kept.rows[id]),
    reason: kept.reason,
    touched: rows.filter((row) => kept.rows[row.id] && !sameWords(draftOf(row), row.initial)),
    setReason: (reason: string) => replace({ ...kept, reason }),
    change: (row: EntryRow, part: Partial<EntryDraft>) => {
      const next = { ...draftOf(row), ...part };
      // What is typed back to how it was is no change, unless it was taken over from a conflict.
      const same = sameWords(next, row.initial) && next.seen === row.initial.seen;
      replace({ ...kept, rows: same ? without([row.id]) : { ...kept.rows, [row.id]: next } });
    },
    forget: (ids: readonly string[]) => {
      const left = without(ids);
      replace({ rows: left, reason: Object.keys(left).length > 0 ? kept.reason : "" });
      setRestored(false);
    },
  };
}

import { useEffect, useRef, useState } from "react";
import { keep, readKept } from "@/app/_ui/kept";
import { type Draft, draftFrom, emptyDraft } from "./draft";

/** The fields of an entry, which outlive a reload and an expired sign-in: kept in the browser until they are logged. */
export function useEntry(place: string, today: string, only: Draft["kind"] = "") {
  const fresh = () => ({ ...emptyDraft(today), kind: only });
  const [draft, setDraft] = useState(fresh);
  const [restored, setRestored] = useState(false);
  // An upload that ends answers into an older render; what is typed by then is looked up here.
  const typed = useRef(draft);
  const show = (next: Draft) => {
    typed.current = next;
    setDraft(next);
  };
  // Once, when the page opens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const kept = draftFrom(readKept(place), today);
    if (!kept) return;
    show(kept);
    setRestored(true);
  }, [place]);
  const clear = () => {
    keep(place, null);
    show(fresh());
    setRestored(false);
  };
  return {
    draft,
    restored,
    clear,
    change: (part: Partial<Draft> | ((now: Draft) => Partial<Draft>)) => {
      const now = typed.current;
      const next = { ...now, ...(typeof part === "function" ? part(now) : part) };
      show(next);
      keep(place, next);
    },
  };
}
export type Entry = ReturnType<typeof useEntry>;

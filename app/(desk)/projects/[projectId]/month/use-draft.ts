import { useEffect, useRef, useState } from "react";
import { type Draft, forget, keep, readKept, sameWords } from "./draft";

/** The fields of a form that outlive a reload and an expired sign-in: kept in the browser until `acknowledge`. */
export function useDraft(place: string, stored: Draft) {
  const [draft, setDraft] = useState(stored);
  const [restored, setRestored] = useState(false);
  const sent = useRef(stored);
  // Once, when the page opens; later changes of the stored row are the person's own saves.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const kept = readKept(place);
    if (!kept || sameWords(kept, stored)) return;
    setDraft(kept);
    setRestored(true);
  }, [place]);
  const replace = (next: Draft) => {
    setDraft(next);
    keep(place, next);
  };
  return {
    draft,
    restored,
    replace,
    change: (part: Partial<Draft>) => replace({ ...draft, ...part }),
    /** Remembers what is on its way to the server. */
    send: () => {
      sent.current = draft;
    },
    /** What was sent is stored; what was typed since then stays in the browser. */
    acknowledge: (row: Pick<Draft, "seen" | "revision">) => {
      const now = { ...draft, ...row };
      if (sameWords(now, sent.current)) forget(place);
      else keep(place, now);
      setDraft(now);
      setRestored(false);
    },
    discard: () => {
      forget(place);
      setDraft(stored);
      setRestored(false);
    },
  };
}
export type Kept = ReturnType<typeof useDraft>;

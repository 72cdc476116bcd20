import { useEffect, useRef, useState } from "react";
import { type Draft, forget, keep, readKept, sameWords } from "./draft";

/** The fields of a form that outlive a reload and an expired sign-in: kept in the browser until `acknowledge`. */
export function useDraft(place: string, stored: Draft) {
  const [draft, setDraft] = useState(stored);
  const [restored, setRestored] = useState(false);
  // The answer of the server arrives in an older render: what is typed and what was sent are looked up here.
  const [typed, sent] = [useRef(stored), useRef(stored)];
  // Once, when the page opens; later changes of the stored row are the person's own saves.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const kept = readKept(place);
    if (!kept || sameWords(kept, stored)) return;
    show(kept);
    setRestored(true);
  }, [place]);
  const show = (next: Draft) => {
    typed.current = next;
    setDraft(next);
  };
  const replace = (next: Draft) => {
    show(next);
    keep(place, next);
  };
  return {
    draft,
    restored,
    replace,
    /** What is typed at this moment. */
    typed: () => typed.current,
    change: (part: Partial<Draft>) => replace({ ...typed.current, ...part }),
    /** Remembers what is on its way to the server. */
    send: () => {
      sent.current = typed.current;
    },
    /** What was sent is stored; what was typed since then stays in the browser. */
    acknowledge: (row: Pick<Draft, "seen" | "revision">) => {
      const now = { ...typed.current, ...row };
      if (sameWords(now, sent.current)) forget(place);
      else keep(place, now);
      show(now);
      setRestored(false);
    },
    discard: () => {
      forget(place);
      show(stored);
      setRestored(false);
    },
  };
}
export type Kept = ReturnType<typeof useDraft>;

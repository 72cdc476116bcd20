import { useEffect, useState } from "react";
import { type Draft, forget, keep, readKept, sameWords } from "./draft";

/** The fields of a form that outlive a reload and an expired sign-in: kept in the browser until `acknowledge`. */
export function useDraft(place: string, stored: Draft) {
  const [draft, setDraft] = useState(stored);
  const [restored, setRestored] = useState(false);
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
    acknowledge: (seen: number) => {
      forget(place);
      setDraft((now) => ({ ...now, seen }));
      setRestored(false);
    },
    discard: () => {
      forget(place);
      setDraft(stored);
      setRestored(false);
    },
  };
}

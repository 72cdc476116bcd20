import { useEffect, useState } from "react";
import { type Draft, forget, keep, readKept, sameWords } from "./draft";

/** The fields of a form that outlive a reload and an expired sign-in: kept in the browser until `acknowledge`. */
export function useDraft(place: string, stored: Draft) {
  const [draft, setDraft] = useState(stored);
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    const kept = readKept(place);
    if (!kept || sameWords(kept, stored)) return;
    setDraft(kept);
    setRestored(true);
  }, [place, stored]);
  const replace = (next: Draft) => {
    setDraft(next);
    keep(place, next);
  };
  return {
    draft,
    restored,
    replace,
    change: (part: Partial<Draft>) => replace({ ...draft, ...part }),
    acknowledge: () => {
      forget(place);
      setRestored(false);
    },
    discard: () => {
      forget(place);
      setDraft(stored);
      setRestored(false);
    },
  };
}

import { useEffect, useState } from "react";
import { keep, readKept } from "./kept";

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What an earlier release kept may have other fields; it is worth nothing then. */
const fits = <T extends object>(kept: unknown, stored: T): kept is T =>
  typeof kept === "object" && kept !== null && same(Object.keys(kept), Object.keys(stored));

/** Fields that outlive a reload and an expired sign-in: kept in the browser under `place` until they are saved. */
export function useKept<T extends object>(place: string, stored: T) {
  const [value, setValue] = useState(stored);
  const [restored, setRestored] = useState(false);
  // Once, when the page opens; later changes of what is stored are the person's own saves.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const kept = readKept(place);
    if (!fits(kept, stored) || same(kept, stored)) return;
    setValue(kept);
    setRestored(true);
  }, [place]);
  const forget = (next: (now: T) => T) => {
    keep(place, null);
    setValue(next);
    setRestored(false);
  };
  return {
    value,
    restored,
    change: (part: Partial<T>) => {
      const next = { ...value, ...part };
      setValue(next);
      keep(place, same(next, stored) ? null : next);
    },
    /** It is saved: the browser keeps nothing any more, and what the save made new is taken over. */
    saved: (part: Partial<T>) => forget((now) => ({ ...now, ...part })),
    discard: () => forget(() => stored),
  };
}

"use client";

import { useEffect, useState } from "react";
import { keep, readKept } from "./kept";

/** The texts of a small form, kept in the browser until they are stored, so that a reload or a lost session loses nothing. */
export function useTyped<T extends Record<string, unknown>>(place: string, initial: T) {
  const [typed, setTyped] = useState(initial);
  // Once, when the form opens: what the browser kept is newer than what the page knows.
  useEffect(() => {
    const kept = readKept(place);
    if (typeof kept === "object" && kept !== null) setTyped((now) => ({ ...now, ...kept }));
  }, [place]);
  return {
    typed,
    change: (part: Partial<T>) => {
      const next = { ...typed, ...part };
      setTyped(next);
      keep(place, next);
    },
    /** What was typed is stored, or not wanted any more. */
    forget: (next: T = initial) => {
      setTyped(next);
      keep(place, null);
    },
  };
}

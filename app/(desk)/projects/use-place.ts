"use client";

import { useSearchParams } from "next/navigation";
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

type Place = { top: number; row: string | null };

// The list scrolls in a frame of its own, which the browser's memory of places does not cover.
let wentBack = false;
if (typeof window !== "undefined") {
  const [first] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  wentBack = first?.type === "reload" || first?.type === "back_forward";
  window.addEventListener("popstate", () => {
    wentBack = true;
  });
  // Whoever follows a link wants the beginning.
  window.addEventListener(
    "click",
    () => {
      wentBack = false;
    },
    true,
  );
}

function read(key: string): Place | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** Another list starts at its top; the back button and a reload come to where the list was left, with its row. */
export function usePlace(frame: RefObject<HTMLDivElement | null>) {
  const query = new URLSearchParams(useSearchParams());
  for (const key of ["peek", "cols"]) query.delete(key);
  const key = `register ${query}`;
  const shown = useRef<string>(undefined);
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box || shown.current === key) return;
    const place = wentBack ? read(key) : null;
    if (place) box.scrollTop = place.top;
    // The first list may have been scrolled before this program was there.
    else if (shown.current) box.scrollTop = 0;
    shown.current = key;
    wentBack = false;
    if (place?.row)
      box
        .querySelector<HTMLElement>(`a[data-row="${CSS.escape(place.row)}"]`)
        ?.focus({ preventScroll: true });
  }, [frame, key]);
  useEffect(() => {
    const box = frame.current;
    let soon: ReturnType<typeof setTimeout>;
    const save = () => {
      const row = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.row : null;
      sessionStorage.setItem(key, JSON.stringify({ top: box?.scrollTop ?? 0, row: row ?? null }));
    };
    const scroll = () => {
      clearTimeout(soon);
      soon = setTimeout(save, 150);
    };
    // Leaving by a row (Enter is a click too) or by closing the page.
    box?.addEventListener("click", save, true);
    box?.addEventListener("scroll", scroll);
    window.addEventListener("pagehide", save);
    return () => {
      clearTimeout(soon);
      box?.removeEventListener("scroll", scroll);
      box?.removeEventListener("click", save, true);
      window.removeEventListener("pagehide", save);
    };
  }, [frame, key]);
}

"use client";

import { useEffect } from "react";

const openSheets = () => document.querySelectorAll<HTMLDetailsElement>("details[data-sheet][open]");

/** A sheet that lies over the page (`<details data-sheet>`) closes on Escape and on a click beside it or on one of its links. */
export function CloseSheets() {
  useEffect(() => {
    const beside = ({ target, type }: Event) => {
      if (!(target instanceof Element)) return;
      const followed = type === "click" && target.closest("a") !== null;
      for (const sheet of openSheets()) if (followed || !sheet.contains(target)) sheet.open = false;
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      for (const sheet of openSheets()) {
        if (sheet.contains(document.activeElement)) sheet.querySelector("summary")?.focus();
        sheet.open = false;
      }
    };
    document.addEventListener("click", beside);
    document.addEventListener("focusin", beside);
    document.addEventListener("keydown", leave);
    return () => {
      document.removeEventListener("click", beside);
      document.removeEventListener("focusin", beside);
      document.removeEventListener("keydown", leave);
    };
  }, []);
  return null;
}

"use client";

import { useEffect, useRef } from "react";

/** Words to find a project by; the list follows once the typing pauses, and Enter works without waiting. */
export function FindField({ find, label }: { find: string; label: string }) {
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(soon.current), []);
  return (
    <input
      className="input"
      type="search"
      name="find"
      maxLength={100}
      size={30}
      defaultValue={find}
      placeholder={label}
      aria-label={label}
      autoComplete="off"
      onChange={({ target, nativeEvent }) => {
        clearTimeout(soon.current);
        // An input method is still composing: its letters are not words yet.
        if ("isComposing" in nativeEvent && nativeEvent.isComposing) return;
        soon.current = setTimeout(() => target.form?.requestSubmit(), 350);
      }}
      onCompositionEnd={({ currentTarget }) => {
        soon.current = setTimeout(() => currentTarget.form?.requestSubmit(), 350);
      }}
    />
  );
}

"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** An opened step takes the focus and gives it back to its card; Escape closes it. */
export function PanelKeys({ code, close }: { code: string; close: Route }) {
  const router = useRouter();
  useEffect(() => {
    document.getElementById("step")?.focus({ preventScroll: true });
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented)
        router.push(close, { scroll: false });
    };
    document.addEventListener("keydown", key);
    return () => {
      document.removeEventListener("keydown", key);
      document.querySelector<HTMLElement>(`[data-step="${code}"] h4 a`)?.focus({ preventScroll: true });
    };
  }, [code, close, router]);
  return null;
}

"use client";

import { useSyncExternalStore } from "react";

const listen = (changed: () => void) => {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
};

/** A quiet bar below the header while the browser has no connection. */
export function OfflineBar({ text }: { text: string }) {
  const online = useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  );
  return (
    <p className="offline-bar no-print" role="status" hidden={online}>
      {online ? "" : text}
    </p>
  );
}

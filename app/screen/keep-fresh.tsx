"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** Reads the figures again every few minutes; without a network the old ones stay and say from when they are. */
export function KeepFresh({ minutes, shown, offline }: { minutes: number; shown: string; offline: string }) {
  const router = useRouter();
  const [isOffline, setOffline] = useState(false);
  useEffect(() => {
    const refresh = async () => {
      // A refresh without a network would leave the page for the browser's own error.
      const answer = await fetch("/api/health", { cache: "no-store" }).catch(() => null);
      setOffline(!answer?.ok);
      if (answer?.ok) router.refresh();
    };
    const timer = setInterval(refresh, minutes * 60_000);
    return () => clearInterval(timer);
  }, [minutes, router]);
  return <output>{isOffline ? offline : shown}</output>;
}

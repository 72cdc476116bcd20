"use client";

import { showNotification } from "@mantine/notifications";
import type { ReactNode } from "react";

/** A short notice of what was done; on a phone at the top, where it hides no button. */
export function notice(message: ReactNode, id?: string) {
  const phone = window.matchMedia("(max-width: 720px)").matches;
  showNotification({
    message,
    autoClose: 8000,
    withBorder: true,
    ...(id ? { id } : {}),
    ...(phone ? { position: "top-center" as const } : {}),
  });
}

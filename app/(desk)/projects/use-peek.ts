"use client";

import type { Route } from "next";
import { useRouter, useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { href, paramsOf } from "@/lib/query";

/** The project in the drawer and how to change it; the address follows without a step in the history. */
export function usePeek(): [string | null, (id: string | null) => void] {
  const router = useRouter();
  const query = useSearchParams();
  const peek = useCallback(
    (id: string | null) => {
      const to = href("/projects", paramsOf(query), { page: query.get("page"), peek: id });
      router.replace(to as Route, { scroll: false }); // our own address
    },
    [router, query],
  );
  return [query.get("peek"), peek];
}

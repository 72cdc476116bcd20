"use client";

import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type FormEvent, useEffect, useRef, useTransition } from "react";
import { GoingBar } from "./going";

/** Looks projects up by name, code, pinyin or initials; Ctrl K (and / on the register) brings the cursor here. */
export function SearchBox({ label, hint }: { label: string; hint: string }) {
  const field = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const query = useSearchParams();
  const path = usePathname();
  const [going, go] = useTransition();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      field.current?.select();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  const search = (event: FormEvent) => {
    event.preventDefault();
    // On the register the search is one more filter; from elsewhere only the period comes along.
    const next = new URLSearchParams(path === "/projects" ? query : "");
    const period = query.get("period");
    if (period) next.set("period", period);
    for (const key of ["q", "page", "peek"]) next.delete(key);
    if (field.current?.value.trim()) next.set("q", field.current.value.trim());
    // Typed routes know paths, not queries.
    go(() => router.push(`/projects?${next}` as Route));
  };
  return (
    <search>
      <GoingBar on={going} />
      <form action="/projects" className="search-box" onSubmit={search}>
        <input
          ref={field}
          key={query.get("q")}
          id="search"
          className="input"
          type="search"
          name="q"
          maxLength={100}
          defaultValue={query.get("q") ?? ""}
          placeholder={label}
          aria-label={label}
        />
        <span className="search-key">{hint}</span>
      </form>
    </search>
  );
}

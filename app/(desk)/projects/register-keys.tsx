"use client";

import type { Route } from "next";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef } from "react";
import { href, paramsOf } from "@/lib/query";

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, select, textarea, dialog, [contenteditable]") !== null;

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

function moveFocus(rows: HTMLAnchorElement[], by: number) {
  const at = rows.findIndex((row) => document.activeElement?.isSameNode(row));
  const next = rows[at === -1 ? (by > 0 ? 0 : rows.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** j, k and the arrows walk the rows, p peeks, / searches; Enter opens because the focus is on a link. */
export function useRegisterKeys(body: RefObject<HTMLTableSectionElement | null>, canPeek: boolean) {
  const router = useRouter();
  const query = useSearchParams();
  useEffect(() => {
    const peek = (id: string | null) =>
      router.replace(
        href("/projects", paramsOf(query), { page: query.get("page"), peek: id }) as Route, // our own address
        { scroll: false },
      );
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      const rows = [...(body.current?.querySelectorAll<HTMLAnchorElement>("a[data-row]") ?? [])];
      const focused = rows.find((row) => row === document.activeElement);
      const step = steps[event.key];
      if (step && (event.key.length === 1 || focused)) moveFocus(rows, step);
      else if (event.key === "/") document.querySelector<HTMLInputElement>("#search")?.select();
      else if (event.key === "p" && focused && canPeek) peek(focused.dataset.row ?? null);
      else if (event.key === "Escape" && query.get("peek")) peek(null);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [body, canPeek, query, router]);
}

const listed = ["search", "walk", "open", "peek", "close", "help"] as const;

/** The list of keys, behind a button and behind "?". */
export function KeyHelp() {
  const t = useTranslations("keys");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === "?" && !event.isComposing && !isTyping(event.target)) dialog.current?.showModal();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return (
    <>
      <button type="button" className="button desk-only" onClick={() => dialog.current?.showModal()}>
        {t("title")}
      </button>
      <dialog ref={dialog} className="panel" aria-label={t("title")}>
        <dl className="key-list">
          {listed.map((key) => (
            <div key={key} className="key-row">
              <dt>
                <kbd>{t(`${key}Key`)}</kbd>
              </dt>
              <dd>{t(key)}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit" className="button">
            {t("done")}
          </button>
        </form>
      </dialog>
    </>
  );
}

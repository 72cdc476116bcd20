"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef } from "react";
import { usePeek } from "./use-peek";

const isTyping = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input:not([type="checkbox"]), select, textarea, dialog, [contenteditable]') !== null;

/** A key of ours: nothing is being composed by an input method, typed into a field or meant for the browser. */
const isOurs = (event: KeyboardEvent) =>
  !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

function moveFocus(rows: HTMLAnchorElement[], from: HTMLAnchorElement | undefined, by: number) {
  const next = from ? rows[rows.indexOf(from) + by] : by > 0 ? rows[0] : rows.at(-1);
  next?.focus({ preventScroll: true });
  // The cell stays at the left edge, so only the height has to follow.
  next?.closest("td")?.scrollIntoView({ block: "nearest" });
  return next;
}

/** j, k and the arrows walk the rows, p peeks, / searches; Enter opens because the focus is on a link. */
export function useRegisterKeys(frame: RefObject<HTMLElement | null>, canPeek: boolean) {
  const [peeked, peek] = usePeek();
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const rowsOf = () => [...(frame.current?.querySelectorAll<HTMLAnchorElement>("a[data-row]") ?? [])];
    const drawer = () => document.querySelector<HTMLElement>("#peek");
    const rowOf = (id: string | null) => rowsOf().find((row) => row.dataset.row === id);
    const walk = (by: number) => {
      const rows = rowsOf();
      const focused = rows.find((row) => row === document.activeElement);
      const next = moveFocus(rows, focused ?? rowOf(peeked), by);
      clearTimeout(soon.current);
      // The drawer follows once the walk pauses.
      if (peeked && next) soon.current = setTimeout(() => peek(next.dataset.row ?? null), 200);
    };
    const glance = () => {
      const focused = rowsOf().find((row) => row === document.activeElement);
      if (focused && focused.dataset.row !== peeked) peek(focused.dataset.row ?? null);
      else drawer()?.focus();
    };
    const close = () => {
      if (drawer()?.contains(document.activeElement)) rowOf(peeked)?.focus();
      clearTimeout(soon.current);
      peek(null);
    };
    const listen = (event: KeyboardEvent) => {
      if (!isOurs(event)) return;
      const step = steps[event.key];
      const onRow = document.activeElement?.matches("a[data-row]");
      if (step && (event.key.length === 1 || onRow)) walk(step);
      else if (event.key === "/") document.querySelector<HTMLInputElement>("#search")?.focus();
      else if (event.key === "p" && canPeek) glance();
      else if (event.key === "x" && onRow)
        document.activeElement?.closest("tr")?.querySelector<HTMLElement>("[data-pick]")?.click();
      else if (event.key === "Escape" && peeked) close();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [frame, canPeek, peek, peeked]);
}

const listed = ["search", "walk", "open", "peek", "pick", "close", "help"] as const;

/** The list of keys, behind a button and behind "?". */
export function KeyHelp() {
  const t = useTranslations("keys");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === "?" && isOurs(event)) dialog.current?.showModal();
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
        <h2>{t("title")}</h2>
        <dl className="key-list">
          {listed.map((key) => (
            <div key={key} className="key-row">
              <dt>
                {t(`${key}Key`)
                  .split(" ")
                  .map((one) => (
                    <kbd key={one}>{one}</kbd>
                  ))}
              </dt>
              <dd>{t(key)}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit" className="button button-main">
            {t("done")}
          </button>
        </form>
      </dialog>
    </>
  );
}

"use client";

import { type ReactNode, type RefObject, useEffect, useRef } from "react";

type Box = RefObject<HTMLDetailsElement | null>;
const panelWidth = 440;

/** Closes an open menu by Escape (back to its button), by a press outside and when the focus moves on. */
function useDismissal(menu: Box) {
  useEffect(() => {
    const box = menu.current;
    if (!box) return;
    const isOutside = (target: EventTarget | null) => target instanceof Node && !box.contains(target);
    const press = (event: PointerEvent) => {
      if (box.open && isOutside(event.target)) box.open = false;
    };
    const leave = (event: FocusEvent) => {
      if (isOutside(event.relatedTarget)) box.open = false;
    };
    const key = (event: KeyboardEvent) => {
      if (!box.open || event.isComposing) return;
      if (event.key === "Escape") {
        box.open = false;
        box.querySelector("summary")?.focus();
      } else if (!walk(box, event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("pointerdown", press);
    document.addEventListener("keydown", key, true);
    box.addEventListener("focusout", leave);
    return () => {
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("keydown", key, true);
      box.removeEventListener("focusout", leave);
    };
  }, [menu]);
}

/** The arrows go through what can be chosen; in a field they stay the field's. */
function walk(box: HTMLElement, key: string): boolean {
  const by = { ArrowDown: 1, ArrowUp: -1 }[key];
  const here = document.activeElement;
  if (!by || !(here instanceof HTMLElement) || !box.contains(here)) return false;
  if (here.matches('input:not([type="checkbox"])')) return false;
  const stops = [...box.querySelectorAll<HTMLElement>("summary, a, button:not(:disabled), input")];
  stops[stops.indexOf(here) + by]?.focus();
  return true;
}

/** Hangs the panel where there is room for it, and closes a menu of single choice once something is chosen. */
function useClicks(menu: Box, single: boolean) {
  useEffect(() => {
    const box = menu.current;
    const click = (event: MouseEvent) => {
      if (!box || !(event.target instanceof Element)) return;
      const room = document.documentElement.clientWidth - box.getBoundingClientRect().left;
      if (event.target.closest("summary")) box.toggleAttribute("data-flip", room < panelWidth);
      else if (single && event.target.closest("a")) box.open = false;
    };
    box?.addEventListener("click", click);
    return () => box?.removeEventListener("click", click);
  }, [menu, single]);
}

type Props = {
  label: ReactNode;
  children: ReactNode;
  on?: boolean;
  /** A choice of one closes the menu; of several, it stays for the next. */
  single?: boolean;
  opened?: boolean;
  className?: string;
};

/** A button with what it offers below it. Without script it still opens and closes. */
export function Menu({ label, children, on = false, single = false, opened = false, className = "" }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  useDismissal(menu);
  useClicks(menu, single);
  return (
    <details ref={menu} className={`menu ${className}`} name="register" open={opened}>
      <summary className="button" data-on={on || undefined}>
        {label}
      </summary>
      <div className="menu-list">{children}</div>
    </details>
  );
}

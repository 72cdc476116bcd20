import { useSearchParams } from "next/navigation";
import { type MouseEvent, useRef, useState } from "react";
import type { RegisterTuple } from "./columns";

/** What only looks at the list or pages through it; anything else in the address narrows it. */
const looks = ["peek", "page", "size", "sort", "group", "period", "columns"];

/** The ticked rows of the register. They stay while pages turn; another filter or period begins anew. */
export function usePicks(rows: readonly RegisterTuple[]) {
  const query = useSearchParams();
  const filter = new URLSearchParams([...query].filter(([key]) => !looks.includes(key))).toString();
  const scope = `${query.get("period") ?? ""} ${filter}`;
  const [state, setState] = useState({ scope, ids: new Set<string>(), all: false });
  const last = useRef<string | null>(null);
  const now = state.scope === scope ? state : { scope, ids: new Set<string>(), all: false };
  const onPage = rows.map(([id]) => id);
  const set = (ids: Set<string>, all = false) => setState({ scope, ids, all });
  /** Ticks or unticks one row, or with `range` all from the one before. */
  function toggle(id: string, range: boolean) {
    const next = now.all ? new Set(onPage) : new Set(now.ids);
    const on = !next.has(id);
    const [from, to] = [range && last.current ? onPage.indexOf(last.current) : -1, onPage.indexOf(id)];
    const part = from < 0 || to < 0 ? [id] : onPage.slice(Math.min(from, to), Math.max(from, to) + 1);
    for (const one of part) on ? next.add(one) : next.delete(one);
    last.current = id;
    set(next);
  }
  return {
    filter,
    ids: now.ids,
    all: now.all,
    has: (id: string) => now.all || now.ids.has(id),
    /** How many of the rows on this page are ticked. */
    onPage: { count: onPage.length, ticked: onPage.filter((id) => now.all || now.ids.has(id)).length },
    click(event: MouseEvent): boolean {
      const cell = event.target instanceof Element ? event.target.closest(".pick") : null;
      const id = cell?.querySelector<HTMLElement>("[data-pick]")?.dataset.pick;
      if (id) toggle(id, event.shiftKey);
      return cell !== null;
    },
    page(on: boolean) {
      const next = new Set(now.all ? [] : now.ids);
      for (const id of onPage) on ? next.add(id) : next.delete(id);
      set(next);
    },
    everything: () => set(new Set(), true),
    clear: () => set(new Set()),
  };
}
export type Picks = ReturnType<typeof usePicks>;

"use client";

import type { Route } from "next";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useEffect, useMemo, useOptimistic, useState, useSyncExternalStore } from "react";
import { href, paramsOf } from "@/lib/query";
import { type ColumnKey, columnKeys, columnsOf, fixedColumns } from "@/lib/register-columns";
import { Menu } from "./menu";
import { remember } from "./remembered";

type Choose = (keys: readonly ColumnKey[] | null) => void;

/** The columns to show: as the address says, else as this browser remembers, else the first ones. */
export function useColumns(remembered: string | null, first: readonly ColumnKey[]): [ColumnKey[], Choose] {
  const router = useRouter();
  const query = useSearchParams();
  const asked = query.get("cols");
  const [own, setOwn] = useState(remembered);
  // The rows already carry every column, so what was chosen shows before the address has followed.
  const [shown, show] = useOptimistic(asked ?? own);
  useEffect(() => {
    if (asked || !own) return;
    // Whoever gets the address sees the same columns; the server has shown them already.
    const now = new URLSearchParams(window.location.search);
    now.set("cols", own);
    window.history.replaceState(null, "", `${window.location.pathname}?${now}`);
  }, [asked, own]);
  const choose: Choose = (keys) => {
    const cols = keys?.join(",") ?? null;
    remember("columns", cols);
    startTransition(() => {
      show(cols);
      setOwn(cols);
      const to = href("/projects", paramsOf(query), { page: query.get("page"), cols });
      router.replace(to as Route, { scroll: false }); // our own address
    });
  };
  return [useMemo(() => columnsOf(shown, first), [shown, first]), choose];
}

const phone = () => window.matchMedia("(max-width: 720px)");
const onTurning = (changed: () => void) => {
  const width = phone();
  width.addEventListener("change", changed);
  return () => width.removeEventListener("change", changed);
};

/** On a phone, which has no chooser, a card shows the pills too. */
export function usePhoneColumns(keys: ColumnKey[]): ColumnKey[] {
  const small = useSyncExternalStore(
    onTurning,
    () => phone().matches,
    () => false,
  );
  return useMemo(() => (small && !keys.includes("permits") ? [...keys, "permits"] : keys), [keys, small]);
}

type Props = { keys: readonly ColumnKey[]; first: readonly ColumnKey[]; choose: Choose };

export function ColumnChooser({ keys, first, choose }: Props) {
  const [t, column] = [useTranslations("register"), useTranslations("registerColumn")];
  const free = keys.filter((key) => !fixedColumns.includes(key));
  const hidden = columnKeys.filter((key) => !keys.includes(key));
  const move = (key: ColumnKey, by: number) => {
    const at = free.indexOf(key);
    const other = free[at + by];
    if (!other) return;
    choose([...fixedColumns, ...free.map((one) => (one === key ? other : one === other ? key : one))]);
  };
  const mover = (key: ColumnKey, by: 1 | -1) => (
    <button
      type="button"
      aria-label={t(by < 0 ? "earlier" : "later", { column: column(key) })}
      disabled={!free[free.indexOf(key) + by]}
      onClick={() => move(key, by)}
    >
      {by < 0 ? "↑" : "↓"}
    </button>
  );
  return (
    <Menu label={t("columns")} on={keys.join() !== first.join()}>
      {[...free, ...hidden].map((key) => {
        const shown = free.includes(key);
        return (
          <div key={key} className="column-choice">
            <label>
              <input
                type="checkbox"
                checked={shown}
                onChange={() => choose(shown ? keys.filter((one) => one !== key) : [...keys, key])}
              />
              {column(key)}
            </label>
            {shown && mover(key, -1)}
            {shown && mover(key, 1)}
          </div>
        );
      })}
      <div className="menu-foot">
        <button type="button" className="button" onClick={() => choose(null)}>
          {t("firstColumns")}
        </button>
      </div>
    </Menu>
  );
}

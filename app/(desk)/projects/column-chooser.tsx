"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { type ColumnKey, columnKeys, columnsOf, fixedColumns } from "@/lib/register-columns";
import { Menu } from "./menu";
import { remember } from "./remembered";

const writeAddress = (value: string | null) => {
  const query = new URLSearchParams(window.location.search);
  if (value === null) query.delete("cols");
  else query.set("cols", value);
  // The rows already carry every column, so the server need not be asked before they change.
  window.history.replaceState(null, "", `${window.location.pathname}${query.size > 0 ? `?${query}` : ""}`);
};

type Choose = (keys: readonly ColumnKey[] | null) => void;

/** The columns to show: as the address says, else as this browser remembers, else all of them. */
export function useColumns(remembered: string | null): [ColumnKey[], Choose] {
  const router = useRouter();
  const asked = useSearchParams().get("cols");
  const [own, setOwn] = useState(remembered);
  useEffect(() => {
    // Whoever gets the address sees the same columns.
    if (!asked && own) writeAddress(own);
  }, [asked, own]);
  const choose: Choose = (keys) => {
    const text = keys?.join(",") ?? null;
    remember("columns", text);
    setOwn(text);
    writeAddress(text);
    // The links around the table were written for the address before.
    router.refresh();
  };
  return [columnsOf(asked ?? own), choose];
}

export function ColumnChooser({ keys, choose }: { keys: readonly ColumnKey[]; choose: Choose }) {
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
    <Menu label={t("columns")} on={keys.length < columnKeys.length}>
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
          {t("allColumns")}
        </button>
      </div>
    </Menu>
  );
}

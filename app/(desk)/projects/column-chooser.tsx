"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { type ColumnKey, columnKeys, columnsOf, fixedColumns } from "@/lib/register-columns";

const memory = "register-columns";

const writeAddress = (value: string | null) => {
  const query = new URLSearchParams(window.location.search);
  if (value === null) query.delete("cols");
  else query.set("cols", value);
  // The rows already carry every column, so the server need not be asked.
  window.history.replaceState(null, "", `${window.location.pathname}${query.size > 0 ? `?${query}` : ""}`);
};

/** The columns to show: as the address says, else as this browser remembers, else all of them. */
export function useColumns(): [ColumnKey[], (keys: readonly ColumnKey[] | null) => void] {
  const asked = useSearchParams().get("cols");
  useEffect(() => {
    const remembered = localStorage.getItem(memory);
    if (!asked && remembered) writeAddress(remembered);
  }, [asked]);
  const choose = (keys: readonly ColumnKey[] | null) => {
    if (keys === null) localStorage.removeItem(memory);
    else localStorage.setItem(memory, keys.join(","));
    writeAddress(keys === null ? null : keys.join(","));
  };
  return [columnsOf(asked), choose];
}

export function ColumnChooser(props: {
  keys: readonly ColumnKey[];
  choose: (keys: readonly ColumnKey[] | null) => void;
}) {
  const { keys, choose } = props;
  const [t, column] = [useTranslations("register"), useTranslations("registerColumn")];
  const free = keys.filter((key) => !fixedColumns.includes(key));
  const hidden = columnKeys.filter((key) => !keys.includes(key));
  const move = (key: ColumnKey, by: number) => {
    const at = free.indexOf(key);
    const other = free[at + by];
    if (!other) return;
    choose([...fixedColumns, ...free.map((one) => (one === key ? other : one === other ? key : one))]);
  };
  return (
    <details className="menu" name="register">
      <summary className="button">{t("columns")}</summary>
      <div className="menu-list">
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
              {shown && (
                <>
                  <button
                    type="button"
                    aria-label={t("earlier", { column: column(key) })}
                    onClick={() => move(key, -1)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    aria-label={t("later", { column: column(key) })}
                    onClick={() => move(key, 1)}
                  >
                    ↓
                  </button>
                </>
              )}
            </div>
          );
        })}
        <button type="button" className="button" onClick={() => choose(null)}>
          {t("allColumns")}
        </button>
      </div>
    </details>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { ClipboardEvent } from "react";
import style from "./plan.module.css";

type Props = {
  cells: readonly string[];
  locked: number;
  remark: (index: number) => string | null;
  paste: (event: ClipboardEvent) => void;
  change: (index: number, text: string) => void;
};

/** Twelve amounts in 万元; locked months are shown and cannot be changed. */
export function MonthCells({ cells, locked, remark, paste, change }: Props) {
  const t = useTranslations("plan");
  return (
    <fieldset className={style.months}>
      <legend className="hidden-text">{t("byMonth")}</legend>
      {cells.map((text, index) => {
        const said = remark(index);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its month
          <label key={index}>
            <span>
              {t("month", { month: `${index + 1}` })}
              {index < locked && ` ${t("lockedMark")}`}
            </span>
            <input
              className="input number"
              inputMode="decimal"
              name={`months.${index}`}
              value={text}
              readOnly={index < locked}
              aria-invalid={said ? true : undefined}
              onPaste={paste}
              onFocus={({ target }) => target.select()}
              onChange={({ target }) => change(index, target.value)}
            />
            {said && <span className={style.error}>{said}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}

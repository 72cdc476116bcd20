"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { problemTypes } from "@/lib/domain/vocabulary";
import { type GridField, type GridRow, isAmount } from "@/lib/month-grid";
import style from "./month.module.css";
import type { Grid, Step } from "./use-grid";

type Props = { row: GridRow; field: GridField; value: string; grid: Grid; wrong: boolean };

const arrows: Record<string, Step> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** The field in the cell with the cursor. Arrows move between cells until something is typed; Enter goes down, Tab on, Esc back. */
export function Editor({ row, field, value, grid, wrong }: Props) {
  const t = useTranslations();
  const [first] = useState(value);
  const typing = useRef(false);
  const at = { projectId: row.projectId, field };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    const go = (step: Step) => {
      if (grid.move(at, step)) event.preventDefault();
    };
    const arrow = arrows[event.key];
    if (event.key === "Escape") {
      grid.type(row, field, first);
      typing.current = false;
    } else if (event.key === "F2") typing.current = true;
    else if (event.key === "Enter" && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      go("down");
    } else if (event.key === "Tab") go(event.shiftKey ? "left" : "right");
    // In a choice up and down choose; in a text that is being typed the arrows belong to the text.
    else if (arrow && !typing.current && (field !== "problemType" || arrow === "left" || arrow === "right"))
      go(arrow);
  };
  const change = (text: string) => {
    typing.current = true;
    grid.type(row, field, text);
  };
  const shared = {
    value,
    onKeyDown,
    "aria-label": `${row.name} ${t(`monthGrid.field.${field}`)}`,
    "aria-invalid": wrong,
  };
  if (field === "problemType")
    return (
      <select
        {...shared}
        className={`select ${style.editor}`}
        onChange={({ target }) => change(target.value)}
      >
        <option value="">{t("month.noProblem")}</option>
        {problemTypes.map((type) => (
          <option key={type} value={type}>
            {t(`problemType.${type}`)}
          </option>
        ))}
      </select>
    );
  if (isAmount(field))
    return (
      <input
        {...shared}
        className={`input number ${style.editor}`}
        autoComplete="off"
        onChange={({ target }) => change(target.value)}
      />
    );
  return (
    <textarea
      {...shared}
      className={`input ${style.editor}`}
      rows={3}
      maxLength={field === "reason" ? 500 : 2000}
      onChange={({ target }) => change(target.value)}
    />
  );
}

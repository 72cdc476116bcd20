"use client";

import { useTranslations } from "next-intl";
import type { ClipboardEvent } from "react";
import { Restored } from "@/app/_ui/restored";
import { cumulate } from "@/lib/domain/allocation";
import { straightMonths } from "@/lib/domain/indicator-split";
import { valueText } from "@/lib/domain/indicator-text";
import { withUnit } from "@/lib/indicator-format";
import { twelvePasted } from "@/lib/pasted";
import { saveIndicatorMonths } from "../actions";
import style from "../entry.module.css";
import { Outcome, Reason } from "./outcome";
import { type Edited, readCell, typedOf } from "./typed";
import { useEditor } from "./use-editor";

type Props = Edited & {
  target: number;
  stored: readonly number[];
  seen: string;
  /** Months of the split where it sums to the target. */
  split: readonly number[] | null;
};

const none = Array<string>(12).fill("");

/** The own monthly plan: twelve cumulative values that never fall and end at the target. */
export function PlanEditor({ target, stored, seen, split, ...what }: Props) {
  const t = useTranslations("indicator");
  const cellsOf = (values: readonly number[]) => (values.length > 0 ? values.map(typedOf) : none);
  const editor = useEditor(what, "plan", { cells: cellsOf(stored), reason: "", seen }, saveIndicatorMonths);
  const { change, errors, found } = editor;
  const { cells, reason } = editor.fields;
  const theirs = Array.isArray(found?.months) ? found.months.map(Number) : [];
  const read = cells.map((text) => readCell(text, what));
  const isEmpty = cells.every((text) => text === "");
  const fill = (values: readonly number[]) => change({ cells: values.map(typedOf) });

  const remarkOf = (month: number): string | null => {
    const cell = read[month];
    if (isEmpty || !cell) return null;
    if (cell.problem !== null) return cells[month] === "" ? null : t(`problem.${cell.problem}`);
    const before = read.slice(0, month).findLast((one) => one.value !== null)?.value ?? 0;
    if (cell.value < before) return t("plan.falls", { before: valueText(before, 4, true) });
    if (month === 11 && cell.value !== target)
      return t("plan.misses", {
        target: withUnit(valueText(target, 4, true), what),
        difference: withUnit(valueText(Math.abs(cell.value - target), 4, true), what),
        side: cell.value > target ? "over" : "under",
      });
    return null;
  };
  const paste = (event: ClipboardEvent) => {
    const twelve = twelvePasted(event.clipboardData.getData("text"));
    if (!twelve) return;
    event.preventDefault();
    change({ cells: twelve });
  };
  return (
    <details className={`panel no-print ${style.fold}`} id="plan" open={editor.opened}>
      <summary>{t(stored.length > 0 ? "plan.change" : "plan.add")}</summary>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          editor.submit({ months: JSON.stringify(cells) });
        }}
      >
        {editor.restored && <Restored discard={editor.discard} />}
        <p className="soft">{t("plan.hint", { target: withUnit(valueText(target, 4, true), what) })}</p>
        <div className="line">
          <button
            type="button"
            className="button"
            onClick={() => fill(straightMonths(target, what.decimals))}
          >
            {t("plan.even")}
          </button>
          {split && (
            <button type="button" className="button" onClick={() => fill(cumulate(split))}>
              {t("plan.fromSplit")}
            </button>
          )}
          <button type="button" className="button" onClick={() => change({ cells: none })}>
            {t("plan.clear")}
          </button>
        </div>
        <fieldset className={style.months}>
          <legend className="hidden-text">{t("plan.add")}</legend>
          {cells.map((text, month) => {
            const remark = errors[`months.${month}`] ?? remarkOf(month);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its month
              <label key={month}>
                {t("plan.upTo", { month: t("monthName", { month: String(month + 1) }) })}
                <input
                  className="input number"
                  inputMode="decimal"
                  name={`months.${month}`}
                  value={text}
                  aria-invalid={remark ? true : undefined}
                  onPaste={paste}
                  onChange={({ target: field }) =>
                    change({ cells: cells.map((one, index) => (index === month ? field.value : one)) })
                  }
                />
                {remark && <span className={style.error}>{remark}</span>}
              </label>
            );
          })}
        </fieldset>
        {isEmpty && <p className="notice">{t("plan.empty")}</p>}
        {editor.fields.seen !== "" && (
          <Reason value={reason} error={errors.reason} change={(text) => change({ reason: text })} />
        )}
        <Outcome
          result={editor.result}
          pending={editor.pending}
          label={t("plan.save")}
          field={errors.months}
          both={t("both", {
            mine: cells.join(" ") || "—",
            theirs: theirs.map((value) => valueText(value, 4, true)).join(" ") || "—",
          })}
          takeMine={() => change({ seen: String(found?.seen ?? "") })}
          takeTheirs={() => change({ seen: String(found?.seen ?? ""), cells: cellsOf(theirs) })}
        />
      </form>
    </details>
  );
}

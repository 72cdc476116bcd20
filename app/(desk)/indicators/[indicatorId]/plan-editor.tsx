"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, startTransition, useActionState, useEffect, useState } from "react";
import { cumulate } from "@/lib/domain/allocation";
import { straightMonths } from "@/lib/domain/indicator-split";
import { valueText } from "@/lib/domain/indicator-text";
import { withUnit } from "@/lib/indicator-format";
import { twelvePasted } from "@/lib/pasted";
import { saveIndicatorMonths } from "../actions";
import style from "../entry.module.css";
import { Outcome, Reason } from "./outcome";
import { type Edited, readCell, typedOf } from "./typed";

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
  const [cells, setCells] = useState(stored.length > 0 ? stored.map(typedOf) : none);
  const [reason, setReason] = useState("");
  const [seenNow, setSeen] = useState(seen);
  const [result, send, pending] = useActionState(saveIndicatorMonths, null);
  useEffect(() => {
    if (!result?.ok) return;
    setSeen(result.data.seen);
    setReason("");
  }, [result]);
  const found = result?.ok === false ? result.found : undefined;
  const theirs = Array.isArray(found?.months) ? found.months.map(Number) : [];
  const errors = result?.ok === false ? result.fields : {};
  const read = cells.map((text) => readCell(text, what));
  const isEmpty = cells.every((text) => text === "");
  const fill = (values: readonly number[]) => setCells(values.map(typedOf));

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
    setCells(twelve);
  };
  const submit = () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      indicatorId: what.indicatorId,
      year: String(what.year),
      reason,
      seen: seenNow,
    }))
      form.set(name, value);
    form.set("months", JSON.stringify(cells));
    startTransition(() => send(form));
  };
  return (
    <details className={`panel no-print ${style.fold}`} id="plan">
      <summary>{t(stored.length > 0 ? "plan.change" : "plan.add")}</summary>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
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
          <button type="button" className="button" onClick={() => setCells(none)}>
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
                    setCells(cells.map((one, index) => (index === month ? field.value : one)))
                  }
                />
                {remark && <span className={style.error}>{remark}</span>}
              </label>
            );
          })}
        </fieldset>
        {isEmpty && <p className="notice">{t("plan.empty")}</p>}
        {seenNow !== "" && <Reason value={reason} error={errors.reason} change={setReason} />}
        <Outcome
          result={result}
          pending={pending}
          label={t("plan.save")}
          done={t("saved")}
          field={errors.months}
          both={t("both", {
            mine: cells.join(" ") || "—",
            theirs: theirs.map((value) => valueText(value, 4, true)).join(" ") || "—",
          })}
          takeMine={() => setSeen(String(found?.seen ?? ""))}
          takeTheirs={() => {
            setSeen(String(found?.seen ?? ""));
            setCells(theirs.length > 0 ? theirs.map(typedOf) : none);
          }}
        />
      </form>
    </details>
  );
}

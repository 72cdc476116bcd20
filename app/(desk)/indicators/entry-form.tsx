"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, startTransition, useEffect, useRef, useState } from "react";
import { Restored } from "@/app/_ui/restored";
import { useAction } from "@/app/_ui/use-action";
import { valueText } from "@/lib/domain/indicator-text";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";
import { enterIndicatorValues } from "./actions";
import style from "./entry.module.css";
import { EntryLine } from "./entry-line";
import type { EntryRow } from "./entry-rows";
import { useEntry } from "./use-entry";

type Props = {
  userId: string;
  period: Period;
  locked: boolean;
  rows: readonly EntryRow[];
  people: Readonly<Record<string, string>>;
};

/** The values of one period, one line an indicator; what was changed is saved together, all or none. */
export function EntryForm({ userId, period, locked, rows, people }: Props) {
  const [t, router] = [useTranslations("indicator"), useRouter()];
  const entry = useEntry(`indicators ${userId} ${period}`, rows);
  const [result, send, pending] = useAction(enterIndicatorValues);
  const [sent, setSent] = useState<readonly string[]>([]);
  const [aside, setAside] = useState<Record<string, unknown> | null>(null);
  const form = useRef<HTMLFormElement>(null);

  // A result is taken in once, when it arrives; what is typed later is newer than it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the arrival of a result counts
  useEffect(() => {
    if (result?.ok) entry.forget(sent);
    setAside(result?.ok === false && result.kind === "conflict" ? (result.found ?? null) : null);
  }, [result]);

  const corrects = locked || entry.touched.some((row) => row.stored || entry.draftOf(row).seen > 0);
  const submit = () => {
    if (pending || entry.touched.length === 0) return;
    setSent(entry.touched.map(({ id }) => id));
    const data = new FormData();
    data.set("period", period);
    data.set("reason", corrects ? entry.reason : "");
    data.set(
      "rows",
      JSON.stringify(entry.touched.map((row) => ({ indicatorId: row.id, ...entry.draftOf(row) }))),
    );
    startTransition(() => send(data));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) return submit();
    // Down the column as in a sheet; in a single line along it, and from the last on to the button.
    const inputs = [...(form.current?.querySelectorAll<HTMLInputElement>("input") ?? [])];
    const field = event.target.dataset.field;
    const column = rows.length > 1 ? inputs.filter((input) => input.dataset.field === field) : inputs;
    const next = column[column.indexOf(event.target) + 1];
    if (next) next.select();
    next ? next.focus() : form.current?.querySelector<HTMLButtonElement>("[type=submit]")?.focus();
  };

  const errors = result?.ok === false ? result.fields : {};
  const errorsOf = (id: string) => {
    const at = sent.indexOf(id);
    const prefix = `rows.${at}.`;
    return Object.fromEntries(
      Object.entries(errors).flatMap(([key, text]) =>
        at >= 0 && key.startsWith(prefix) ? [[key.slice(prefix.length), text]] : [],
      ),
    );
  };
  const contested = aside ? rows.find(({ id }) => id === aside.indicatorId) : undefined;
  const month = { year: String(yearOf(period)), month: t("monthName", { month: String(monthOf(period)) }) };

  return (
    <form
      ref={form}
      id="entry"
      className={`panel stack no-print ${style.form}`}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>{t(rows.some(({ stored }) => !stored) ? "entry.title" : "entry.correctTitle", month)}</h2>
      {locked && <p className="notice">{t("entry.locked")}</p>}
      {entry.restored && <Restored discard={() => entry.forget(rows.map(({ id }) => id))} />}
      {aside && contested && (
        <div className="notice notice-yellow stack" role="alert">
          <p>
            {t("entry.conflict", {
              who: people[String(aside.enteredBy)] ?? "—",
              name: contested.name,
              theirs: typeof aside.value === "number" ? valueText(aside.value, 4, true) : "—",
              mine: entry.draftOf(contested).value || "—",
            })}
          </p>
          <div className="line">
            <button
              type="button"
              className="button"
              onClick={() => {
                entry.change(contested, { seen: Number(aside.version ?? 0) });
                setAside(null);
              }}
            >
              {t("entry.takeMine")}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                entry.forget([contested.id]);
                setAside(null);
                router.refresh();
              }}
            >
              {t("entry.takeTheirs")}
            </button>
          </div>
        </div>
      )}
      <div className={style.frame}>
        <table className={`table ${style.sheet}`}>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col" className="num">
                {t("entry.before")}
              </th>
              <th scope="col">{t("entry.value")}</th>
              <th scope="col">{t("entry.compare")}</th>
              <th scope="col">{t("valueSource")}</th>
              <th scope="col">{t("note")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <EntryLine
                key={row.id}
                row={row}
                period={period}
                draft={entry.draftOf(row)}
                isTouched={entry.touched.includes(row)}
                errors={errorsOf(row.id)}
                change={(part) => entry.change(row, part)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {corrects && entry.touched.length > 0 && (
        <label className={style.reason}>
          {t("entry.reason")}
          <input
            className="input"
            name="reason"
            data-field="reason"
            maxLength={500}
            value={entry.reason}
            aria-invalid={errors.reason ? true : undefined}
            onChange={({ target }) => entry.setReason(target.value)}
          />
          {errors.reason && <span className={style.error}>{errors.reason}</span>}
        </label>
      )}
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending || entry.touched.length === 0}>
          {t("entry.save", { count: entry.touched.length })}
        </button>
        <span className="soft">{t("entry.keys")}</span>
        <span aria-live="polite">
          {result?.ok && <strong>{t("entry.saved", { count: String(result.data.count) })}</strong>}
          {result?.ok === false && <span className={style.error}>{result.message}</span>}
          {result?.ok === false && result.kind === "signed-out" && ` ${t("entry.signInAgain")}`}
        </span>
      </div>
    </form>
  );
}

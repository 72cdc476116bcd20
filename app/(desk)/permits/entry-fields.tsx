"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { statutoryStops } from "@/lib/domain/vocabulary";
import { fieldsOf, mayBeLenient, needsReason } from "./draft";
import { Papers } from "./papers";
import styles from "./permits.module.css";
import type { Entry } from "./use-entry";

export type StepRules = {
  /** The longest extension and its unit, where the limit may be extended. */
  extension: { most: number; unit: "working" | "calendar" } | null;
  /** Soft prerequisites that are open, as a list in words: accepting or granting needs a promise. */
  softOpen: string;
};
type Props = {
  entry: Entry;
  today: string;
  errors: Record<string, string>;
  rules: StepRules;
  busy: (count: number) => void;
};
type Line = "on" | "days" | "until" | "approvedBy" | "certificate" | "missing" | "note";

function Field(props: {
  label: string;
  hint?: string | undefined;
  error: string | undefined;
  children: (id: string, described: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      {props.children(id, `${id}-said`)}
      <div id={`${id}-said`} aria-live="polite">
        {props.error && <p className="alarm">{props.error}</p>}
        {props.hint && <p className={styles.hint}>{props.hint}</p>}
      </div>
    </div>
  );
}

/** Just the fields of the chosen entry. */
export function EntryFields({ entry: { draft, change }, today, errors, rules, busy }: Props) {
  const [t, stops] = [useTranslations("permits.form"), useTranslations("statutoryStop")];
  const { kind } = draft;
  const owed = mayBeLenient(kind) && rules.softOpen !== "";
  const lenient = mayBeLenient(kind) && (owed || draft.lenient);
  const asked = fieldsOf(kind, lenient);
  const line = (name: Line, label: string, more: { type?: string; hint?: string; rows?: number } = {}) => (
    <Field label={label} hint={more.hint} error={errors[name]}>
      {(id, described) => {
        const shared = {
          id,
          name,
          className: "input",
          value: draft[name],
          "aria-invalid": Boolean(errors[name]),
          "aria-describedby": described,
          onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
        };
        if (more.rows)
          return <textarea {...shared} rows={more.rows} maxLength={name === "note" ? 1000 : 2000} />;
        if (more.type === "date")
          return <input {...shared} type="date" {...(name === "on" ? { max: today } : {})} />;
        return (
          <input
            {...shared}
            autoComplete="off"
            maxLength={name === "days" ? 3 : name === "approvedBy" ? 50 : 100}
            inputMode={name === "days" ? "numeric" : "text"}
          />
        );
      }}
    </Field>
  );
  return (
    <>
      {line("on", t("on"), { type: "date" })}
      {asked.includes("stop") && (
        <fieldset className={styles.field}>
          <legend>{t("stop")}</legend>
          <div className={styles.choices}>
            {statutoryStops.map((one) => (
              <label key={one} className="button">
                <input
                  type="radio"
                  name="stop"
                  value={one}
                  checked={draft.stop === one}
                  onChange={() => change({ stop: one })}
                />
                {stops(one)}
              </label>
            ))}
          </div>
          {errors.stop && <p className="alarm">{errors.stop}</p>}
        </fieldset>
      )}
      {kind === "accept" && line("days", t("days"), { hint: t("daysHint") })}
      {kind === "extend" &&
        line("days", t("extendDays"), rules.extension ? { hint: t("extendHint", rules.extension) } : {})}
      {kind === "extend" && line("approvedBy", t("approvedBy"))}
      {kind === "correct" && line("missing", t("missing"), { rows: 4, hint: t("missingHint") })}
      {asked.includes("certificate") && line("certificate", t("certificate"))}
      {asked.includes("papers") && (
        <Papers papers={draft.papers} change={change} error={errors.paper ?? errors.file} busy={busy} />
      )}
      {mayBeLenient(kind) && (
        <fieldset className={styles.lenient}>
          {owed ? (
            <p>{t("lenientNeeded", { steps: rules.softOpen })}</p>
          ) : (
            <label>
              <input
                type="checkbox"
                checked={draft.lenient}
                onChange={({ target }) => change({ lenient: target.checked })}
              />{" "}
              {t("lenient")}
            </label>
          )}
          {lenient && (
            <>
              {line("until", t("lenientUntil"), { type: "date" })}
              {line("approvedBy", t("approvedBy"))}
              {line("missing", t("lenientMissing"), { rows: 2, hint: t("lenientHint") })}
            </>
          )}
        </fieldset>
      )}
      {line("note", needsReason(kind) ? t("reason") : t("note"), { rows: 2 })}
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import style from "./rules.module.css";

type Props = {
  id: string;
  values: Readonly<Record<string, string>>;
  labelOf: (name: string) => string;
  hintOf?: (name: string) => string;
  errors: Readonly<Record<string, string>>;
  change: (name: string, value: string) => void;
};

/** Numbers with their labels, what each may be, and what is wrong with it. */
export function Numbers({ id, values, labelOf, hintOf, errors, change }: Props) {
  return Object.entries(values).map(([name, value]) => (
    <div key={name}>
      <label htmlFor={`${id}-${name}`}>
        {labelOf(name)}
        <input
          id={`${id}-${name}`}
          type="number"
          inputMode="numeric"
          className="input"
          value={value}
          aria-invalid={Boolean(errors[name])}
          aria-describedby={`${id}-${name}-note`}
          onChange={({ target }) => change(name, target.value)}
        />
      </label>
      <p id={`${id}-${name}-note`} className={errors[name] ? "alarm" : "soft"} aria-live="polite">
        {errors[name] ?? hintOf?.(name) ?? ""}
      </p>
    </div>
  ));
}

/** The reason and the two buttons: first see, then save. */
export function ReasonAndSave(props: {
  id: string;
  reason: string;
  error: string;
  problem: string;
  pending: boolean;
  change: (reason: string) => void;
  see: () => void;
  save: () => void;
  seen: boolean;
}) {
  const t = useTranslations("alert");
  return (
    <div className={style.fields}>
      <label htmlFor={`${props.id}-reason`}>
        {t("saveReason")}
        <input
          id={`${props.id}-reason`}
          className="input"
          maxLength={500}
          value={props.reason}
          aria-invalid={props.error !== ""}
          aria-describedby={`${props.id}-reason-error`}
          onChange={({ target }) => props.change(target.value)}
        />
      </label>
      <p id={`${props.id}-reason-error`} className="alarm" aria-live="polite">
        {props.error}
      </p>
      {props.problem && (
        <p className="alarm" role="alert">
          {props.problem}
        </p>
      )}
      <div className="line">
        <button type="button" className={props.seen ? "button" : "button button-main"} onClick={props.see}>
          {t("preview")}
        </button>
        {props.seen && (
          <button type="button" className="button button-main" disabled={props.pending} onClick={props.save}>
            {t("save")}
          </button>
        )}
      </div>
    </div>
  );
}

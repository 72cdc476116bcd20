"use client";

import { useTranslations } from "next-intl";
import type { Result } from "@/app/_server/action";
import style from "../entry.module.css";

/** Why, where something that stands is changed. */
export function Reason(props: { value: string; error: string | undefined; change: (text: string) => void }) {
  const t = useTranslations("indicator");
  return (
    <label className={style.reason}>
      {t("changeReason")}
      <input
        className="input"
        name="reason"
        maxLength={500}
        value={props.value}
        aria-invalid={props.error ? true : undefined}
        onChange={({ target }) => props.change(target.value)}
      />
      {props.error && <span className={style.error}>{props.error}</span>}
    </label>
  );
}

type Props = {
  result: Result<unknown> | null;
  pending: boolean;
  label: string;
  done: string;
  /** A sentence about the whole list, which no single cell shows. */
  field?: string | undefined;
  /** What the other person left there, for a conflict. */
  theirs?: string | undefined;
};

/** The save button and what came of it; what was typed stays where it is. */
export function Outcome({ result, pending, label, done, field, theirs }: Props) {
  const t = useTranslations("indicator");
  return (
    <div className="line">
      <button type="submit" className="button button-main" disabled={pending}>
        {label}
      </button>
      <span aria-live="polite">
        {result?.ok && done}
        {result?.ok === false && <span className={style.error}>{field ?? result.message}</span>}
        {result?.ok === false && result.kind === "conflict" && theirs && <span> {theirs}</span>}
        {result?.ok === false && result.kind === "conflict" && ` ${t("reload")}`}
      </span>
    </div>
  );
}

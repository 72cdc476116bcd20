"use client";

import { useTranslations } from "next-intl";
import type { Answer } from "@/app/_ui/use-action";
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
  result: Answer<unknown> | null;
  pending: boolean;
  label: string;
  /** A sentence about the whole list, which no single cell shows. */
  field?: string | undefined;
  /** For a conflict: both values in words, and what to do with either. Nothing is lost by looking. */
  both: string;
  takeMine: () => void;
  takeTheirs: () => void;
};

/** The save button and what came of it; what was typed stays where it is. */
export function Outcome({ result, pending, label, field, both, takeMine, takeTheirs }: Props) {
  const t = useTranslations("indicator");
  return (
    <div className="line">
      <button type="submit" className="button button-main" disabled={pending}>
        {label}
      </button>
      <span aria-live="polite">
        {result?.ok === false && <span className={style.error}>{field ?? result.message}</span>}
      </span>
      {result?.ok === false && result.kind === "conflict" && (
        <span className="line" role="alert">
          {both}
          <button type="button" className="button" onClick={takeMine}>
            {t("entry.takeMine")}
          </button>
          <button type="button" className="button" onClick={takeTheirs}>
            {t("entry.takeTheirs")}
          </button>
        </span>
      )}
    </div>
  );
}

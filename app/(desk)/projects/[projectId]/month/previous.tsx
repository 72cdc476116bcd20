"use client";

import { useTranslations } from "next-intl";
import style from "../project.module.css";

/** What the last filed month before this one said. */
export type Earlier = { month: number; progress: string; nextSteps: string; problem: string };

/** A text of that month beside its field; `take` puts it into the field, to go on from there. */
export function Before({ label, text, take }: { label: string; text: string; take?: (() => void) | null }) {
  const t = useTranslations("month");
  return (
    <p className={style.before}>
      <span className={style.beforeLabel}>{label}</span>
      {text}
      {take && (
        <button type="button" className={`button button-plain ${style.take}`} onClick={take}>
          {t("takeText")}
        </button>
      )}
    </p>
  );
}

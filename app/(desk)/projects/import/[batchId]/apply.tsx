"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { applyBatch } from "../actions";
import style from "../import.module.css";
import { stopWork, useProgress } from "./reading";

type Props = {
  batch: string;
  seen: number;
  expected: number;
  stamp: string;
  rejected: number;
  reason: string;
};
const nothing = () => {};

/** Writes what is shown in one act: everything, or the good rows only. It shows how far it is and can be stopped. */
export function Apply({ batch, seen, expected, stamp, rejected, reason }: Props) {
  const t = useTranslations("importing");
  const [typed, setTyped] = useState(reason);
  const [result, send, pending] = useAction(applyBatch, (answer) => {
    if (answer.ok) notice(t("applied", answer.data.counts));
  });
  const progress = useProgress(batch, pending, nothing);
  const refused = result?.ok === false ? result : null;
  return (
    <form action={send} className={`${style.bar} no-print`} noValidate>
      <input type="hidden" name="batch" value={batch} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="expected" value={expected} />
      <input type="hidden" name="stamp" value={stamp} />
      <label>
        {t("why")}
        <input
          className="input"
          name="reason"
          maxLength={500}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          aria-invalid={refused?.fields.reason !== undefined}
        />
      </label>
      {expected === 0 && <span className="soft">{t("nothing")}</span>}
      {rejected > 0 && expected > 0 && (
        <button type="submit" name="all" value="0" className="button button-main" disabled={pending}>
          {t("applyGood", { count: expected, rejected })}
        </button>
      )}
      {rejected === 0 && expected > 0 && (
        <button type="submit" name="all" value="1" className="button button-main" disabled={pending}>
          {t("applyAll", { count: expected })}
        </button>
      )}
      {pending && (
        <span className={style.progress} aria-live="polite">
          <progress
            max={Math.max(1, expected)}
            value={progress?.rows ?? 0}
            aria-label={t("writing", { done: progress?.rows ?? 0, total: expected })}
          />
          {t("writing", { done: progress?.rows ?? 0, total: expected })}
          <button type="button" className="button" onClick={() => stopWork(batch)}>
            {t("stop")}
          </button>
        </span>
      )}
      {refused && (
        <span className="alarm" role="alert">
          {refused.fields.reason ?? refused.message}
        </span>
      )}
    </form>
  );
}

"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import type { DealStage } from "@/lib/domain/vocabulary";
import { moveOn } from "../actions";
import styles from "./deal.module.css";

type Props = {
  dealId: string;
  seen: number;
  choices: readonly { stage: DealStage; label: string; skips: string }[];
  today: string;
  earliest: string | null;
  shown: string;
};

/** The next stage, its day and a note; what a choice leaves out is named before it is saved. */
export function MoveForm({ dealId, seen, choices, today, earliest, shown }: Props) {
  const [t, stages] = [useTranslations("recruitment.deal"), useTranslations("dealStage")];
  const [result, send, pending] = useAction(moveOn, (answer) => {
    if (answer.ok) notice(t("movedTo", { stage: stages(answer.data.stage), on: answer.data.on }));
  });
  const [draft, setDraft] = useState({ stage: choices[0]?.stage ?? "", on: today, note: "" });
  const chosen = choices.find(({ stage }) => stage === draft.stage);
  const errors = result?.ok === false ? result.fields : {};
  const period = draft.on.slice(0, 7);
  return (
    <form action={send} className={styles.form} noValidate>
      <input type="hidden" name="dealId" value={dealId} />
      <input type="hidden" name="seen" value={seen} />
      <label>
        {t("next")}
        <select
          className="select"
          name="stage"
          value={draft.stage}
          aria-describedby="stage-remark"
          onChange={({ target }) => setDraft({ ...draft, stage: target.value })}
        >
          {choices.map(({ stage, label }) => (
            <option key={stage} value={stage}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p id="stage-remark" className={styles.remark} aria-live="polite">
        {errors.stage && <span className="alarm">{errors.stage}</span>}
        {chosen?.skips && <span className={styles.warn}>{t("chosenSkips", { stages: chosen.skips })}</span>}
        {draft.stage === "cancelled" && <span className={styles.warn}>{t("cancelNote")}</span>}
      </p>
      <label>
        {t("moveOn")}
        <input
          className="input"
          type="date"
          name="on"
          min={earliest ?? undefined}
          max={today}
          value={draft.on}
          aria-describedby="on-remark"
          onChange={({ target }) => setDraft({ ...draft, on: target.value })}
        />
      </label>
      <p id="on-remark" className={styles.remark} aria-live="polite">
        {errors.on && <span className="alarm">{errors.on}</span>}
        {period > shown && (
          <span className="soft">
            {t("movedLater", { period, shown })}{" "}
            <Link href={`/recruitment/${dealId}?period=${period}` as Route /* queries are not typed */}>
              {t("openPeriod", { period })}
            </Link>
          </span>
        )}
      </p>
      <label>
        {t("moveNote")}
        <textarea
          className="input"
          name="note"
          rows={2}
          maxLength={500}
          value={draft.note}
          onChange={({ target }) => setDraft({ ...draft, note: target.value })}
        />
      </label>
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending}>
          {t("moveNow")}
        </button>
        <span aria-live="polite" className="alarm">
          {result?.ok === false && result.message}
        </span>
      </div>
    </form>
  );
}

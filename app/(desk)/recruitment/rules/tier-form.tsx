"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useAction } from "@/app/_ui/use-action";
import styles from "../[dealId]/deal.module.css";
import { saveTier } from "../actions";

const texts = ["name", "english", "threshold", "measure", "noun", "englishOne", "englishMany"] as const;
const conditions = ["leadingEnterprise", "qualityReviewed", "leadingChain"] as const;
type Draft = Record<(typeof texts)[number], string> & Record<(typeof conditions)[number], boolean>;

type Props = { tierId: string; version: number; stored: Draft };

/** Threshold, conditions and words of one tier; saving makes a new version, with a reason. */
export function TierForm({ tierId, version, stored }: Props) {
  const t = useTranslations("recruitment");
  const id = useId();
  const [result, send, pending] = useAction(saveTier);
  const [draft, setDraft] = useState(stored);
  const [reason, setReason] = useState("");
  const errors = result?.ok === false ? result.fields : {};
  return (
    <details className="no-print">
      <summary>{t("rules.edit")}</summary>
      <form action={send} className={styles.form} noValidate>
        <input type="hidden" name="tierId" value={tierId} />
        <input type="hidden" name="seen" value={version} />
        {texts.map((key) => (
          <div key={key} className={styles.form}>
            <label htmlFor={`${id}-${key}`}>{t(`rules.${key}`)}</label>
            <input
              id={`${id}-${key}`}
              className="input"
              name={key}
              value={draft[key]}
              aria-describedby={`${id}-${key}-remark`}
              aria-invalid={errors[key] ? true : undefined}
              onChange={({ target }) => setDraft({ ...draft, [key]: target.value })}
            />
            <div id={`${id}-${key}-remark`} className={styles.remark}>
              {errors[key] && <p className="alarm">{errors[key]}</p>}
              {key === "threshold" && <p className="soft">{t("form.amountYi")}</p>}
            </div>
          </div>
        ))}
        <fieldset className={styles.units}>
          <legend>{t("rules.conditions")}</legend>
          {conditions.map((key) => (
            <label key={key}>
              <input
                type="checkbox"
                name={key}
                value="1"
                checked={draft[key]}
                onChange={({ target }) => setDraft({ ...draft, [key]: target.checked })}
              />{" "}
              {t(key)}
            </label>
          ))}
        </fieldset>
        <label htmlFor={`${id}-reason`}>{t("rules.reason")}</label>
        <input
          id={`${id}-reason`}
          className="input"
          name="reason"
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {errors.reason && <p className="alarm">{errors.reason}</p>}
        <div className="line">
          <button type="submit" className="button button-main" disabled={pending}>
            {t("rules.save")}
          </button>
          <span aria-live="polite">
            {result?.ok && t("rules.saved", { version: `${result.data.version}` })}
            {result?.ok === false && <span className="alarm">{result.message}</span>}
          </span>
        </div>
      </form>
    </details>
  );
}

"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useActionState, useEffect, useState } from "react";
import styles from "../[dealId]/deal.module.css";
import { addDeal } from "../actions";
import { emptyDraft } from "../deal-draft";
import { DealFields, type NamedTier } from "../deal-fields";

const first = ["lead", "talks", "framework", "signed"] as const;

type Props = { chains: readonly string[]; today: string; tiers: readonly NamedTier[] };

/** The short form of a new deal; it opens the deal once it is entered. */
export function NewDeal({ chains, today, tiers }: Props) {
  const t = useTranslations("recruitment.form");
  const stages = useTranslations("dealStage");
  const router = useRouter();
  const [result, send, pending] = useActionState(addDeal, null);
  const [draft, setDraft] = useState(emptyDraft);
  const [move, setMove] = useState({ stage: "lead", on: today, note: "" });
  const errors = result?.ok === false ? result.fields : {};
  useEffect(() => {
    // A new address is not known to typed routes; the deal stands in the period of today.
    if (result?.ok) router.push(`/recruitment/${result.data.id}?period=${today.slice(0, 7)}` as Route);
  }, [result, router, today]);
  return (
    <form action={send} className={styles.form} noValidate>
      <DealFields
        draft={draft}
        change={(part) => setDraft({ ...draft, ...part })}
        errors={errors}
        chains={chains}
        tiers={tiers}
      />
      <label>
        {t("stage")}
        <select
          className="select"
          name="stage"
          value={move.stage}
          onChange={({ target }) => setMove({ ...move, stage: target.value })}
        >
          {first.map((stage) => (
            <option key={stage} value={stage}>
              {stages(stage)}
            </option>
          ))}
        </select>
      </label>
      {errors.stage && <p className="alarm">{errors.stage}</p>}
      <label>
        {t("on")}
        <input
          className="input"
          type="date"
          name="on"
          max={today}
          value={move.on}
          onChange={({ target }) => setMove({ ...move, on: target.value })}
        />
      </label>
      {errors.on && <p className="alarm">{errors.on}</p>}
      <label>
        {t("note")}
        <textarea
          className="input"
          name="note"
          rows={2}
          maxLength={500}
          value={move.note}
          onChange={({ target }) => setMove({ ...move, note: target.value })}
        />
      </label>
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending}>
          {pending ? t("saving") : t("submit")}
        </button>
        <span aria-live="polite" className="alarm">
          {result?.ok === false && result.message}
        </span>
      </div>
    </form>
  );
}

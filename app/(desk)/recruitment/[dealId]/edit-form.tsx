"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId, useState } from "react";
import { billionText, yiText } from "@/lib/domain/money";
import { saveDeal } from "../actions";
import type { DealDraft } from "../deal-draft";
import { DealFields, type NamedTier } from "../deal-fields";
import styles from "./deal.module.css";

type Props = {
  dealId: string;
  version: number;
  stored: DealDraft;
  printedName: string;
  chains: readonly string[];
  tiers: readonly NamedTier[];
};

/** Edits what a deal is. What is typed stays after a refusal; a save on an older version is told so. */
export function EditForm({ dealId, version, stored, chains, tiers, ...props }: Props) {
  const t = useTranslations("recruitment.deal");
  const id = useId();
  const [result, send, pending] = useActionState(saveDeal, null);
  const [draft, setDraft] = useState(stored);
  const [printedName, setPrintedName] = useState(props.printedName);
  const [reason, setReason] = useState("");
  const errors = result?.ok === false ? result.fields : {};
  const found = result?.ok === false && result.kind === "conflict" ? result.found : undefined;
  // Whoever saves again after seeing what the other one wrote means it.
  const seen = typeof found?.version === "number" ? Math.max(found.version, version) : version;
  const theirs = [found?.name, found?.enterprise, found?.leadingChain].filter(Boolean).map(String);
  if (typeof found?.amount === "number")
    theirs.push(t("exact", { amount: yiText(found.amount, 4, true), billion: billionText(found.amount, 5) }));
  return (
    <form action={send} className={styles.form} noValidate>
      <input type="hidden" name="dealId" value={dealId} />
      <input type="hidden" name="seen" value={seen} />
      <DealFields
        draft={draft}
        change={(part) => setDraft({ ...draft, ...part })}
        errors={errors}
        chains={chains}
        tiers={tiers}
      />
      <label htmlFor={`${id}-printed`}>{t("printedName")}</label>
      <input
        id={`${id}-printed`}
        className="input"
        name="printedName"
        maxLength={100}
        value={printedName}
        onChange={({ target }) => setPrintedName(target.value)}
      />
      <label htmlFor={`${id}-reason`}>{t("reason")}</label>
      <input
        id={`${id}-reason`}
        className="input"
        name="reason"
        maxLength={500}
        value={reason}
        aria-describedby={`${id}-reason-remark`}
        aria-invalid={errors.reason ? true : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
      <div id={`${id}-reason-remark`} className={styles.remark}>
        {errors.reason && <p className="alarm">{errors.reason}</p>}
        <p className="soft">{t("reasonHint")}</p>
      </div>
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending}>
          {t("save")}
        </button>
        <span aria-live="polite">
          {result?.ok && t("saved")}
          {result?.ok === false && <span className="alarm">{result.message}</span>}
          {theirs.length > 0 && <span> {t("theirs", { value: theirs.join(" · ") })}</span>}
        </span>
      </div>
    </form>
  );
}

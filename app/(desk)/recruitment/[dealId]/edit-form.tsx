"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { Restored } from "@/app/_ui/restored";
import { useAction } from "@/app/_ui/use-action";
import { useKept } from "@/app/_ui/use-kept";
import { billionText, yiText } from "@/lib/domain/money";
import { saveDeal } from "../actions";
import type { DealDraft } from "../deal-draft";
import { DealFields, type NamedTier } from "../deal-fields";
import styles from "./deal.module.css";

type Props = {
  userId: string;
  dealId: string;
  version: number;
  stored: DealDraft;
  printedName: string;
  chains: readonly string[];
  tiers: readonly NamedTier[];
};

/** Edits what a deal is, folded away until it is wanted. What is typed stays after a refusal; a save on an older version is told so. */
export function EditForm({ userId, dealId, version, stored, chains, tiers, ...props }: Props) {
  const t = useTranslations("recruitment.deal");
  const id = useId();
  const [result, send, pending] = useAction(saveDeal, (answer) => {
    if (!answer.ok) return;
    kept.saved({ reason: "", seen: answer.data.version });
    notice(t("saved"));
  });
  const first = { draft: stored, printedName: props.printedName, reason: "", seen: version };
  const kept = useKept(`deal ${userId} ${dealId}`, first);
  const { draft, printedName, reason } = kept.value;
  // A fold that holds what was restored stands open, also after it is saved.
  const [opened, setOpened] = useState(false);
  if (kept.restored && !opened) setOpened(true);
  const errors = result?.ok === false ? result.fields : {};
  const found = result?.ok === false && result.kind === "conflict" ? result.found : undefined;
  // Whoever saves again after seeing what the other one wrote means it.
  const seen = Math.max(kept.value.seen, typeof found?.version === "number" ? found.version : 0);
  const theirs = [found?.name, found?.enterprise, found?.leadingChain].filter(Boolean).map(String);
  if (typeof found?.amount === "number")
    theirs.push(t("exact", { amount: yiText(found.amount, 4, true), billion: billionText(found.amount, 5) }));
  return (
    <details className="no-print" open={opened}>
      <summary>{t("edit")}</summary>
      <form action={send} className={styles.form} noValidate>
        {kept.restored && <Restored discard={kept.discard} />}
        <input type="hidden" name="dealId" value={dealId} />
        <input type="hidden" name="seen" value={seen} />
        <DealFields
          draft={draft}
          change={(part) => kept.change({ draft: { ...draft, ...part } })}
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
          onChange={({ target }) => kept.change({ printedName: target.value })}
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
          onChange={({ target }) => kept.change({ reason: target.value })}
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
            {result?.ok === false && <span className="alarm">{result.message}</span>}
            {theirs.length > 0 && <span> {t("theirs", { value: theirs.join(" · ") })}</span>}
          </span>
        </div>
      </form>
    </details>
  );
}

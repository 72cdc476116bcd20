"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { notice } from "@/app/_ui/notice";
import { Restored } from "@/app/_ui/restored";
import { useAction } from "@/app/_ui/use-action";
import { useKept } from "@/app/_ui/use-kept";
import styles from "../[dealId]/deal.module.css";
import { addDeal } from "../actions";
import { emptyDraft } from "../deal-draft";
import { DealFields, type NamedTier } from "../deal-fields";

const firstStages = ["lead", "talks", "framework", "signed"] as const;

type Props = { userId: string; chains: readonly string[]; today: string; tiers: readonly NamedTier[] };

/** The short form of a new deal; it opens the deal once it is entered. */
export function NewDeal({ userId, chains, today, tiers }: Props) {
  const t = useTranslations("recruitment.form");
  const stages = useTranslations("dealStage");
  const router = useRouter();
  const first = { draft: emptyDraft, move: { stage: "lead", on: today, note: "" } };
  const kept = useKept(`deal ${userId} new`, first);
  const { draft, move } = kept.value;
  const setMove = (next: typeof move) => kept.change({ move: next });
  const [result, send, pending] = useAction(addDeal, (answer) => {
    if (!answer.ok) return;
    kept.saved({});
    notice(t("added", { name: draft.name }));
    // A new address is not known to typed routes; the deal stands in the period of today.
    router.push(`/recruitment/${answer.data.id}?period=${today.slice(0, 7)}` as Route);
  });
  const errors = result?.ok === false ? result.fields : {};
  return (
    <form action={send} className={styles.form} noValidate>
      {kept.restored && <Restored discard={kept.discard} />}
      <DealFields
        draft={draft}
        change={(part) => kept.change({ draft: { ...draft, ...part } })}
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
          {firstStages.map((stage) => (
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

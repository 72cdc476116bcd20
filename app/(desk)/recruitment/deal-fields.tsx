"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { type Tier, tierOf } from "@/lib/domain/tier";
import styles from "./[dealId]/deal.module.css";
import { AmountField, readAmount } from "./amount-field";
import type { DealDraft } from "./deal-draft";

export type NamedTier = Tier & { label: string };

type Props = {
  draft: DealDraft;
  change: (part: Partial<DealDraft>) => void;
  errors: Record<string, string>;
  chains: readonly string[];
  tiers: readonly NamedTier[];
};

/** What a deal is: the same fields for a new one and for an edit; which tier they make shows as they change. */
export function DealFields({ draft, change, errors, chains, tiers }: Props) {
  const t = useTranslations("recruitment.form");
  const id = useId();
  const { yuan } = readAmount(draft);
  const sized = { ...draft, amount: yuan ?? 0, leadingChain: draft.leadingChain.trim() || null };
  const tier = yuan === null ? null : tierOf(sized, tiers);
  const label = tiers.find((one) => one.id === tier?.id)?.label ?? "";
  const text = (key: "name" | "enterprise" | "english" | "content", hint?: ReactNode) => (
    <>
      <label htmlFor={`${id}-${key}`}>{t(key)}</label>
      <input
        id={`${id}-${key}`}
        className="input"
        name={key}
        autoComplete="off"
        value={draft[key]}
        aria-describedby={`${id}-${key}-remark`}
        aria-invalid={errors[key] ? true : undefined}
        onChange={({ target }) => change({ [key]: target.value })}
      />
      <div id={`${id}-${key}-remark`} className={styles.remark}>
        {errors[key] && <p className="alarm">{errors[key]}</p>}
        {hint && <p className="soft">{hint}</p>}
      </div>
    </>
  );
  return (
    <>
      {text("name")}
      {text("enterprise")}
      <AmountField draft={draft} change={change} errors={errors} id={id} />
      <label htmlFor={`${id}-chain`}>{t("chain")}</label>
      <input
        id={`${id}-chain`}
        className="input"
        name="leadingChain"
        list={`${id}-chains`}
        autoComplete="off"
        value={draft.leadingChain}
        aria-describedby={`${id}-chain-remark`}
        onChange={({ target }) => change({ leadingChain: target.value })}
      />
      <datalist id={`${id}-chains`}>
        {chains.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <div id={`${id}-chain-remark`} className={styles.remark}>
        {errors.leadingChain && <p className="alarm">{errors.leadingChain}</p>}
        <p className="soft">{t("chainHint")}</p>
      </div>
      {(["leadingEnterprise", "qualityReviewed"] as const).map((key) => (
        <label key={key}>
          <input
            type="checkbox"
            name={key}
            value="1"
            checked={draft[key]}
            onChange={({ target }) => change({ [key]: target.checked })}
          />{" "}
          {t(key)}
        </label>
      ))}
      <div aria-live="polite">
        {yuan !== null && (
          <p className={`notice ${styles.tierPreview}`}>
            {t("previewTier", { tier: tier ? "one" : "none", name: label })}
          </p>
        )}
      </div>
      {text("english", t("englishHint"))}
      {text("content", t("contentHint"))}
    </>
  );
}

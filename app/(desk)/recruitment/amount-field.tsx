"use client";

import { useTranslations } from "next-intl";
import { parseRate, parseWanDollars, yuanOf } from "@/lib/domain/dollars";
import { billionText, parseYi, type Yuan, yiText } from "@/lib/domain/money";
import { withCommas } from "@/lib/domain/rounding";
import type { TypedProblem } from "@/lib/domain/typed-number";
import styles from "./[dealId]/deal.module.css";
import type { DealDraft } from "./deal-draft";

type Problem = TypedProblem | "not-positive";
type Read = { yuan: Yuan | null; amount: Problem | null; rate: Problem | null };

/** What the typed amount is in yuan, or what is wrong with it and where; the server reads it by the same rules. */
export function readAmount({ unit, amount, rate }: Pick<DealDraft, "unit" | "amount" | "rate">): Read {
  if (unit === "yi") {
    const parsed = parseYi(amount);
    if (!parsed.ok) return { yuan: null, amount: parsed.problem, rate: null };
    const fine = parsed.yuan > 0;
    return { yuan: fine ? parsed.yuan : null, amount: fine ? null : "not-positive", rate: null };
  }
  const [dollars, at] = [parseWanDollars(amount), parseRate(rate)];
  const wrong = dollars.ok ? (dollars.value > 0 ? null : "not-positive") : dollars.problem;
  const yuan = dollars.ok && at.ok && !wrong ? yuanOf({ dollars: dollars.value, rate: at.value }) : null;
  return { yuan, amount: wrong, rate: at.ok ? null : at.problem };
}

type Props = {
  draft: DealDraft;
  change: (part: Partial<DealDraft>) => void;
  errors: Record<string, string>;
  id: string;
};

/** An amount in 亿元, or in 万美元 with its rate, and beside it what that is in yuan. */
export function AmountField({ draft, change, errors, id }: Props) {
  const t = useTranslations("recruitment.form");
  const read = readAmount(draft);
  // An empty field is no mistake until it is sent.
  const say = (typed: string, problem: Problem | null) =>
    typed === "" || problem === null ? null : t(`problem.${problem}`);
  const [amountProblem, rateProblem] = [say(draft.amount, read.amount), say(draft.rate, read.rate)];
  return (
    <>
      <fieldset className={styles.units}>
        <legend>{t("unit")}</legend>
        {(["yi", "usd"] as const).map((unit) => (
          <label key={unit}>
            <input
              type="radio"
              name="unit"
              value={unit}
              checked={draft.unit === unit}
              onChange={() => change({ unit })}
            />{" "}
            {t(unit)}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-amount`}>{t("amount")}</label>
      <div className={styles.money}>
        <input
          id={`${id}-amount`}
          className="input number"
          name="amount"
          inputMode="decimal"
          autoComplete="off"
          value={draft.amount}
          aria-describedby={`${id}-amount-remark`}
          aria-invalid={errors.amount ? true : undefined}
          onChange={({ target }) => change({ amount: target.value })}
        />
        <span className="soft">{t(draft.unit === "yi" ? "amountYi" : "amountUsd")}</span>
        {draft.unit === "usd" && (
          <>
            <span aria-hidden="true">×</span>
            <input
              className="input number"
              name="rate"
              inputMode="decimal"
              autoComplete="off"
              size={8}
              value={draft.rate}
              aria-label={t("rate")}
              aria-describedby={`${id}-amount-remark`}
              aria-invalid={errors.rate ? true : undefined}
              onChange={({ target }) => change({ rate: target.value })}
            />
            <span className="soft">{t("rateUnit")}</span>
          </>
        )}
      </div>
      <div id={`${id}-amount-remark`} className={styles.remark} aria-live="polite">
        {draft.unit === "usd" && <p className="soft">{t("rateHint")}</p>}
        {[errors.amount ?? amountProblem, errors.rate ?? rateProblem].filter(Boolean).map((text) => (
          <p key={text} className="alarm">
            {text}
          </p>
        ))}
        {read.yuan === null ? (
          <p className="soft">{t("previewNone")}</p>
        ) : (
          <p>
            {t("preview", {
              yi: yiText(read.yuan, 8, true),
              billion: billionText(read.yuan, 9),
              yuan: withCommas(String(read.yuan)),
            })}
          </p>
        )}
      </div>
    </>
  );
}

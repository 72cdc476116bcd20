"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { urgencies } from "@/lib/domain/vocabulary";
import type { Offered, OrderDraft } from "./order-draft";
import styles from "./orders.module.css";

type Props = {
  draft: OrderDraft;
  change: (part: Partial<OrderDraft>) => void;
  errors: Record<string, string>;
  offered: Offered;
  /** What stands below the last field: the buttons. */
  children: ReactNode;
};

/** What an order says: the same fields for a new one and for an edit. */
export function OrderFields({ draft, change, errors, offered, children }: Props) {
  const [t, id] = [useTranslations("order"), useId()];
  const { leads, departments, issuers, deadlines, days } = offered;
  const named = (key: keyof OrderDraft) => ({
    id: `${id}-${key}`,
    name: key,
    "aria-invalid": errors[key] ? true : undefined,
    "aria-describedby": `${id}-${key}-remark`,
  });
  const remark = (key: keyof OrderDraft, hint?: ReactNode) => (
    <div id={`${id}-${key}-remark`} className={styles.remark}>
      {errors[key] && <p className="alarm">{errors[key]}</p>}
      {hint && <p className="soft">{hint}</p>}
    </div>
  );
  const area = (key: "basis" | "content", rows: number, limit: number) => (
    <>
      <label htmlFor={`${id}-${key}`}>{t(`field.${key}`)}</label>
      <textarea
        {...named(key)}
        className="input"
        rows={rows}
        maxLength={limit}
        value={draft[key]}
        onChange={({ target }) => change({ [key]: target.value })}
      />
      {remark(key)}
    </>
  );
  const select = (key: "leadId" | "issuerId", choices: Offered["leads"], hint?: string) => (
    <>
      <label htmlFor={`${id}-${key}`}>{t(`field.${key}`)}</label>
      <select
        {...named(key)}
        className="select"
        value={draft[key]}
        onChange={({ target }) => change({ [key]: target.value })}
      >
        {choices.map(({ id: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      {remark(key, hint)}
    </>
  );
  return (
    <>
      <div className={styles.wide}>
        <label htmlFor={`${id}-title`}>{t("field.title")}</label>
        <input
          {...named("title")}
          className="input"
          maxLength={100}
          autoComplete="off"
          value={draft.title}
          onChange={({ target }) => change({ title: target.value })}
        />
        {remark("title")}
        {area("basis", 2, 500)}
        {area("content", 12, 2000)}
      </div>
      <div className={styles.side}>
        <fieldset className={styles.choices}>
          <legend>{t("field.urgency")}</legend>
          {urgencies.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="urgency"
                value={one}
                checked={draft.urgency === one}
                onChange={() => {
                  // A deadline that was left to the limit follows the urgency; one set by hand stays.
                  const isByLimit = draft.deadline === deadlines[draft.urgency];
                  change({ urgency: one, ...(isByLimit ? { deadline: deadlines[one] } : {}) });
                }}
              />{" "}
              {t("urgencyChoice", { urgency: t(`urgency.${one}`), days: days[one] })}
            </label>
          ))}
        </fieldset>
        {remark("urgency")}
        <label htmlFor={`${id}-deadline`}>{t("field.deadline")}</label>
        <input
          {...named("deadline")}
          className="input"
          type="date"
          value={draft.deadline}
          onChange={({ target }) => change({ deadline: target.value })}
        />
        {remark("deadline", t("deadlineHint"))}
        {select("leadId", leads)}
        <details open={draft.assisting.length > 0}>
          <summary>{t("assistingChosen", { count: draft.assisting.length })}</summary>
          <div className={styles.choices}>
            {departments
              .filter((one) => one.id !== draft.leadId)
              .map((one) => (
                <label key={one.id}>
                  <input
                    type="checkbox"
                    name="assisting"
                    value={one.id}
                    checked={draft.assisting.includes(one.id)}
                    onChange={({ target }) =>
                      change({
                        assisting: target.checked
                          ? [...draft.assisting, one.id]
                          : draft.assisting.filter((other) => other !== one.id),
                      })
                    }
                  />{" "}
                  {one.name}
                </label>
              ))}
          </div>
        </details>
        {remark("assisting")}
        {issuers.length > 0 && select("issuerId", issuers, t("issuerHint"))}
        {children}
      </div>
    </>
  );
}

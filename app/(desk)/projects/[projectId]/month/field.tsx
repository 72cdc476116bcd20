"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { parseWan, wanText, yiText } from "@/lib/domain/money";
import type { ReportFinding } from "@/lib/domain/report-check";
import style from "../project.module.css";

/** What is said below a field: what the checks found, then what the server refused. */
export function Remarks(props: {
  findings?: readonly ReportFinding[];
  error?: string | undefined;
  id: string;
}) {
  const t = useTranslations("month.finding");
  return (
    <div id={props.id} aria-live="polite">
      {props.error && <p className={style.error}>{props.error}</p>}
      {props.findings?.map((finding) => (
        <p key={finding.code} className={finding.level === "warn" ? style.warn : style.error}>
          {t(finding.code, { amount: wanText(finding.amount ?? 0) })}
        </p>
      ))}
    </div>
  );
}

type Shared = { label: string; hint?: ReactNode; children?: ReactNode };

/** An amount in 万元 with its 亿元 beside it, so that a wrong unit is seen at once. */
export function MoneyField(
  props: Shared & { name: string; value: string; onChange: (value: string) => void },
) {
  const t = useTranslations("month");
  const parsed = parseWan(props.value);
  return (
    <div className={style.field}>
      <label htmlFor={props.name}>{props.label}</label>
      <div className={style.money}>
        <input
          id={props.name}
          name={props.name}
          className="input number"
          inputMode="decimal"
          autoComplete="off"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
          aria-describedby={`${props.name}-remarks`}
        />
        <span className="soft">{t("wan")}</span>
        <span className="soft">
          {parsed.ok
            ? t("echo", { amount: yiText(parsed.yuan, 4, true) })
            : props.value && t(`problemOf.${parsed.problem}`)}
        </span>
      </div>
      {props.hint && <div className={style.hint}>{props.hint}</div>}
      {props.children}
    </div>
  );
}

export function TextField(
  props: Shared & { name: string; value: string; onChange: (value: string) => void },
) {
  return (
    <div className={style.field}>
      <label htmlFor={props.name}>{props.label}</label>
      <textarea
        id={props.name}
        name={props.name}
        className="input"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        aria-describedby={`${props.name}-remarks`}
      />
      {props.hint && <div className={style.hint}>{props.hint}</div>}
      {props.children}
    </div>
  );
}

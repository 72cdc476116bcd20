"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { parseWan, wanText, yiText } from "@/lib/domain/money";
import type { ReportFinding } from "@/lib/domain/report-check";
import style from "../project.module.css";

type Shared = {
  name: string;
  label: string;
  hint?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  findings?: readonly ReportFinding[];
  /** What the server refused; it goes when the field is typed in again. */
  error?: string | undefined;
  children?: ReactNode;
};

/** What is said below a field: what cannot be read, what the checks found, what the server refused. */
function Remarks({
  id,
  problem,
  findings,
  error,
}: { id: string; problem?: string } & Omit<Partial<Shared>, "name">) {
  const t = useTranslations("month.finding");
  const said = findings?.map((finding) => ({
    code: finding.code,
    warn: finding.level === "warn",
    text: t(finding.code, { amount: wanText(finding.amount ?? 0) }),
  }));
  return (
    <div id={id} aria-live="polite">
      {problem && <p className={style.error}>{problem}</p>}
      {said?.map(({ code, warn, text }) => (
        <p key={code} className={warn ? style.warn : style.error}>
          {text}
        </p>
      ))}
      {error && !problem && !said?.some(({ warn }) => !warn) && <p className={style.error}>{error}</p>}
    </div>
  );
}

const isWrong = (findings: Shared["findings"], error: string | undefined) =>
  Boolean(error) || Boolean(findings?.some(({ level }) => level === "refuse"));

/** An amount in 万元 with its 亿元 beside it, so that a wrong unit is seen at once. */
export function MoneyField(props: Shared & { mayBeNegative: boolean }) {
  const { name, value, findings, error } = props;
  const t = useTranslations("month");
  const parsed = parseWan(value);
  const problem = !parsed.ok && value.trim() !== "" ? t(`problemOf.${parsed.problem}`) : "";
  return (
    <div className={style.field}>
      <label htmlFor={name}>{props.label}</label>
      <div className={style.money}>
        <span className={style.amount}>
          <input
            id={name}
            name={name}
            className="input number"
            // The keypad of amounts lacks a minus on some phones.
            inputMode={props.mayBeNegative ? "text" : "decimal"}
            autoComplete="off"
            value={value}
            onChange={(event) => props.onChange(event.target.value)}
            aria-invalid={problem !== "" || isWrong(findings, error)}
            aria-describedby={`${name}-remarks`}
          />
          <span className={style.unit}>{t("wan")}</span>
        </span>
        {parsed.ok && parsed.yuan !== 0 && (
          <span className="soft">{t("echo", { amount: yiText(parsed.yuan, 4, true) })}</span>
        )}
      </div>
      <Remarks id={`${name}-remarks`} problem={problem} findings={findings ?? []} error={error} />
      {props.hint && <div className={style.hint}>{props.hint}</div>}
      {props.children}
    </div>
  );
}

export function TextField(props: Shared & { rows?: number; limit: number }) {
  const { name, value, findings, error } = props;
  return (
    <div className={style.field}>
      <label htmlFor={name}>{props.label}</label>
      <textarea
        id={name}
        name={name}
        className="input"
        rows={props.rows ?? 3}
        maxLength={props.limit}
        value={value}
        onChange={(event) => props.onChange(event.target.value)}
        aria-invalid={isWrong(findings, error)}
        aria-describedby={`${name}-remarks`}
      />
      <Remarks id={`${name}-remarks`} findings={findings ?? []} error={error} />
      {props.hint && <div className={style.hint}>{props.hint}</div>}
      {props.children}
    </div>
  );
}

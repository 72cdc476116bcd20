"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { fileZeros } from "./actions";
import style from "./reports.module.css";

type Props = {
  period: string;
  projects: readonly { projectId: string; name: string }[];
  /** Past the cut-off the batch is 补报: one reason goes to all of them. */
  late: boolean;
};

/** 批量零报: one press files a zero month for all projects that are not due yet. */
export function Zeros({ period, projects, late }: Props) {
  const t = useTranslations("reports");
  const [result, send, pending] = useAction(fileZeros, (answer) => {
    setTouched(new Set());
    if (answer.ok) notice(t("zerosDone", { count: answer.data.count }));
  });
  const [typed, setTyped] = useState({ progress: t("zeroText"), reason: "" });
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  if (projects.length === 0) return null;
  const refused = result?.ok === false ? result : null;
  const field = (name: "progress" | "reason", label: string) => {
    const error = touched.has(name) ? undefined : refused?.fields[name];
    return (
      <div className={style.field}>
        <label htmlFor={`zero-${name}`}>{label}</label>
        <input
          id={`zero-${name}`}
          name={name}
          className="input"
          maxLength={500}
          value={typed[name]}
          aria-invalid={error !== undefined}
          aria-describedby={`zero-${name}-error`}
          onChange={({ target }) => {
            setTyped({ ...typed, [name]: target.value });
            setTouched(new Set([...touched, name]));
          }}
        />
        <p id={`zero-${name}-error`} className="alarm" aria-live="polite">
          {error}
        </p>
      </div>
    );
  };
  return (
    <form action={send} className={`panel ${style.zeros} no-print`} noValidate>
      <input type="hidden" name="period" value={period} />
      <details>
        <summary>{t("zeros", { count: projects.length })}</summary>
        <ul className={style.names}>
          {projects.map(({ projectId, name }) => (
            <li key={projectId}>{name}</li>
          ))}
        </ul>
      </details>
      <div className={style.fields}>
        {field("progress", t("zeroProgress"))}
        {late && field("reason", t("zeroReason"))}
        <button type="submit" className="button" disabled={pending}>
          {t("zerosNow", { count: projects.length })}
        </button>
      </div>
      {refused && Object.keys(refused.fields).length === 0 && (
        <p className="alarm" role="alert">
          {refused.message}
        </p>
      )}
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { GridRow } from "@/lib/month-grid";
import style from "./month.module.css";
import type { Said } from "./use-grid";

type Props = { said: Said; rows: readonly GridRow[]; takeBack: () => void };

/** What a paste did: how it was understood, what it changes, what was left out and why. */
export function PasteReport({ said: { paste, moved }, rows, takeBack }: Props) {
  const t = useTranslations("monthGrid");
  const nameOf = (id: string) => rows.find(({ projectId }) => projectId === id)?.name ?? id;
  const left = paste.left.filter(({ why }) => why !== "total");
  const totals = paste.left.length - left.length;
  return (
    <section className={`panel ${style.report}`} aria-live="polite" aria-label={t("pasted")}>
      <p className="line">
        <strong>{t("pastedRows", { found: paste.found, moved })}</strong>
        <span className="soft">
          {t(`by.${paste.by}`, { fields: paste.fields.map((field) => t(`field.${field}`)).join(t("and")) })}
          {paste.unit === "yi" && ` ${t("inYi")}`}
          {totals > 0 && ` ${t("totals", { count: totals })}`}
          {paste.ignored.length > 0 && ` ${t("ignored", { names: paste.ignored.join(t("and")) })}`}
        </span>
        <button type="button" className="button" onClick={takeBack}>
          {t("takeBack")}
        </button>
      </p>
      {paste.bad.length > 0 && (
        <details open={paste.bad.length <= 8}>
          <summary className="alarm">{t("badCells", { count: paste.bad.length })}</summary>
          <ul>
            {paste.bad.map((cell) => (
              <li key={`${cell.projectId} ${cell.field}`}>
                {nameOf(cell.projectId)} · {t(`field.${cell.field}`)}
                {t("colon")}
                {t("leftOut", { value: cell.text.slice(0, 40), why: t(`problem.${cell.problem}`) })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {left.length > 0 && (
        <details open={left.length <= 8}>
          <summary className="alarm">{t("leftLines", { count: left.length })}</summary>
          <ul>
            {left.map((line) => (
              <li key={line.line}>
                {t("leftLine", { line: line.line, text: line.text.slice(0, 60), why: t(`why.${line.why}`) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

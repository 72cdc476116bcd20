"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import cards from "@/app/_ui/card-table.module.css";
import type { PlanMode } from "@/lib/domain/carry-over";
import { type YearOutcome, yearOutcomes } from "@/lib/domain/vocabulary";
import type { EndRow } from "./wizard";
import style from "./year.module.css";

type Props = {
  rows: readonly EndRow[];
  mode: PlanMode;
  outcomeOf: (row: EndRow) => YearOutcome;
  annualOf: (row: EndRow) => string;
  decide: ((row: EndRow, outcome: YearOutcome) => void) | null;
  plan: (row: EndRow, annual: string) => void;
};

/** One line a project: what was done, what becomes of it, what the next year's row would say. */
export function YearRows({ rows, mode, outcomeOf, annualOf, decide, plan }: Props) {
  const [t, category] = [useTranslations("year"), useTranslations("category")];
  if (rows.length === 0) return <p className="empty">{t("noRows")}</p>;
  return (
    <div className={`table-frame ${cards.frame}`}>
      <table className={`table ${cards.cards} ${cards.lines} ${style.table}`}>
        <thead>
          <tr>
            <th scope="col">{t("project")}</th>
            <th scope="col">{t("office")}</th>
            <th scope="col" className="num">
              {t("total")}
            </th>
            <th scope="col" className="num">
              {t("cumulative")}
            </th>
            <th scope="col">{t("becomes")}</th>
            <th scope="col">{t("nextRow")}</th>
            {mode !== "blank" && (
              <th scope="col" className="num">
                {t("annual")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const outcome = outcomeOf(row);
            const next = row.finishes ? t(`finishing.${row.category}`) : category(row.category);
            return (
              <tr key={row.id}>
                <th scope="row" className={style.name}>
                  <Link href={`/projects/${row.id}`} prefetch={false}>
                    {row.name}
                  </Link>
                  {row.hints.map((hint) => (
                    <div key={hint} className={style.hint}>
                      {t(`hints.${hint}`)}
                    </div>
                  ))}
                  {row.gone && <div className={style.hint}>{t("officerGone", { name: row.officer })}</div>}
                </th>
                <td data-label={t("office")}>{row.office}</td>
                <td className="num" data-label={t("total")}>
                  {row.total}
                </td>
                <td className="num" data-label={t("cumulative")}>
                  {row.cumulative}
                </td>
                <td data-label={t("becomes")}>
                  {decide ? (
                    <select
                      className="select"
                      aria-label={t("becomesOf", { name: row.name })}
                      value={outcome}
                      onChange={({ target }) => decide(row, target.value as YearOutcome)}
                    >
                      {yearOutcomes.map((one) => (
                        <option key={one} value={one}>
                          {t(`outcome.${one}`)}
                          {one === row.outcome ? t("proposed") : ""}
                        </option>
                      ))}
                    </select>
                  ) : (
                    t(`outcome.${outcome}`)
                  )}
                </td>
                <td data-label={t("nextRow")} className={style.next}>
                  {outcome !== "carried"
                    ? "—"
                    : row.opened
                      ? t("byHand")
                      : row.was === row.category
                        ? next
                        : t("from", { was: category(row.was), next })}
                </td>
                {mode !== "blank" && (
                  <td className="num" data-label={t("annual")}>
                    {outcome === "carried" && !row.opened ? (
                      <input
                        className={`input num ${style.amount}`}
                        inputMode="decimal"
                        aria-label={t("annualOf", { name: row.name })}
                        value={annualOf(row)}
                        onChange={({ target }) => plan(row, target.value)}
                      />
                    ) : (
                      "—"
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

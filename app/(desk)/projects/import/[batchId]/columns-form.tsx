"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import cards from "@/app/_ui/card-table.module.css";
import type { Answers } from "@/lib/ledger/types";
import style from "../import.module.css";
import { Ask, type Question } from "./ask";
import { useAnswer } from "./use-answer";

type Column = {
  index: number;
  letter: string;
  heading: string;
  field: string | null;
  month: string | null;
  certainty: "chosen" | "exact" | "similar" | "unknown";
  certaintyText: string;
  unit: string;
  unitFrom: string;
  examples: readonly string[];
  filled: number;
  hidden: boolean;
};
type Props = {
  batch: string;
  seen: number;
  answers: Answers;
  header: readonly number[];
  hiddenRows: number;
  fields: readonly { key: string; name: string }[];
  columns: readonly Column[];
  questions: readonly Question[];
};

/** The columns as they were understood, each with a choice; the questions, which must be answered before anything is shown. */
export function ColumnsForm({ batch, seen, answers, header, hiddenRows, fields, columns, questions }: Props) {
  const t = useTranslations("importing");
  const sent = useAnswer(batch, seen);
  const [chosen, setChosen] = useState<Record<string, string>>(answers.columns ?? {});
  const [given, setGiven] = useState<Record<string, string>>(answers.given ?? {});
  const [rows, setRows] = useState(header.join(", "));
  const [hidden, setHidden] = useState(answers.hiddenRows ?? false);
  const asked = questions.filter(({ answer }) => answer === null);
  const answered = questions.filter(({ answer }) => answer !== null);
  const unsure = columns.some(
    ({ certainty, filled }) => certainty !== "exact" && certainty !== "chosen" && filled > 0,
  );
  const send = () => {
    const wanted = rows
      .split(/\D+/)
      .map(Number)
      .filter((row) => row > 0);
    const moved = wanted.join() !== header.join() || answers.header !== undefined;
    sent.answer({
      answers: {
        ...(moved && wanted.length > 0 ? { header: wanted } : {}),
        columns: chosen,
        given,
        ...(hidden ? { hiddenRows: true } : {}),
      },
    });
  };
  return (
    <section className="panel stack" aria-labelledby="columns-title">
      <h2 id="columns-title">{t("columns")}</h2>
      {asked.map((question) => (
        <Ask key={question.id} question={question} given={given} onGive={setGiven} />
      ))}
      <details open={unsure || header.length === 0}>
        <summary>
          {t("columnsNote", { known: columns.filter(({ field }) => field).length, all: columns.length })}
          {answered.length > 0 && t("answered", { count: answered.length })}
        </summary>
        {answered.map((question) => (
          <Ask key={question.id} question={question} given={given} onGive={setGiven} />
        ))}
        <div className={`table-frame ${style.columns} ${cards.frame}`}>
          <table className={`table ${cards.cards} ${cards.lines}`}>
            <thead>
              <tr>
                <th scope="col">{t("column")}</th>
                <th scope="col">{t("heading")}</th>
                <th scope="col">{t("meaning")}</th>
                <th scope="col">{t("unitHead")}</th>
                <th scope="col">{t("cells")}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map((column) => {
                const now = chosen[String(column.index)] ?? column.field ?? "leave";
                return (
                  <tr key={column.index}>
                    <td data-label={t("column")}>{column.letter}</td>
                    <th scope="row">{column.heading || "—"}</th>
                    <td data-label={t("meaning")}>
                      <select
                        className="select"
                        aria-label={t("meaningOf", { column: column.letter })}
                        value={now}
                        onChange={({ target }) => setChosen({ ...chosen, [column.index]: target.value })}
                      >
                        <option value="leave">{t("leave")}</option>
                        {fields.map(({ key, name }) => (
                          <option key={key} value={key}>
                            {name}
                          </option>
                        ))}
                      </select>{" "}
                      <span className={column.certainty === "similar" ? style.warn : "soft"}>
                        {column.certaintyText}
                        {column.month && ` ${column.month}`}
                      </span>
                    </td>
                    <td data-label={column.unit ? t("unitHead") : undefined}>
                      {column.unit}
                      {column.unitFrom && <span className="soft"> {column.unitFrom}</span>}
                    </td>
                    <td className={style.examples} data-label={t("cells")}>
                      {column.examples.join(t("and"))}{" "}
                      <span className="soft">{t("filled", { count: column.filled })}</span>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <div className="line">
          <label>
            {t("header")}{" "}
            <input className="input" size={8} value={rows} onChange={({ target }) => setRows(target.value)} />
          </label>
          {hiddenRows > 0 && (
            <label>
              <input type="checkbox" checked={hidden} onChange={({ target }) => setHidden(target.checked)} />{" "}
              {t("hiddenRows", { count: hiddenRows })}
            </label>
          )}
        </div>
      </details>
      <div className="line">
        <button
          type="button"
          className={asked.length > 0 ? "button button-main" : "button"}
          disabled={sent.pending}
          onClick={send}
        >
          {sent.pending ? t("understanding") : t(asked.length > 0 ? "goOn" : "understand")}
        </button>
        {sent.problem && (
          <span className="alarm" role="alert">
            {sent.problem}
          </span>
        )}
      </div>
    </section>
  );
}

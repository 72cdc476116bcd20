"use client";

import { useTranslations } from "next-intl";
import style from "../import.module.css";

export type Question = {
  id: string;
  text: string;
  options: readonly { value: string; text: string }[];
  examples: readonly string[];
  answer: string | null;
};

type Given = Record<string, string>;
type Props = { question: Question; given: Given; onGive: (given: Given) => void };

/** A question about a column or the sheet, with cells as they stand there. */
export function Ask({ question, given, onGive }: Props) {
  const t = useTranslations("importing");
  const { id, text, options, examples, answer } = question;
  return (
    <fieldset className={style.ask} data-open={answer === null}>
      <legend>{text}</legend>
      {examples.length > 0 && <p className="soft">{t("examples", { list: examples.join(t("and")) })}</p>}
      {options.map(({ value, text }) => (
        <label key={value}>
          <input
            type="radio"
            name={id}
            value={value}
            checked={(given[id] ?? answer) === value}
            onChange={() => onGive({ ...given, [id]: value })}
          />{" "}
          {text}
        </label>
      ))}
    </fieldset>
  );
}

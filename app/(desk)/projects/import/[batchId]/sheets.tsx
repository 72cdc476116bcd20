"use client";

import { useTranslations } from "next-intl";
import { useAnswer } from "./use-answer";

type Sheet = { name: string; rows: number; hidden: boolean; index: number; off: boolean };
type Props = { batch: string; seen: number; chosen: number; sheets: readonly Sheet[] };

/** Which sheet of the workbook is imported. */
export function Sheets({ batch, seen, chosen, sheets }: Props) {
  const t = useTranslations("importing");
  const { answer, pending, problem } = useAnswer(batch, seen);
  if (sheets.length < 2) return null;
  return (
    <div className="line">
      <label>
        {t("sheet")}{" "}
        <select
          className="select"
          value={chosen}
          disabled={pending}
          onChange={({ target }) => answer({ sheet: Number(target.value) })}
        >
          {sheets.map(({ name, rows, hidden, index, off }) => (
            <option key={index} value={index} disabled={off}>
              {t("sheetOption", { name, rows, hidden: hidden ? "yes" : "no" })}
            </option>
          ))}
        </select>
      </label>
      {problem && <span className="alarm">{problem}</span>}
    </div>
  );
}

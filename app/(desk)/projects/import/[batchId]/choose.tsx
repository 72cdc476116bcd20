"use client";

import { useTranslations } from "next-intl";
import type { Choices } from "@/lib/ledger/types";
import { useAnswer } from "./use-answer";

type Props = {
  batch: string;
  seen: number;
  choices: Choices;
  row: number;
  chosen: string | null;
  candidates: readonly { id: string; name: string; likeness: number }[];
};

/** Which project a row is, where its name only resembles some. */
export function Choose({ batch, seen, choices, row, chosen, candidates }: Props) {
  const t = useTranslations("importing");
  const { answer, pending, problem } = useAnswer(batch, seen);
  return (
    <>
      <select
        className="select"
        aria-label={t("whichProject", { row })}
        disabled={pending}
        value={choices[String(row)] ?? chosen ?? "new"}
        onChange={({ target }) => answer({ choices: { ...choices, [row]: target.value } })}
      >
        <option value="new">{t("asNew")}</option>
        {candidates.map(({ id, name, likeness }) => (
          <option key={id} value={id}>
            {t("candidate", { name, likeness })}
          </option>
        ))}
      </select>
      {problem && <p className="alarm">{problem}</p>}
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { decided } from "@/lib/ledger/decided";
import type { Answers } from "@/lib/ledger/types";
import { useAnswer } from "./use-answer";

type Props = {
  batch: string;
  seen: number;
  answers: Answers;
  id: string;
  mine: boolean;
  what: string;
  theirs: string;
  own: string;
};

// A choice is one line; the whole of both values stands beside it.
const short = (value: string) => (value.length > 30 ? `${value.slice(0, 29)}…` : value);

/** Which value a cell has in the end that was edited in the file and has moved here as well. */
export function TakeMine({ batch, seen, answers, id, mine, what, theirs, own }: Props) {
  const t = useTranslations("importing");
  const { answer, pending, problem } = useAnswer(batch, seen);
  return (
    <>
      <select
        className="select"
        aria-label={what}
        disabled={pending}
        value={mine ? "1" : "0"}
        onChange={({ target }) => answer({ answers: decided(answers, id, target.value === "1") })}
      >
        <option value="0">{t("keepTheirs", { value: short(theirs) })}</option>
        <option value="1">{t("takeMine", { value: short(own) })}</option>
      </select>
      {problem && <p className="alarm">{problem}</p>}
    </>
  );
}

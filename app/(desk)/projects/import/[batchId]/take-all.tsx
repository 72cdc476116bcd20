"use client";

import { useTranslations } from "next-intl";
import { allDecided } from "@/lib/ledger/decided";
import type { Answers } from "@/lib/ledger/types";
import style from "../import.module.css";
import { useAnswer } from "./use-answer";

type Props = { batch: string; seen: number; answers: Answers; conflicts: number; mine: number };

/** Decides every cell at once that was edited in the file and has moved here as well, on whichever page it stands. */
export function TakeAll({ batch, seen, answers, conflicts, mine }: Props) {
  const t = useTranslations("importing");
  const { answer, pending, problem } = useAnswer(batch, seen);
  const choice = (take: boolean) => {
    const on = mine === (take ? conflicts : 0);
    return (
      <button
        type="button"
        className="button"
        aria-pressed={on}
        disabled={pending || on}
        onClick={() => answer({ answers: allDecided(answers, take) })}
      >
        {t(take ? "takeAll" : "keepAll", { count: conflicts })}
      </button>
    );
  };
  return (
    <div className={`notice notice-yellow ${style.all}`}>
      <p aria-live="polite">
        <strong>{t("conflicts", { count: conflicts })}</strong>{" "}
        {t("conflictsNow", { mine, kept: conflicts - mine })}
      </p>
      <div className="line">
        {choice(false)}
        {choice(true)}
        {pending && <span className="soft">{t("understanding")}</span>}
      </div>
      {problem && (
        <p className="alarm" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, startTransition } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { useTyped } from "@/app/_ui/use-typed";
import { edit } from "../actions";
import { ProblemFields, type Written } from "../fields";
import style from "../problems.module.css";

type Props = {
  problemId: string;
  seen: number;
  stored: Written;
  offices: readonly { id: string; name: string }[];
};

/** Corrects what the entry says; folded away until it is wanted. */
export function EditProblem({ problemId, seen, stored, offices }: Props) {
  const t = useTranslations("problem");
  const { typed, change, forget } = useTyped(`problem text ${problemId} ${seen}`, stored);
  const [result, send, pending] = useAction(edit, (answer) => {
    if (!answer.ok) return;
    forget(typed);
    notice(t("edited"));
  });
  const refused = result?.ok === false ? result : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  };
  return (
    <details className="no-print">
      <summary>{t("edit")}</summary>
      <form className={style.form} onSubmit={submit} noValidate>
        <input type="hidden" name="problemId" value={problemId} />
        <input type="hidden" name="seen" value={seen} />
        <ProblemFields written={typed} change={change} errors={refused?.fields ?? {}} offices={offices} />
        <div className="line">
          <button type="submit" className="button" disabled={pending}>
            {t("save")}
          </button>
          <span className="alarm" aria-live="polite">
            {refused?.message}
          </span>
        </div>
      </form>
    </details>
  );
}

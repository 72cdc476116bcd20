"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, startTransition } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { useTyped } from "@/app/_ui/use-typed";
import type { ProblemLevel, ProblemState } from "@/lib/domain/vocabulary";
import { move } from "../actions";
import style from "../problems.module.css";

type Props = {
  place: string;
  problemId: string;
  seen: number;
  state: ProblemState;
  states: readonly ProblemState[];
  level: ProblemLevel;
  levels: readonly ProblemLevel[];
  agreedOn: string;
};

/** The next step: another state, a higher level, an agreed day, always with words. What is typed outlives a conflict. */
export function MoveProblem({ place, problemId, seen, state, states, level, levels, agreedOn }: Props) {
  const t = useTranslations();
  const { typed, change, forget } = useTyped(place, { text: "" });
  const chosen = useTyped(`${place} ${seen}`, { state: `${state}`, level: `${level}`, agreedOn });
  const [result, send, pending] = useAction(move, (answer) => {
    if (!answer.ok) return;
    forget();
    chosen.forget();
    notice(t("problem.moved", { state: t(`problemState.${answer.data.state}`) }));
  });
  const refused = result?.ok === false ? result : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  };
  const error = (name: string) => (
    <p id={`move-${name}-error`} className="alarm" aria-live="polite">
      {refused?.fields[name]}
    </p>
  );
  const described = (name: string) => ({
    "aria-invalid": refused?.fields[name] !== undefined,
    "aria-describedby": `move-${name}-error`,
  });
  return (
    <section className="panel stack no-print" aria-labelledby="move">
      <h2 id="move">{t("problem.next")}</h2>
      <form className={style.form} onSubmit={submit} noValidate>
        <input type="hidden" name="problemId" value={problemId} />
        <input type="hidden" name="seen" value={seen} />
        <div className={style.field}>
          <label htmlFor="move-state">{t("problem.state")}</label>
          <select
            id="move-state"
            name="state"
            className="select"
            value={chosen.typed.state}
            onChange={({ target }) => chosen.change({ state: target.value })}
            {...described("state")}
          >
            {states.map((one) => (
              <option key={one} value={one}>
                {t(`problemState.${one}`)}
              </option>
            ))}
          </select>
          {error("state")}
        </div>
        <div className={style.field}>
          <label htmlFor="move-level">{t("problem.level")}</label>
          <select
            id="move-level"
            name="level"
            className="select"
            value={chosen.typed.level}
            onChange={({ target }) => chosen.change({ level: target.value })}
            {...described("level")}
          >
            {levels.map((one) => (
              <option key={one} value={one}>
                {t(`problemLevel.${one}`)}
              </option>
            ))}
          </select>
          {error("level")}
        </div>
        <div className={style.field}>
          <label htmlFor="move-agreed">{t("problem.agreedOn")}</label>
          <input
            id="move-agreed"
            name="agreedOn"
            type="date"
            className="input"
            value={chosen.typed.agreedOn}
            onChange={({ target }) => chosen.change({ agreedOn: target.value })}
            {...described("agreedOn")}
          />
          {error("agreedOn")}
        </div>
        <div className={style.field}>
          <label htmlFor="move-text">{t("problem.text")}</label>
          <textarea
            id="move-text"
            name="text"
            className="input"
            rows={3}
            maxLength={2000}
            value={typed.text}
            onChange={({ target }) => change({ text: target.value })}
            {...described("text")}
          />
          {error("text")}
        </div>
        <div className="line">
          <button type="submit" className="button button-main" disabled={pending}>
            {t("problem.moveNow")}
          </button>
          <span className="alarm" aria-live="polite">
            {refused?.message}
          </span>
        </div>
      </form>
    </section>
  );
}

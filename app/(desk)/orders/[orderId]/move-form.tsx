"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Result } from "@/app/_server/action";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import type { OrderEventKind } from "@/lib/domain/vocabulary";
import {
  answerOrder,
  askClosing,
  askExtension,
  closeOrder,
  decideExtension,
  returnOrder,
  signOrder,
  withdrawOrder,
} from "../actions";
import type { Step } from "../allowed";
import styles from "../orders.module.css";
import { PaperField, type SentPaper } from "./paper-field";

export type Move = Exclude<OrderEventKind, "issue">;
type Act = (previous: Result<Step> | null, form: FormData) => Promise<Result<Step>>;

/** The action of each move, the name of its text, and whether the text is needed. */
const acts: Record<Move, { act: Act; text: "text" | "reason"; isNeeded: boolean }> = {
  sign: { act: signOrder, text: "text", isNeeded: false },
  feedback: { act: answerOrder, text: "text", isNeeded: true },
  "ask-extension": { act: askExtension, text: "reason", isNeeded: true },
  extend: { act: decideExtension, text: "text", isNeeded: false },
  "deny-extension": { act: decideExtension, text: "text", isNeeded: true },
  "ask-closing": { act: askClosing, text: "text", isNeeded: true },
  close: { act: closeOrder, text: "text", isNeeded: false },
  return: { act: returnOrder, text: "reason", isNeeded: true },
  withdraw: { act: withdrawOrder, text: "reason", isNeeded: true },
};

const blank = { text: "", figure: "", until: "", papers: [] as SentPaper[] };

type Props = { kind: Move; orderId: string; seen: number; deadline: string; isMain: boolean };

/** One move with what it asks for. What is typed stays until it is done, also when someone else was quicker. */
export function MoveForm({ kind, orderId, seen, deadline, isMain }: Props) {
  const [t, router, id] = [useTranslations("order.move"), useRouter(), useId()];
  const [typed, setTyped] = useState(blank);
  const { act, text, isNeeded } = acts[kind];
  const [result, send, pending] = useAction(act, (answer) => {
    if (answer.ok) {
      setTyped(blank);
      notice(t("done", { what: t(`${kind}.title`) }));
    } else if (answer.kind === "conflict") router.refresh();
  });
  const errors = result?.ok === false ? result.fields : {};
  const error = (key: string) => errors[key] && <p className="alarm">{errors[key]}</p>;
  return (
    <form action={send} className={styles.form} noValidate>
      <input type="hidden" name="orderId" value={orderId} />
      <input type="hidden" name="seen" value={seen} />
      {act === decideExtension && <input type="hidden" name="decision" value={kind} />}
      {kind === "feedback" && (
        <>
          <label htmlFor={`${id}-figure`}>{t("figure")}</label>
          <div className={styles.amount}>
            <input
              id={`${id}-figure`}
              className="input"
              name="figure"
              inputMode="decimal"
              autoComplete="off"
              value={typed.figure}
              aria-invalid={errors.figure ? true : undefined}
              aria-describedby={`${id}-figure-remark`}
              onChange={({ target }) => setTyped({ ...typed, figure: target.value })}
            />{" "}
            <span className="soft">{t("wan")}</span>
          </div>
          <div id={`${id}-figure-remark`} className={styles.remark}>
            {error("figure")}
            <p className="soft">{t("figureHint")}</p>
          </div>
          <PaperField papers={typed.papers} change={(papers) => setTyped((now) => ({ ...now, papers }))} />
        </>
      )}
      {kind === "ask-extension" && (
        <>
          <label htmlFor={`${id}-until`}>{t("until")}</label>
          <input
            id={`${id}-until`}
            className="input"
            type="date"
            name="until"
            min={deadline}
            value={typed.until}
            aria-invalid={errors.until ? true : undefined}
            aria-describedby={`${id}-until-remark`}
            onChange={({ target }) => setTyped({ ...typed, until: target.value })}
          />
          <div id={`${id}-until-remark`} className={styles.remark}>
            {error("until")}
            <p className="soft">{t("untilHint", { day: deadline })}</p>
          </div>
        </>
      )}
      <label htmlFor={`${id}-text`}>
        {t(`${kind}.text`)}
        {!isNeeded && <span className="soft"> {t("optional")}</span>}
      </label>
      <textarea
        id={`${id}-text`}
        className="input"
        name={text}
        rows={kind === "feedback" ? 4 : 2}
        maxLength={kind === "feedback" ? 2000 : 500}
        value={typed.text}
        aria-invalid={errors[text] ? true : undefined}
        aria-describedby={`${id}-text-remark`}
        onChange={({ target }) => setTyped({ ...typed, text: target.value })}
      />
      <div id={`${id}-text-remark`} className={styles.remark}>
        {error(text)}
      </div>
      <div className="line">
        <button type="submit" className={isMain ? "button button-main" : "button"} disabled={pending}>
          {t(`${kind}.button`)}
        </button>
        <span aria-live="polite" className="alarm">
          {result?.ok === false && result.message}
        </span>
      </div>
    </form>
  );
}

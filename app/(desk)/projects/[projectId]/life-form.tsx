"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { Restored } from "@/app/_ui/restored";
import { useAction } from "@/app/_ui/use-action";
import { useKept } from "@/app/_ui/use-kept";
import type { ProjectEventKind } from "@/lib/domain/record-vocabulary";
import { enterEvent } from "../record-actions";
import style from "./project.module.css";

type Props = {
  userId: string;
  projectId: string;
  year: number;
  /** The number of events on the page. */
  seen: number;
  offered: readonly ProjectEventKind[];
  today: string;
};

/** Enters what happened to the project; each kind says what it does before it is pressed. */
export function LifeForm({ userId, projectId, year, seen, offered, today }: Props) {
  const t = useTranslations("record");
  const id = useId();
  const kept = useKept(`life ${userId} ${projectId}`, { kind: "", on: today, until: "", reason: "" });
  const { kind, on, until, reason } = kept.value;
  const chosen = offered.find((one) => one === kind);
  const [opened, setOpened] = useState(false);
  if (kept.restored && !opened) setOpened(true);
  const [result, send, pending] = useAction(enterEvent, (answer) => {
    if (!answer.ok) return;
    kept.discard();
    notice(t("eventSaved", { event: t(`event.${answer.data.kind}`) }));
  });
  const errors = result?.ok === false ? result.fields : {};
  const date = (name: "on" | "until", value: string) => (
    <label>
      {t(name === "on" ? "eventOn" : "eventUntil")}
      <br />
      <input
        className="input"
        type="date"
        name={name}
        value={value}
        {...(name === "on" ? { max: today } : {})}
        aria-invalid={errors[name] ? true : undefined}
        onChange={({ target }) => kept.change({ [name]: target.value })}
      />
      {errors[name] && <span className="alarm"> {errors[name]}</span>}
    </label>
  );
  return (
    <details className="no-print" open={opened}>
      <summary>{t("enterEvent")}</summary>
      <form action={send} className={`stack ${style.life}`} noValidate>
        {kept.restored && <Restored discard={kept.discard} />}
        <input type="hidden" name="projectId" value={projectId} />
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="seen" value={seen} />
        <fieldset className="line">
          <legend>{t("eventKind")}</legend>
          {offered.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="kind"
                value={one}
                checked={kind === one}
                onChange={() => kept.change({ kind: one, until: "" })}
              />{" "}
              {t(`event.${one}`)}
            </label>
          ))}
        </fieldset>
        {chosen && (
          <>
            <p className="soft">{t(`effect.${chosen}`)}</p>
            <div className="line">
              {date("on", on)}
              {(chosen === "stop" || chosen === "defer") && date("until", until)}
            </div>
            <label htmlFor={`${id}-reason`}>{t("eventReason")}</label>
            <textarea
              id={`${id}-reason`}
              className="input"
              name="reason"
              rows={2}
              maxLength={500}
              value={reason}
              aria-invalid={errors.reason ? true : undefined}
              onChange={({ target }) => kept.change({ reason: target.value })}
            />
            {errors.reason && <p className="alarm">{errors.reason}</p>}
            <div className="line">
              <button type="submit" className="button button-main" disabled={pending}>
                {t("enterNow", { event: t(`event.${chosen}`) })}
              </button>
              <span aria-live="polite" className="alarm">
                {result?.ok === false && result.message}
              </span>
            </div>
          </>
        )}
      </form>
    </details>
  );
}

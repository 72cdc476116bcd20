"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, startTransition, useId, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { digestTopics } from "@/lib/domain/vocabulary";
import { muteTopic } from "./actions";
import style from "./digest.module.css";

type Props = { mayMuteZone: boolean; today: string };

/** Keeps a topic out of the digests until a day, with a reason: for the zone, or on the own page. */
export function MuteForm({ mayMuteZone, today }: Props) {
  const [t, rule] = [useTranslations("digest"), useTranslations("alert.rule")];
  const id = useId();
  const [open, setOpen] = useState(false);
  const [result, send, pending] = useAction(muteTopic, (answer) => {
    if (!answer.ok) return;
    setOpen(false);
    notice(t("muted", { topic: rule(answer.data.topic), until: answer.data.until }));
  });
  if (!open)
    return (
      <button type="button" className="button no-print" onClick={() => setOpen(true)}>
        {t("mute")}
      </button>
    );
  const refused = result?.ok === false ? result : null;
  // React empties an uncontrolled form after its action, so the form is sent by hand.
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault();
    const form = new FormData(submitted.currentTarget);
    startTransition(() => send(form));
  };
  const error = (field: string) => (
    <p id={`${id}-${field}-error`} className="alarm" aria-live="polite">
      {refused?.fields[field] ?? ""}
    </p>
  );
  const shared = (field: string) => ({
    id: `${id}-${field}`,
    name: field,
    "aria-invalid": Boolean(refused?.fields[field]),
    "aria-describedby": `${id}-${field}-error`,
  });
  return (
    <form onSubmit={submit} className={style.form} noValidate>
      <label htmlFor={`${id}-topic`}>{t("topic")}</label>
      <select {...shared("topic")} className="select">
        {digestTopics.map((topic) => (
          <option key={topic} value={topic}>
            {rule(topic)}
          </option>
        ))}
      </select>
      {error("topic")}
      <label htmlFor={`${id}-scope`}>{t("scope")}</label>
      <select {...shared("scope")} className="select" defaultValue={mayMuteZone ? "zone" : "own"}>
        {mayMuteZone && <option value="zone">{t("scopeZone")}</option>}
        <option value="own">{t("scopeOwn")}</option>
      </select>
      {error("scope")}
      <label htmlFor={`${id}-until`}>{t("until")}</label>
      <input {...shared("until")} type="date" className="input" min={today} />
      {error("until")}
      <label htmlFor={`${id}-reason`}>{t("reason")}</label>
      <input {...shared("reason")} className="input" maxLength={500} />
      {error("reason")}
      {refused && (
        <p className="alarm" role="alert">
          {refused.message}
        </p>
      )}
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending}>
          {t("muteConfirm")}
        </button>
        <button type="button" className="button button-plain" onClick={() => setOpen(false)}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}

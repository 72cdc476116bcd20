"use client";

import { useTranslations } from "next-intl";
import { startTransition, useId, useRef, useState } from "react";
import { notice } from "@/app/_ui/notice";
import dialogStyle from "@/app/_ui/reason-dialog.module.css";
import { useAction } from "@/app/_ui/use-action";
import type { AlertActKind } from "@/lib/domain/vocabulary";
import { acknowledgeAlert, exemptAlert } from "./actions";
import style from "./alerts.module.css";

type Field = "reason" | "measure" | "promisedOn" | "expiresOn";
const fieldsOf: Record<AlertActKind, readonly Field[]> = {
  acknowledge: ["reason", "measure", "promisedOn"],
  exempt: ["reason", "expiresOn"],
  lift: ["reason"],
};

type Props = {
  kind: AlertActKind;
  alert: string;
  /** How many acts were shown. */
  seen: number;
  /** What it is about, for the title and for the button's name. */
  name: string;
  today: string;
};

/** A button that asks what there is to say before it acts on an alert; what was typed stays until it is done. */
export function ActDialog({ kind, alert, seen, name, today }: Props) {
  const t = useTranslations("alert");
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const [result, send, pending] = useAction(
    kind === "acknowledge" ? acknowledgeAlert : exemptAlert,
    (answer) => {
      if (!answer.ok) return;
      dialog.current?.close();
      setTyped({});
      notice(t(`done.${answer.data.kind}`));
    },
  );
  const refused = result?.ok === false ? result : null;
  const submit = () => {
    const form = new FormData();
    form.set("alert", alert);
    form.set("seen", String(seen));
    for (const field of fieldsOf[kind]) form.set(field, typed[field] ?? "");
    if (kind !== "acknowledge") form.set("kind", kind);
    if (kind === "lift") form.set("expiresOn", "");
    startTransition(() => send(form));
  };
  return (
    <>
      <button
        type="button"
        className="button no-print"
        aria-label={`${t(kind)} ${name}`}
        onClick={() => dialog.current?.showModal()}
      >
        {t(kind)}
      </button>
      <dialog ref={dialog} className={`panel ${dialogStyle.dialog}`} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{t(`${kind}Title`, { name })}</h2>
        <p className="soft">{t(`${kind}Hint`)}</p>
        {fieldsOf[kind].map((field) => {
          const error = refused?.fields[field] ?? "";
          const shared = {
            id: `${id}-${field}`,
            className: "input",
            value: typed[field] ?? "",
            "aria-invalid": error !== "",
            "aria-describedby": `${id}-${field}-error`,
          };
          const isText = field === "reason" || field === "measure";
          return (
            <div key={field} className={style.field}>
              <label htmlFor={`${id}-${field}`}>{t(field)}</label>
              {isText ? (
                <textarea
                  {...shared}
                  rows={2}
                  maxLength={500}
                  onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
                />
              ) : (
                <input
                  {...shared}
                  type="date"
                  min={today}
                  onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
                />
              )}
              <p id={`${id}-${field}-error`} className="alarm" aria-live="polite">
                {error}
              </p>
            </div>
          );
        })}
        {refused && (
          <p className="alarm" role="alert">
            {refused.message}
          </p>
        )}
        <div className="line">
          <button type="button" className="button button-main" disabled={pending} onClick={submit}>
            {t(`confirm.${kind}`)}
          </button>
          <button type="button" className="button button-plain" onClick={() => dialog.current?.close()}>
            {t("cancel")}
          </button>
        </div>
      </dialog>
    </>
  );
}

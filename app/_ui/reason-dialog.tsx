"use client";

import { startTransition, useEffect, useId, useRef, useState } from "react";
import type { Result } from "@/app/_server/action";
import { notice } from "./notice";
import style from "./reason-dialog.module.css";
import { useAction } from "./use-action";

type Props<T> = {
  action: (previous: Result<T> | null, form: FormData) => Promise<Result<T>>;
  /** What goes along with the reason. */
  values: Readonly<Record<string, string>>;
  words: { open: string; title: string; hint: string; reason: string; confirm: string; cancel: string };
  /** The notice once it is done. */
  done: (data: T) => string;
};

/** A button that asks why before it acts. Its form is sent by hand because it may stand inside another form. */
export function ReasonDialog<T>({ action, values, words, done }: Props<T>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [reason, setReason] = useState("");
  const [typed, setTyped] = useState(false);
  const [result, send, pending] = useAction(action, (answer) => {
    if (!answer.ok) return;
    dialog.current?.close();
    setReason("");
    notice(done(answer.data));
  });
  const error = result?.ok === false && !typed ? (result.fields.reason ?? result.message) : "";
  useEffect(() => {
    if (result?.ok === false) field.current?.focus();
  }, [result]);
  const submit = () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...values, reason })) form.set(name, value);
    setTyped(false);
    startTransition(() => send(form));
  };
  return (
    <>
      <button type="button" className="button no-print" onClick={() => dialog.current?.showModal()}>
        {words.open}
      </button>
      <dialog ref={dialog} className={`panel ${style.dialog}`} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{words.title}</h2>
        <p className="soft">{words.hint}</p>
        <label htmlFor={id}>{words.reason}</label>
        <textarea
          ref={field}
          id={id}
          className="input"
          rows={3}
          maxLength={500}
          value={reason}
          aria-invalid={error !== ""}
          aria-describedby={`${id}-error`}
          onChange={({ target }) => {
            setReason(target.value);
            setTyped(true);
          }}
        />
        <p id={`${id}-error`} className="alarm" aria-live="polite">
          {error}
        </p>
        <div className="line">
          <button type="button" className="button button-main" disabled={pending} onClick={submit}>
            {words.confirm}
          </button>
          <button type="button" className="button button-plain" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </button>
        </div>
      </dialog>
    </>
  );
}

"use client";

import { type FormEvent, type ReactNode, startTransition, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Result } from "@/app/_server/action";
import { notice } from "@/app/_ui/notice";
import dialogStyle from "@/app/_ui/reason-dialog.module.css";
import { useAction } from "@/app/_ui/use-action";
import style from "./form-dialog.module.css";

type Props<T> = {
  action: (previous: Result<T> | null, form: FormData) => Promise<Result<T>>;
  values?: Readonly<Record<string, string>>;
  words: { open: string; title: string; hint?: string; confirm: string; cancel: string };
  main?: boolean;
  /** What it is about, where the same button stands at each of many things. */
  about?: string | undefined;
  wide?: boolean;
  /** The notice once it is done; with `result` the dialog stays and shows that instead. */
  done?: (data: T) => string;
  result?: (data: T, close: () => void) => ReactNode;
  children: (errors: Readonly<Record<string, string>>) => ReactNode;
};

/** A button that opens a form. What was typed stays until it is stored; each sentence stands at its field. */
export function FormDialog<T>(props: Props<T>) {
  const { action, values = {}, words, main, about, wide, done, result, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  // Made when first opened, and anew with what is then known once its words were stored.
  const [round, setRound] = useState(0);
  const stored = useRef(false);
  const [shown, setShown] = useState<T | null>(null);
  const id = useId();
  const [answer, send, pending] = useAction(action, (given) => {
    if (!given.ok) return;
    stored.current = true;
    if (result) return setShown(given.data);
    dialog.current?.close();
    if (done) notice(done(given.data));
  });
  const refused = answer?.ok === false ? answer : null;
  // React empties an uncontrolled form after its action, so the form is sent by hand.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    for (const [name, value] of Object.entries(values)) data.set(name, value);
    startTransition(() => send(data));
  };
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        className={main ? "button button-main no-print" : "button no-print"}
        aria-label={about ? `${words.open} ${about}` : undefined}
        onClick={() => {
          // A page may hold dozens of these, so a form is made when it is first wanted, and at once, to take the focus.
          if (round === 0 || stored.current) flushSync(() => setRound(round + 1));
          stored.current = false;
          dialog.current?.showModal();
        }}
      >
        {words.open}
      </button>
      <dialog
        ref={dialog}
        className={`panel ${dialogStyle.dialog} ${wide ? style.wide : ""}`}
        aria-labelledby={`${id}-title`}
        // What was shown once is gone once it was closed.
        onClose={() => setShown(null)}
      >
        <h2 id={`${id}-title`}>{words.title}</h2>
        {shown !== null && result?.(shown, close)}
        {round > 0 && (shown === null || !result) && (
          <form key={round} onSubmit={submit} className={style.form} noValidate>
            {words.hint && <p className="soft">{words.hint}</p>}
            {children(refused?.fields ?? {})}
            <p className="alarm" role="alert">
              {refused && Object.keys(refused.fields).length === 0 ? refused.message : ""}
            </p>
            <div className="line">
              <button type="submit" className="button button-main" disabled={pending}>
                {words.confirm}
              </button>
              <button type="button" className="button button-plain" onClick={close}>
                {words.cancel}
              </button>
            </div>
          </form>
        )}
      </dialog>
    </>
  );
}

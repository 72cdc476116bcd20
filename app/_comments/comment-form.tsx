"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, startTransition, useRef } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { useTyped } from "@/app/_ui/use-typed";
import { meantIn, type Person } from "@/lib/mention";
import { say } from "./actions";
import style from "./comments.module.css";
import { usePicker } from "./use-picker";

type Props = { place: string; projectId: string; subject: string; people: readonly Person[] };
const nothing: { text: string; picked: string[] } = { text: "", picked: [] };

/** A text with an @ picker: arrows choose, Enter or Tab takes, Esc closes; Ctrl Enter sends. What is typed is kept. */
export function CommentForm({ place, projectId, subject, people }: Props) {
  const t = useTranslations("comment");
  const field = useRef<HTMLTextAreaElement>(null);
  const { typed, change, forget } = useTyped(place, nothing);
  const [result, send, pending] = useAction(say, (answer) => {
    if (!answer.ok) return;
    forget(nothing);
    notice(t("added", { count: answer.data.mentioned }));
  });
  const picker = usePicker({
    field,
    people,
    text: typed.text,
    take: (text, id) => change({ text, picked: [...typed.picked, id] }),
  });
  const meant = meantIn(typed.text, people, typed.picked);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const form = new FormData();
    for (const [name, value] of Object.entries({ projectId, subject, text: typed.text }))
      form.set(name, value);
    for (const id of meant) form.append("mention", id);
    startTransition(() => send(form));
  };
  const error = result?.ok === false ? (result.fields.text ?? result.message) : "";
  return (
    <form className={`${style.form} no-print`} onSubmit={submit} noValidate>
      <label htmlFor={picker.id}>{t("label")}</label>
      <textarea
        ref={field}
        id={picker.id}
        name="text"
        className="input"
        rows={3}
        maxLength={2000}
        placeholder={t("hint")}
        value={typed.text}
        aria-invalid={error !== ""}
        aria-describedby={`${picker.id}-error`}
        {...picker.fieldProps}
        onChange={({ target }) => {
          change({ text: target.value });
          picker.look(target.value, target.selectionStart);
        }}
        onKeyDown={(event) => {
          if (picker.keyDown(event)) return;
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
        }}
      />
      {picker.open && (
        <div role="listbox" id={picker.listId} aria-label={t("people")} className={style.people}>
          {picker.found.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the text field.
            // biome-ignore lint/a11y/useFocusableInteractive: see the list.
            <div
              key={person.id}
              id={`${picker.listId}-${index}`}
              role="option"
              aria-selected={index === picker.at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => picker.choose(person)}
            >
              {person.name} <span className="soft">{person.department}</span>
            </div>
          ))}
        </div>
      )}
      <div className="line">
        <button type="submit" className="button" disabled={pending}>
          {t("send")}
        </button>
        {meant.length > 0 && <span className="soft">{t("will", { count: meant.length })}</span>}
        <span id={`${picker.id}-error`} className="alarm" aria-live="polite">
          {error}
        </span>
      </div>
    </form>
  );
}

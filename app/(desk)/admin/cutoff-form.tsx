"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, startTransition, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { setCutoff } from "./actions";

type Props = { day: number; workingDay: boolean; seen: number };

/** The day of the month and what happens when it is a day off, with the reason of the change. */
export function CutoffForm({ day, workingDay, seen }: Props) {
  const t = useTranslations("admin");
  const [typed, setTyped] = useState({ day: String(day), reason: "" });
  const [early, setEarly] = useState(workingDay);
  const [result, send, pending] = useAction(setCutoff, (answer) => {
    if (answer.ok) notice(t("cutoffSaved", { month: answer.data.from }));
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  };
  const refused = result?.ok === false ? result : null;
  const errors = refused?.fields ?? {};
  return (
    <form onSubmit={submit} className="line" noValidate>
      <input type="hidden" name="seen" value={seen} />
      <label>
        {t("cutoffDay")}{" "}
        <input
          name="day"
          className="input"
          inputMode="numeric"
          size={3}
          maxLength={2}
          value={typed.day}
          aria-invalid={errors.day !== undefined}
          aria-describedby="cutoff-error"
          onChange={({ target }) => setTyped({ ...typed, day: target.value })}
        />
      </label>
      <label>
        <input
          type="checkbox"
          name="workingDay"
          value="1"
          checked={early}
          onChange={({ target }) => setEarly(target.checked)}
        />{" "}
        {t("cutoffOption")}
      </label>
      <label>
        {t("reason")}{" "}
        <input
          name="reason"
          className="input"
          maxLength={500}
          value={typed.reason}
          aria-invalid={errors.reason !== undefined}
          aria-describedby="cutoff-error"
          onChange={({ target }) => setTyped({ ...typed, reason: target.value })}
        />
      </label>
      <button type="submit" className="button" disabled={pending}>
        {t("cutoffSave")}
      </button>
      <span id="cutoff-error" className="alarm" aria-live="polite">
        {[...new Set([errors.day, errors.reason])].filter(Boolean).join(" ") || refused?.message}
      </span>
    </form>
  );
}

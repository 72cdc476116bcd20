"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, startTransition, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { moveDemoDay } from "./actions";

/** Moves the demo's today forward, as far as the demo has data. */
export function DayForm({ today, last }: { today: string; last: string }) {
  const t = useTranslations("admin");
  const [result, send, pending] = useAction(moveDemoDay, (answer) => {
    if (answer.ok) notice(t("movedDay", { day: answer.data.day }));
  });
  const [day, setDay] = useState(today);
  const [typed, setTyped] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setTyped(false);
    startTransition(() => send(form));
  };
  const error = result?.ok === false && !typed ? (result.fields.day ?? result.message) : "";
  return (
    <form onSubmit={submit} className="line" noValidate>
      <label htmlFor="day">{t("day")}</label>
      <input
        id="day"
        name="day"
        type="date"
        className="input"
        min={today}
        max={last}
        value={day}
        aria-invalid={error !== ""}
        aria-describedby="day-error"
        onChange={({ target }) => {
          setDay(target.value);
          setTyped(true);
        }}
      />
      <button type="submit" className="button" disabled={pending}>
        {t(pending ? "moving" : "moveDay")}
      </button>
      <span id="day-error" className="alarm" aria-live="polite">
        {error}
      </span>
    </form>
  );
}

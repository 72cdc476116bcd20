"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { moveDemoDay } from "./actions";

/** Moves the demo's today forward. */
export function DayForm({ today }: { today: string }) {
  const t = useTranslations("admin");
  const [result, send, pending] = useActionState(moveDemoDay, null);
  const [day, setDay] = useState(today);
  return (
    <form action={send} className="line">
      <label htmlFor="day">{t("day")}</label>
      <input
        id="day"
        name="day"
        type="date"
        className="input"
        min={today}
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
      <button type="submit" className="button" disabled={pending || day <= today}>
        {t("moveDay")}
      </button>
      <span aria-live="polite">
        {result?.ok && t("movedDay", { day: result.data.day })}
        {result?.ok === false && <span className="alarm">{result.fields.day ?? result.message}</span>}
      </span>
    </form>
  );
}

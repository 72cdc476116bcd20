"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, startTransition, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { declareYear } from "./actions";
import style from "./calendar.module.css";

/** Declares the table of a year complete; refused before a day off of that year is entered. */
export function CoverForm({ year }: { year: number }) {
  const t = useTranslations("workCalendar");
  const [source, setSource] = useState("");
  const [result, send, pending] = useAction(declareYear, (answer) => {
    if (answer.ok) notice(t("nowCovered", { year: `${answer.data.year}` }));
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  };
  const error = result?.ok === false ? (result.fields.year ?? result.fields.source ?? result.message) : "";
  return (
    <form className={`panel ${style.form}`} onSubmit={submit} noValidate>
      <input type="hidden" name="year" value={year} />
      <label>
        {t("source")}
        <input
          className="input"
          name="source"
          maxLength={200}
          value={source}
          aria-invalid={error !== ""}
          aria-describedby="cover-error"
          onChange={({ target }) => setSource(target.value)}
        />
      </label>
      <button type="submit" className="button button-main" disabled={pending}>
        {t("cover", { year: `${year}` })}
      </button>
      <span id="cover-error" className="alarm" aria-live="polite">
        {error}
      </span>
    </form>
  );
}

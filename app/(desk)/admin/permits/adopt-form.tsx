"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, startTransition, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { adoptTemplate } from "./actions";
import style from "./template.module.css";

type Props = {
  asked: readonly { name: string; id: string }[];
  departments: readonly { id: string; name: string }[];
};

/** Which department stands for each that the standard names; all of them, and why. */
export function AdoptForm({ asked, departments }: Props) {
  const t = useTranslations("permitTemplate");
  const [chosen, setChosen] = useState(() => Object.fromEntries(asked.map(({ name, id }) => [name, id])));
  const [reason, setReason] = useState("");
  const [result, send, pending] = useAction(adoptTemplate, (answer) => {
    if (answer.ok) notice(t("saved", { number: `${answer.data.number}` }));
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData();
    form.set("departments", JSON.stringify(chosen));
    form.set("reason", reason);
    startTransition(() => send(form));
  };
  const errors = result?.ok === false ? result.fields : {};
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <div className={style.fields}>
        {asked.map(({ name }) => (
          <label key={name}>
            {name}
            <select
              className="select"
              value={chosen[name]}
              aria-invalid={errors[`departments.${name}`] ? true : undefined}
              onChange={({ target }) => setChosen({ ...chosen, [name]: target.value })}
            >
              <option value="">{t("choose")}</option>
              {departments.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
            {errors[`departments.${name}`] && <span className="alarm">{errors[`departments.${name}`]}</span>}
          </label>
        ))}
      </div>
      <label className={style.reason}>
        {t("reason")}
        <input
          className="input"
          value={reason}
          maxLength={500}
          aria-invalid={errors.reason ? true : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
        {errors.reason && <span className="alarm">{errors.reason}</span>}
      </label>
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending}>
          {t("adoptNow")}
        </button>
        <span className="alarm" aria-live="polite">
          {result?.ok === false && result.message}
        </span>
      </div>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { startTransition, useId, useRef } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { urge } from "./actions";
import style from "./reports.module.css";

type Props = {
  period: string;
  /** One department, or null for all. */
  department: string | null;
  name: string;
  text: string;
  owed: number;
  urgedOn: string | null;
  main?: boolean;
};

/** 催报: one press copies the reminder and remembers it; where copying is not allowed the text is shown to be copied by hand. */
export function Urge({ period, department, name, text, owed, urgedOn, main = false }: Props) {
  const t = useTranslations("reports");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [result, send, pending] = useAction(urge, (answer) => {
    if (answer.ok) notice(t("urged", answer.data));
  });
  const press = () => {
    const form = new FormData();
    for (const [key, value] of Object.entries({ period, department: department ?? "", seen: String(owed) }))
      form.set(key, value);
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    copying.catch(() => dialog.current?.showModal());
    startTransition(() => send(form));
  };
  return (
    <>
      <button
        type="button"
        className="button no-print"
        disabled={pending}
        aria-label={main ? undefined : t("urgeOne", { name })}
        onClick={press}
      >
        {main ? t("urgeAll", { count: owed }) : t("urge")}
      </button>
      {urgedOn && <span className="soft"> {t("urgedOn", { on: urgedOn.slice(5) })}</span>}
      {result?.ok === false && (
        <span className="alarm" role="alert">
          {" "}
          {result.message}
        </span>
      )}
      <dialog ref={dialog} className={`panel ${style.copy}`} aria-labelledby={id}>
        <h2 id={id}>{t("copyByHand")}</h2>
        <textarea
          className="input"
          readOnly
          rows={12}
          value={text}
          aria-labelledby={id}
          onFocus={({ target }) => target.select()}
        />
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t("cancel")}
        </button>
      </dialog>
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { notice } from "@/app/_ui/notice";
import style from "./digest.module.css";

type Props = { text: string; label: string; main?: boolean; lang?: string };

/** A text with a button that copies it; where copying is not allowed it is selected, to be copied by hand. */
export function CopyText({ text, label, main = false, lang }: Props) {
  const t = useTranslations("digest");
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const press = async () => {
    try {
      await navigator.clipboard.writeText(text);
      notice(t("copied", { label, count: [...text].length }));
    } catch {
      field.current?.focus();
      field.current?.select();
      notice(t("copyByHand"));
    }
  };
  return (
    <div className={style.copy}>
      <div className="line">
        <label htmlFor={id}>{label}</label>
        <span className="soft">{t("length", { count: [...text].length })}</span>
        <button type="button" className={main ? "button button-main" : "button"} onClick={press}>
          {t("copy")}
          <span className="hidden-text"> {label}</span>
        </button>
      </div>
      <textarea
        ref={field}
        id={id}
        lang={lang}
        className="input"
        readOnly
        rows={Math.min(16, text.split("\n").length + 2)}
        value={text}
      />
    </div>
  );
}

"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import style from "../form-dialog.module.css";

type Props = {
  data: { username: string; name: string; password: string; expiresAt: number };
  close: () => void;
};

/** A one-time password, on the screen once. */
export function OneTime({ data, close }: Props) {
  const [t, format] = [useTranslations("users"), useFormatter()];
  const [copied, setCopied] = useState(false);
  const until = format.dateTime(data.expiresAt, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Asia/Shanghai",
  });
  return (
    <div className={style.form} role="status">
      <p>{t("oneTimeOf", { name: data.name, username: data.username })}</p>
      <output className={style.secret} data-one-time>
        {data.password}
      </output>
      <p className="notice notice-yellow">{t("oneTimeHint", { until })}</p>
      <div className="line">
        <button
          type="button"
          className="button"
          onClick={() =>
            navigator.clipboard
              ?.writeText(data.password)
              .then(() => setCopied(true))
              .catch(() => setCopied(false))
          }
        >
          {t(copied ? "copied" : "copy")}
        </button>
        <button type="button" className="button button-main" onClick={close}>
          {t("noted")}
        </button>
      </div>
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { fileZeros } from "./actions";

/** 批量零报: one press files a zero month for all projects that are not due yet. */
export function Zeros({ period, count }: { period: string; count: number }) {
  const t = useTranslations("reports");
  const [result, send, pending] = useActionState(fileZeros, null);
  const [progress, setProgress] = useState(t("zeroText"));
  return (
    <form action={send} className="panel stack no-print">
      <input type="hidden" name="period" value={period} />
      <label htmlFor="zero-text">{t("zeros", { count })}</label>
      <div className="line">
        <input
          id="zero-text"
          name="progress"
          className="input"
          size={40}
          value={progress}
          onChange={({ target }) => setProgress(target.value)}
        />
        <button type="submit" className="button" disabled={pending}>
          {t("zerosNow")}
        </button>
      </div>
      <div aria-live="polite">
        {result?.ok && t("zerosDone", { count: result.data.count })}
        {result?.ok === false && <span className="alarm">{result.fields.progress ?? result.message}</span>}
      </div>
    </form>
  );
}

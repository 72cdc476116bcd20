"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useState } from "react";
import { reviewReports } from "./actions";

/** Approves the ticked rows of the table inside; one press ticks all. */
export function Review({ ids, children }: { ids: readonly string[]; children: ReactNode }) {
  const t = useTranslations("reports");
  const [result, send, pending] = useActionState(reviewReports, null);
  const [all, setAll] = useState(false);
  const tickAll = (form: HTMLFormElement | null, on: boolean) => {
    setAll(on);
    for (const box of form?.querySelectorAll<HTMLInputElement>("input[name=report]") ?? []) box.checked = on;
  };
  return (
    <form action={send} id="review" className="stack">
      <div className="line no-print">
        <label>
          <input
            type="checkbox"
            checked={all}
            onChange={({ target }) => tickAll(target.form, target.checked)}
          />{" "}
          {t("tickAll", { count: ids.length })}
        </label>
        <button type="submit" className="button button-main" disabled={pending}>
          {t("approve")}
        </button>
        <span aria-live="polite">
          {result?.ok && t("approved", { count: result.data.count })}
          {result?.ok === false && <span className="alarm">{result.message}</span>}
        </span>
      </div>
      {children}
    </form>
  );
}

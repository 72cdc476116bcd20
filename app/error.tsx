"use client";

import { useTranslations } from "next-intl";

/** What happened, what was kept, what to do, and a number to quote. */
export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("failure");
  return (
    <section className="empty" role="alert">
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      {error.digest && <p className="number-note">{t("number", { digest: error.digest })}</p>}
      <button type="button" className="button button-main" onClick={reset}>
        {t("retry")}
      </button>
    </section>
  );
}

"use client";

import { useTranslations } from "next-intl";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** What happened, what was kept, what to do, and a number to quote; a fault of the browser has none. */
export default function Failure({ error, retry }: Props) {
  const t = useTranslations("failure");
  return (
    <section className="empty" role="alert">
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <p>{error.digest ? t("number", { digest: error.digest }) : t("noNumber")}</p>
      <div className="line centred">
        <button type="button" className="button button-main" onClick={retry}>
          {t("retry")}
        </button>
        {/* A plain link: a fresh load helps where the page in memory is the trouble. */}
        <a className="button" href="/">
          {t("home")}
        </a>
      </div>
    </section>
  );
}

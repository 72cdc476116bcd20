"use client";

import { useTranslations } from "next-intl";
import style from "../project.module.css";
import type { Draft } from "./draft";
import { PreviewLine, type Rules } from "./preview";
import type { useFiling } from "./use-filing";

type Props = {
  filing: Pick<ReturnType<typeof useFiling>, "pending" | "refused" | "saved">;
  draft: Draft;
  rules: Rules;
  next: { name: string; left: number } | null;
};

/** The bar that stays in sight: what came of the last press, on a phone the figures, and the three ways to save. */
export function Buttons({ filing: { pending, refused, saved }, draft, rules, next }: Props) {
  const t = useTranslations("month");
  const signIn = () => `/sign-in?callbackUrl=${encodeURIComponent(location.pathname + location.search)}`;
  return (
    <div className={`${style.actions} no-print`}>
      <PreviewLine rules={rules} draft={draft} />
      <div aria-live="polite" className={style.said}>
        {refused && (
          <p className={style.error} role="alert">
            {refused.message}{" "}
            {refused.kind === "signed-out" && (
              <>
                {t("signInAgain")} <a href={signIn()}>{t("signIn")}</a>
              </>
            )}
          </p>
        )}
        {saved && <p>{t("saved")}</p>}
      </div>
      <div className={style.buttons}>
        <button type="submit" value="submit" className="button button-main" disabled={pending}>
          {t(pending ? "sending" : "submit")}
        </button>
        {next && (
          <button type="submit" value="next" className="button" disabled={pending}>
            {t("submitNext")}
          </button>
        )}
        <button type="submit" value="save" className="button" disabled={pending}>
          {t("save")}
        </button>
      </div>
      {next && <p className={style.next}>{t("nextIs", { name: next.name, left: next.left })}</p>}
    </div>
  );
}

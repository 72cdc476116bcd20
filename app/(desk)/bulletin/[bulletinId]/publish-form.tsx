"use client";

import { useTranslations } from "next-intl";
import { useActionState, useRef } from "react";
import { publish } from "../actions";

type Props = { bulletin: string; seen: number; number: number; projects: number; figures: number };

/** Publishing cannot be undone, so it says first what it will freeze. */
export function PublishForm({ bulletin, seen, number, projects, figures }: Props) {
  const t = useTranslations("bulletin");
  const dialog = useRef<HTMLDialogElement>(null);
  const [result, send, pending] = useActionState(publish, null);
  const title = t("publishTitle", { number: `${number}` });
  return (
    <>
      <button type="button" className="button button-main" onClick={() => dialog.current?.showModal()}>
        {t("publish")}
      </button>
      <dialog ref={dialog} className="panel" aria-label={title}>
        <form action={send} className="stack">
          <h2>{title}</h2>
          <p>{t("publishWhat")}</p>
          <ul>
            <li>{t("publishFigures", { figures: `${figures}` })}</li>
            <li>{t("publishRows", { projects: `${projects}` })}</li>
            <li>{t("publishPaper")}</li>
          </ul>
          <p className="soft">{t("publishAfter")}</p>
          <input type="hidden" name="bulletin" value={bulletin} />
          <input type="hidden" name="seen" value={seen} />
          {result?.ok === false && (
            <p className="alarm" role="alert">
              {result.message}
            </p>
          )}
          <div className="line">
            <button type="submit" className="button button-main" disabled={pending}>
              {t(pending ? "publishing" : "publishNow")}
            </button>
            <button type="button" className="button button-plain" onClick={() => dialog.current?.close()}>
              {t("cancel")}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}

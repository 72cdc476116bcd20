"use client";

import { useTranslations } from "next-intl";
import { startTransition, useActionState, useRef, useState } from "react";
import { sendReportBack } from "./actions";

/** 退回 with a reason, in a small dialog; its form is sent by hand because it stands inside the form of the table. */
export function SendBack({ reportId, version, name }: { reportId: string; version: number; name: string }) {
  const t = useTranslations("reports");
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState("");
  const [result, send, pending] = useActionState(sendReportBack, null);
  const submit = () => {
    const form = new FormData();
    form.set("report", reportId);
    form.set("seen", String(version));
    form.set("reason", reason);
    startTransition(() => send(form));
  };
  return (
    <>
      <button
        type="button"
        className="button button-plain no-print"
        onClick={() => dialog.current?.showModal()}
      >
        {t("return")}
      </button>
      <dialog ref={dialog} className="panel" aria-label={t("returnTitle", { name })}>
        <div className="stack">
          <h2>{t("returnTitle", { name })}</h2>
          <label>
            {t("returnReason")}
            <br />
            <textarea
              className="input"
              rows={3}
              cols={40}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          {result?.ok === false && <p className="alarm">{result.fields.reason ?? result.message}</p>}
          <div className="line">
            <button
              type="button"
              className="button"
              disabled={pending || reason.trim() === ""}
              onClick={submit}
            >
              {t("returnNow")}
            </button>
            <button type="button" className="button button-plain" onClick={() => dialog.current?.close()}>
              {t("cancel")}
            </button>
          </div>
        </div>
      </dialog>
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { unlinkFromProject } from "../actions";

/** Takes a link away, with a reason for the audit. */
export function Unlink(props: { dealId: string; projectId: string; name: string }) {
  const t = useTranslations("recruitment.deal");
  const [result, send, pending] = useActionState(unlinkFromProject, null);
  const [reason, setReason] = useState("");
  return (
    <details className="no-print">
      <summary aria-label={t("unlinkOf", { name: props.name })}>{t("unlink")}</summary>
      <form action={send} className="line">
        <input type="hidden" name="dealId" value={props.dealId} />
        <input type="hidden" name="projectId" value={props.projectId} />
        <input
          className="input"
          name="reason"
          maxLength={500}
          placeholder={t("unlinkReason")}
          aria-label={t("unlinkReason")}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <button type="submit" className="button" disabled={pending || reason.trim() === ""}>
          {t("unlinkNow")}
        </button>
        <span aria-live="polite" className="alarm">
          {result?.ok === false && (result.fields.reason ?? result.message)}
        </span>
      </form>
    </details>
  );
}

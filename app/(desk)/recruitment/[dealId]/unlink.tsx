"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { unlinkFromProject } from "../actions";

/** Takes a link away, with a reason for the audit. */
export function Unlink(props: { dealId: string; projectId: string; name: string }) {
  const t = useTranslations("recruitment.deal");
  const [result, send, pending] = useAction(unlinkFromProject, (answer) => {
    if (answer.ok) notice(t("unlinkedFrom", { name: props.name }));
  });
  const [reason, setReason] = useState("");
  return (
    <details className="no-print">
      <summary>
        {t("unlink")}
        <span className="hidden-text"> {props.name}</span>
      </summary>
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

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { takeMoveBack } from "../actions";

/** Takes the last step back, with a reason; it says what it will do before it can be pressed. */
export function Revoke({ dealId, seen, what }: { dealId: string; seen: number; what: string }) {
  const t = useTranslations("recruitment.deal");
  const [result, send, pending] = useAction(takeMoveBack, (answer) => {
    if (answer.ok) notice(t("saved"));
  });
  const [reason, setReason] = useState("");
  return (
    <details key={seen} className="no-print">
      <summary>{t("revoke")}</summary>
      <form action={send} className="stack">
        <p className="soft">{what}</p>
        <input type="hidden" name="dealId" value={dealId} />
        <input type="hidden" name="seen" value={seen} />
        <label>
          {t("revokeReason")}
          <br />
          <input
            className="input"
            name="reason"
            maxLength={500}
            size={30}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <div className="line">
          <button type="submit" className="button" disabled={pending || reason.trim() === ""}>
            {t("revokeNow")}
          </button>
        </div>
        <p aria-live="polite" className="alarm">
          {result?.ok === false && (result.fields.reason ?? result.message)}
        </p>
      </form>
    </details>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { lockMonth, reopenMonth } from "./actions";

/** Locks an open period or opens a locked one; both need a reason and say what they will do. */
export function PeriodForm({ period, locked }: { period: string; locked: boolean }) {
  const t = useTranslations("admin");
  const [result, send, pending] = useActionState(locked ? reopenMonth : lockMonth, null);
  const [reason, setReason] = useState("");
  return (
    <form action={send} className="line">
      <input type="hidden" name="period" value={period} />
      <label className="hidden-text" htmlFor={`reason-${period}`}>
        {t("reason")}
      </label>
      <input
        id={`reason-${period}`}
        name="reason"
        className="input"
        size={28}
        placeholder={t("reason")}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <button type="submit" className="button" disabled={pending || reason.trim() === ""}>
        {t(locked ? "reopen" : "lock")}
      </button>
      <span aria-live="polite">
        {result?.ok && t(locked ? "reopened" : "lockedNow", { count: result.data.count })}
        {result?.ok === false && <span className="alarm">{result.fields.reason ?? result.message}</span>}
      </span>
    </form>
  );
}

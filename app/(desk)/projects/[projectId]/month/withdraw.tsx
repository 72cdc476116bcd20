"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { takeReportBack } from "../../../reports/actions";

/** 撤回: a filed month becomes a draft again while nobody has reviewed it. */
export function Withdraw({ reportId, version }: { reportId: string; version: number }) {
  const t = useTranslations("month");
  const [result, send, pending] = useActionState(takeReportBack, null);
  return (
    <form action={send} className="line no-print">
      <input type="hidden" name="report" value={reportId} />
      <input type="hidden" name="seen" value={version} />
      <button type="submit" className="button" disabled={pending}>
        {t("withdraw")}
      </button>
      {result?.ok === false && <span className="alarm">{result.message}</span>}
    </form>
  );
}

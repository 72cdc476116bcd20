"use client";

import { useTranslations } from "next-intl";
import { useAction } from "@/app/_ui/use-action";
import { takeReportBack } from "../../../reports/actions";

/** 撤回: a filed month becomes a draft again while nobody has reviewed it. */
export function Withdraw({ reportId, version }: { reportId: string; version: number }) {
  const t = useTranslations("month");
  const [result, send, pending] = useAction(takeReportBack);
  return (
    <form action={send} className="line no-print">
      {result?.ok === false && (
        <span className="alarm" role="alert">
          {result.message}
        </span>
      )}
      <input type="hidden" name="report" value={reportId} />
      <input type="hidden" name="seen" value={version} />
      <button type="submit" className="button" disabled={pending}>
        {t("withdraw")}
      </button>
    </form>
  );
}

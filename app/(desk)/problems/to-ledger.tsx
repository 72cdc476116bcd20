"use client";

import { useTranslations } from "next-intl";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { raiseReported } from "./actions";

/** 转入问题清单: makes an entry of what a monthly report says, in one press. */
export function ToLedger({ report }: { report: string }) {
  const t = useTranslations("problem");
  const [result, send, pending] = useAction(raiseReported, (answer) => {
    if (answer.ok) notice(t("raised", { title: answer.data.title }));
  });
  return (
    <form action={send} className="no-print">
      <input type="hidden" name="report" value={report} />
      <button type="submit" className="button" disabled={pending}>
        {t("toLedger")}
      </button>
      {result?.ok === false && (
        <span className="alarm" role="alert">
          {" "}
          {result.message}
        </span>
      )}
    </form>
  );
}

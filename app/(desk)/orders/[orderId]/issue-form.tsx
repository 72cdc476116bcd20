"use client";

import { useTranslations } from "next-intl";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { issueDraft } from "../actions";

/** Issues a draft as it stands. */
export function IssueForm({ orderId, version }: { orderId: string; version: number }) {
  const t = useTranslations("order");
  const [result, send, pending] = useAction(issueDraft, (answer) => {
    if (answer.ok) notice(t("issuedNotice"));
  });
  return (
    <form action={send} className="line">
      <input type="hidden" name="orderId" value={orderId} />
      <input type="hidden" name="seen" value={version} />
      <button type="submit" className="button button-main" disabled={pending}>
        {t("issueNow")}
      </button>
      <span aria-live="polite" className="alarm">
        {result?.ok === false && [result.message, ...Object.values(result.fields)].join(" ")}
      </span>
    </form>
  );
}

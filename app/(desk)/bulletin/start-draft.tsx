"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { startDraft } from "./actions";

/** Drafts the bulletin of the period and goes there. */
export function StartDraft({ period }: { period: string }) {
  const t = useTranslations("bulletin");
  const router = useRouter();
  // The page that comes back has no such button any more, so the way on is taken before it is shown.
  const draft: typeof startDraft = async (previous, form) => {
    const answer = await startDraft(previous, form);
    if (answer.ok) router.push(`/bulletin/${answer.data.id}`);
    return answer;
  };
  const [result, send, pending] = useActionState(draft, null);
  return (
    <form action={send} className="line">
      <input type="hidden" name="period" value={period} />
      <button type="submit" className="button button-main" disabled={pending}>
        {t("draft")}
      </button>
      {result?.ok === false && (
        <span className="alarm" role="alert">
          {result.message}
        </span>
      )}
    </form>
  );
}

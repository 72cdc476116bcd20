"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useActionState, useEffect } from "react";
import { startDraft } from "./actions";

/** Drafts the bulletin of the period and goes there. */
export function StartDraft({ period }: { period: string }) {
  const t = useTranslations("bulletin");
  const router = useRouter();
  const [result, send, pending] = useActionState(startDraft, null);
  const id = result?.ok ? result.data.id : null;
  useEffect(() => {
    if (id) router.push(`/bulletin/${id}`);
  }, [id, router]);
  return (
    <form action={send} className="line">
      <input type="hidden" name="period" value={period} />
      <button type="submit" className="button button-main" disabled={pending || id !== null}>
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

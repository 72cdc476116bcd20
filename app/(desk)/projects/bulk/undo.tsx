"use client";

import { useTranslations } from "next-intl";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { undoMany } from "./actions";

/** Takes a bulk edit back as a whole. */
export function Undo({ entry, count }: { entry: number; count: number }) {
  const t = useTranslations("bulk");
  const [result, send, pending] = useAction(undoMany, (answer) => {
    if (answer.ok) notice(t("undid", { count: answer.data.changed }));
  });
  return (
    <form action={send} className="line">
      <input type="hidden" name="entry" value={entry} />
      <button type="submit" className="button" disabled={pending}>
        {t("undo", { count })}
      </button>
      <span aria-live="polite" className="alarm">
        {result?.ok === false && result.message}
      </span>
    </form>
  );
}

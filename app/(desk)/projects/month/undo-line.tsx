"use client";

import { useTranslations } from "next-intl";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { takeImportBack } from "./actions";

type Props = { paste: { id: string; version: number; count: number; on: string } };

/** The last save of this grid, which can be taken back as a whole. Its provider must hold `monthGrid` and `failure`. */
export function UndoLine({ paste }: Props) {
  const t = useTranslations("monthGrid");
  const [result, send, pending] = useAction(takeImportBack, (answer) => {
    if (answer.ok) notice(t("undone", { count: answer.data.count }));
  });
  return (
    <form action={send} className="notice line no-print">
      <input type="hidden" name="import" value={paste.id} />
      <input type="hidden" name="seen" value={paste.version} />
      <span>{t("lastSave", { on: paste.on, count: paste.count })}</span>
      <button type="submit" className="button" disabled={pending}>
        {t("undo")}
      </button>
      {result?.ok === false && (
        <span className="alarm" role="alert">
          {result.message}
        </span>
      )}
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { takeImportBack } from "../month/actions";

/** Takes an import back as a whole. Its provider must hold `importing` and `failure`. */
export function Undo({ id, version }: { id: string; version: number }) {
  const t = useTranslations("importing");
  const [result, send, pending] = useAction(takeImportBack, (answer) => {
    if (answer.ok) notice(t("undone", { count: answer.data.count }));
  });
  return (
    <form action={send} className="line">
      <input type="hidden" name="import" value={id} />
      <input type="hidden" name="seen" value={version} />
      <button type="submit" className="button" disabled={pending}>
        {pending ? t("undoing") : t("undo")}
      </button>
      {result?.ok === false && (
        <span className="alarm" role="alert">
          {result.message}
        </span>
      )}
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/app/_ui/reason-dialog";
import { takeHandoverBack } from "./actions";

/** Takes one handover back as a whole. */
export function UndoHandover({
  handover,
  version,
  count,
}: {
  handover: string;
  version: number;
  count: number;
}) {
  const t = useTranslations("handover");
  return (
    <ReasonDialog
      action={takeHandoverBack}
      values={{ handover, seen: String(version) }}
      words={{
        open: t("undo"),
        title: t("undoTitle"),
        hint: t("undoHint", { count }),
        reason: t("reason"),
        confirm: t("undo"),
        cancel: t("cancel"),
      }}
      done={(data) => t("undone", { count: data.count })}
    />
  );
}

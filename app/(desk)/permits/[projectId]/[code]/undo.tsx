"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/app/_ui/reason-dialog";
import { takeEntryBack } from "../../actions";

type Props = {
  projectId: string;
  code: string;
  seen: number;
  /** The entry that is taken back. */
  entry: { number: number; kind: string; on: string };
};

/** Takes the last entry back by a counter entry with a reason. */
export function Undo({ projectId, code, seen, entry }: Props) {
  const t = useTranslations("permits.file");
  return (
    <ReasonDialog
      key={seen}
      action={takeEntryBack}
      values={{ projectId, code, seen: `${seen}` }}
      words={{
        open: t("undo"),
        title: t("undoTitle"),
        hint: t("undoHint", { kind: entry.kind, day: entry.on }),
        reason: t("undoReason"),
        confirm: t("undoConfirm"),
        cancel: t("undoCancel"),
      }}
      done={() => t("undone", { number: `${entry.number}` })}
    />
  );
}

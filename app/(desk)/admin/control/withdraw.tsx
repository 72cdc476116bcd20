"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/app/_ui/reason-dialog";
import { withdrawControl } from "./actions";

/** Takes an entry back with a reason; it stays in the list. */
export function Withdraw({ event, version, name }: { event: string; version: number; name: string }) {
  const t = useTranslations("control");
  return (
    <ReasonDialog
      action={withdrawControl}
      values={{ event, seen: String(version) }}
      words={{
        open: t("withdraw"),
        title: t("withdrawTitle", { name }),
        hint: t("withdrawHint"),
        reason: t("withdrawReason"),
        confirm: t("withdraw"),
        cancel: t("cancel"),
      }}
      done={(data) => t("withdrawnDone", { name: data.name })}
    />
  );
}

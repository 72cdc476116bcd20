"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/app/_ui/reason-dialog";
import { sendReportBack } from "./actions";

/** 退回 with a reason. */
export function SendBack({ reportId, version, name }: { reportId: string; version: number; name: string }) {
  const t = useTranslations("reports");
  return (
    <ReasonDialog
      action={sendReportBack}
      values={{ report: reportId, seen: String(version) }}
      words={{
        open: t("return"),
        title: t("returnTitle", { name }),
        hint: t("returnHint"),
        reason: t("returnReason"),
        confirm: t("returnNow"),
        cancel: t("cancel"),
      }}
      done={() => t("returnedOne", { name })}
    />
  );
}

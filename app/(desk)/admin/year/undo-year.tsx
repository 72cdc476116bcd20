"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/app/_ui/reason-dialog";
import { takeYearBack } from "./actions";

/** Takes the change of the year back as a whole, while nobody has reported in the new one. */
export function UndoYear({ year, count }: { year: number; count: number }) {
  const t = useTranslations("year");
  return (
    <div>
      <ReasonDialog
        action={takeYearBack}
        values={{ year: String(year), seen: String(count) }}
        words={{
          open: t("undo"),
          title: t("undoTitle", { year: String(year) }),
          hint: t("undoHint", { next: String(year + 1), count }),
          reason: t("reason"),
          confirm: t("undo"),
          cancel: t("cancel"),
        }}
        done={(data) => t("undone", { year: String(data.year), count: data.count })}
      />
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/app/_ui/reason-dialog";
import { lockMonth, reopenMonth } from "./actions";

type Props = {
  period: string;
  /** The period in words. */
  name: string;
  locked: boolean;
  /** What locking would turn and what it would leave; past its cut-off or not. */
  counts: { reported: number; unfinished: number; missing: number };
  closed: boolean;
};

/** Locks an open period or opens a locked one; both need a reason and say what they will do. */
export function PeriodForm({ period, name, locked, counts, closed }: Props) {
  const t = useTranslations("admin");
  const words = { reason: t("reason"), cancel: t("cancel") };
  if (locked)
    return (
      <ReasonDialog
        action={reopenMonth}
        values={{ period }}
        words={{
          ...words,
          open: t("reopen"),
          title: t("reopenTitle", { name }),
          hint: t("reopenHint"),
          confirm: t("reopen"),
        }}
        done={({ count }) => t("reopened", { name, count })}
      />
    );
  return (
    <ReasonDialog
      action={lockMonth}
      values={{ period }}
      words={{
        ...words,
        open: t("lock"),
        title: t("lockTitle", { name }),
        hint: `${closed ? "" : t("lockEarly")}${t("lockCounts", counts)}`,
        confirm: t("lock"),
      }}
      done={({ count }) => t("lockedNow", { name, count })}
    />
  );
}

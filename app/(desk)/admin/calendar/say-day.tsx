"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/app/_ui/reason-dialog";
import { sayDay, unsayDay } from "./actions";

type Say = { day: string; working: "off" | "work"; name: string; seen: number; count: number };

/** Says it of the day, with a reason. */
export function SayDay({ day, working, name, seen, count }: Say) {
  const t = useTranslations("workCalendar");
  return (
    <ReasonDialog
      action={sayDay}
      values={{ day, working, name, seen: `${seen}` }}
      words={{
        open: t("save"),
        title: t("effectSay", { day, kind: t(working), name }),
        hint: t("effect", { count: `${count}` }),
        reason: t("reason"),
        confirm: t("save"),
        cancel: t("cancel"),
      }}
      done={() => t("saved", { day })}
    />
  );
}

/** Takes the word on the day back, with a reason. */
export function UnsayDay({ day, count }: { day: string; count: number }) {
  const t = useTranslations("workCalendar");
  return (
    <ReasonDialog
      action={unsayDay}
      values={{ day }}
      words={{
        open: t("remove"),
        title: t("effectRemove", { day }),
        hint: t("effect", { count: `${count}` }),
        reason: t("reason"),
        confirm: t("remove"),
        cancel: t("cancel"),
      }}
      done={() => t("removed", { day })}
    />
  );
}

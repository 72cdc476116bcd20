"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/app/_ui/reason-dialog";
import type { DigestTopic } from "@/lib/domain/vocabulary";
import { unmuteTopic } from "./actions";

/** Ends a mute before its day, with a reason; what it kept out comes with the next digest. */
export function Unmute({ mute, seen, topic }: { mute: string; seen: number; topic: DigestTopic }) {
  const [t, rule] = [useTranslations("digest"), useTranslations("alert.rule")];
  return (
    <ReasonDialog
      action={unmuteTopic}
      values={{ mute, seen: String(seen) }}
      words={{
        open: t("unmute"),
        title: t("unmuteTitle", { topic: rule(topic) }),
        hint: t("unmuteHint"),
        reason: t("reason"),
        confirm: t("unmute"),
        cancel: t("cancel"),
      }}
      done={(data) => t("unmuted", { topic: rule(data.topic) })}
    />
  );
}

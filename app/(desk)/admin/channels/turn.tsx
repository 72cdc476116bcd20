"use client";

import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { notice } from "@/app/_ui/notice";
import { ReasonDialog } from "@/app/_ui/reason-dialog";
import { useAction } from "@/app/_ui/use-action";
import { dropChannel, turnChannel } from "./actions";

type Props = { channel: string; seen: number; name: string; enabled: boolean };

/** Switches a channel on or off, or takes it away with its secrets. */
export function Turn({ channel, seen, name, enabled }: Props) {
  const t = useTranslations("channel");
  const [result, send, pending] = useAction(turnChannel, (answer) => {
    if (answer.ok) notice(t(answer.data.enabled ? "turnedOn" : "turnedOff", { name: answer.data.name }));
  });
  const press = () => {
    const form = new FormData();
    form.set("channel", channel);
    form.set("seen", String(seen));
    form.set("enabled", enabled ? "0" : "1");
    startTransition(() => send(form));
  };
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={pending}
        aria-label={`${t(enabled ? "turnOff" : "turnOn")} ${name}`}
        onClick={press}
      >
        {t(enabled ? "turnOff" : "turnOn")}
      </button>
      <ReasonDialog
        action={dropChannel}
        values={{ channel, seen: String(seen) }}
        words={{
          open: t("remove"),
          title: t("removeTitle", { name }),
          hint: t("removeHint"),
          reason: t("reason"),
          confirm: t("remove"),
          cancel: t("cancel"),
        }}
        done={(data) => t("removed", { name: data.name })}
      />
      {result?.ok === false && (
        <span className="alarm" role="alert">
          {result.message}
        </span>
      )}
    </>
  );
}

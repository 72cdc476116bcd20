"use client";

import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { Field } from "../field";
import { FormDialog } from "../form-dialog";
import { endUserSignIns, resetUserPassword, switchUserAccount } from "./actions";
import { OneTime } from "./one-time";

type Props = { user: { id: string; name: string; disabled: boolean; version: number } };

/** A new one-time password; every sign-in of the user ends. Without a key of its own: a new version of the row must not close what is shown once. */
export function ResetPassword({ user }: Props) {
  const t = useTranslations("users");
  return (
    <FormDialog
      action={resetUserPassword}
      values={{ user: user.id, seen: String(user.version) }}
      words={{
        open: t("reset"),
        title: t("resetOf", { name: user.name }),
        hint: t("resetHint"),
        confirm: t("reset"),
        cancel: t("cancel"),
      }}
      result={(data, close) => <OneTime data={data} close={close} />}
    >
      {(errors) => <Field label={t("reason")} name="reason" error={errors.reason} maxLength={500} />}
    </FormDialog>
  );
}

/** Disables a user, or lets her in again. `hint` says what she leaves behind. */
export function SwitchUser({ user, hint }: Props & { hint: string }) {
  const t = useTranslations("users");
  const word = user.disabled ? "enable" : "disable";
  return (
    <FormDialog
      key={word}
      action={switchUserAccount}
      values={{ user: user.id, disabled: user.disabled ? "0" : "1", seen: String(user.version) }}
      words={{
        open: t(word),
        title: t(`${word}Of`, { name: user.name }),
        hint: user.disabled ? t("enableHint") : hint,
        confirm: t(word),
        cancel: t("cancel"),
      }}
      done={(data) => t(data.disabled ? "disabledNow" : "enabledNow", { name: data.name })}
    >
      {(errors) => <Field label={t("reason")} name="reason" error={errors.reason} maxLength={500} />}
    </FormDialog>
  );
}

/** Ends one sign-in of a user or all of them. */
export function EndSignIn({ user, session }: { user: string; session: string }) {
  const t = useTranslations("users");
  const [, send, pending] = useAction(endUserSignIns, (answer) =>
    notice(answer.ok ? t("endedNow", { name: answer.data.name }) : answer.message),
  );
  const press = () => {
    const form = new FormData();
    form.set("user", user);
    form.set("session", session);
    startTransition(() => send(form));
  };
  return (
    <button type="button" className="button no-print" disabled={pending} onClick={press}>
      {t(session === "all" ? "endAll" : "end")}
    </button>
  );
}

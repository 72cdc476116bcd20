"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useState } from "react";
import type { ChannelRow } from "@/db/channels";
import { channelKinds, mailSecurities } from "@/lib/domain/vocabulary";
import { Field } from "../field";
import { FormDialog } from "../form-dialog";
import { editChannel, saveChannel } from "./actions";

/** A channel without what is sealed: that never comes back to a browser. */
export type ShownChannel = Omit<ChannelRow, "sealed">;

type Props = { channel?: ShownChannel; offices: readonly { id: string; name: string }[] };

/** One channel: where digests go, whose, when, and what opens the other side's door. */
export function ChannelForm({ channel, offices }: Props) {
  const t = useTranslations("channel");
  const words = t(channel ? "edit" : "add");
  return (
    <FormDialog
      main={!channel}
      about={channel?.name}
      action={channel ? editChannel : saveChannel}
      values={{
        ...(channel && { channel: channel.id, seen: String(channel.version) }),
        enabled: channel && !channel.enabled ? "0" : "1",
      }}
      words={{ open: words, title: words, confirm: t("save"), cancel: t("cancel") }}
      done={(data) => t("saved", { name: data.name })}
    >
      {(errors) => <Fields errors={errors} offices={offices} {...(channel && { channel })} />}
    </FormDialog>
  );
}

function Fields({ errors, channel, offices }: Props & { errors: Readonly<Record<string, string>> }) {
  const t = useTranslations("channel");
  const [kind, setKind] = useState(channel?.kind ?? "wecom");
  const field = (name: string, label: string, value = "", hint = "") => ({
    name,
    label,
    hint,
    error: errors[name],
    defaultValue: value,
    autoComplete: "off",
  });
  // A browser that fills in its own passwords would overwrite the stored one.
  const secret = { type: "password", autoComplete: "new-password" };
  // What a kind has no use for is sent empty.
  const empty = (...names: string[]) =>
    names.map((name) => <input key={name} type="hidden" name={name} value="" />);
  const kept = channel && channel.kind === kind ? t("keptSecret") : "";
  return (
    <>
      <Field
        name="kind"
        label={t("kindLabel")}
        error={errors.kind}
        value={kind}
        onChange={({ target }: ChangeEvent<HTMLSelectElement>) =>
          setKind(channelKinds.find((one) => one === target.value) ?? kind)
        }
        options={channelKinds.map((one) => ({ id: one, name: t(`kind.${one}`) }))}
      />
      <Field {...field("name", t("name"), channel?.name)} />
      <Field
        name="department"
        label={t("whose")}
        error={errors.department}
        defaultValue={channel?.departmentId ?? ""}
        options={[{ id: "", name: t("zone") }, ...offices]}
      />
      <Field {...field("sendAt", t("sendAt"), channel?.sendAt ?? "08:30", t("sendAtHint"))} />
      {kind === "mail" ? (
        <>
          <Field
            {...field(
              "server",
              t("server"),
              channel?.kind === "mail" ? channel.address : "",
              t("serverHint"),
            )}
          />
          <Field
            name="security"
            label={t("securityLabel")}
            error={errors.security}
            defaultValue={channel?.security ?? "tls"}
            options={mailSecurities.map((one) => ({ id: one, name: t(`security.${one}`) }))}
          />
          <Field {...field("login", t("login"), channel?.login, t("loginHint"))} />
          <Field {...field("password", t("password"), "", kept)} {...secret} />
          <Field {...field("sender", t("sender"), channel?.sender)} />
          <Field
            {...field("recipients", t("recipients"), channel?.recipients.join("\n"), t("recipientsHint"))}
            rows={3}
          />
          {empty("keyword", "secretAddress", "secretSign")}
        </>
      ) : (
        <>
          <Field {...field("secretAddress", t("webhook"), "", kept || t(`webhookHint.${kind}`))} />
          {kind === "dingtalk" && (
            <>
              <Field {...field("secretSign", t("sign"), "", kept || t("signHint"))} {...secret} />
              <Field {...field("keyword", t("keyword"), channel?.keyword, t("keywordHint"))} />
            </>
          )}
          {kind === "wecom" && empty("secretSign", "keyword")}
          {empty("server", "security", "login", "password", "sender", "recipients")}
        </>
      )}
    </>
  );
}

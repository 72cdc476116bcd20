"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, startTransition, useId, useRef, useState } from "react";
import { notice } from "@/app/_ui/notice";
import dialogStyle from "@/app/_ui/reason-dialog.module.css";
import { useAction } from "@/app/_ui/use-action";
import type { ChannelRow } from "@/db/channels";
import { channelKinds, mailSecurities } from "@/lib/domain/vocabulary";
import { editChannel, saveChannel } from "./actions";
import style from "./channels.module.css";
import { Field } from "./field";

/** A channel without what is sealed: that never comes back to a browser. */
export type ShownChannel = Omit<ChannelRow, "sealed">;

type Props = { channel?: ShownChannel; offices: readonly { id: string; name: string }[] };

/** One channel: where digests go, whose, when, and what opens the other side's door. */
export function ChannelForm({ channel, offices }: Props) {
  const t = useTranslations("channel");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [kind, setKind] = useState(channel?.kind ?? "wecom");
  const [result, send, pending] = useAction(channel ? editChannel : saveChannel, (answer) => {
    if (!answer.ok) return;
    dialog.current?.close();
    notice(t("saved", { name: answer.data.name }));
  });
  const refused = result?.ok === false ? result : null;
  // React empties an uncontrolled form after its action, so the form is sent by hand.
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault();
    const form = new FormData(submitted.currentTarget);
    startTransition(() => send(form));
  };
  const field = (name: string, label: string, value = "", hint = "", type = "text") => (
    <Field
      id={`${id}-${name}`}
      name={name}
      label={label}
      value={value}
      hint={hint}
      type={type}
      error={refused?.fields[name] ?? ""}
    />
  );
  // What a kind has no use for is sent empty.
  const empty = (...names: string[]) =>
    names.map((name) => <input key={name} type="hidden" name={name} value="" />);
  const kept = channel && channel.kind === kind ? t("keptSecret") : "";
  return (
    <>
      <button
        type="button"
        className={channel ? "button" : "button button-main"}
        aria-label={channel ? `${t("edit")} ${channel.name}` : undefined}
        onClick={() => dialog.current?.showModal()}
      >
        {t(channel ? "edit" : "add")}
      </button>
      <dialog ref={dialog} className={`panel ${dialogStyle.dialog}`} aria-labelledby={`${id}-title`}>
        <form onSubmit={submit} className={style.form} noValidate autoComplete="off">
          <h2 id={`${id}-title`}>{t(channel ? "edit" : "add")}</h2>
          {channel && <input type="hidden" name="channel" value={channel.id} />}
          {channel && <input type="hidden" name="seen" value={channel.version} />}
          <input type="hidden" name="enabled" value={channel ? (channel.enabled ? "1" : "0") : "1"} />
          <label htmlFor={`${id}-kind`}>{t("kindLabel")}</label>
          <select
            id={`${id}-kind`}
            name="kind"
            className="select"
            value={kind}
            onChange={({ target }) => setKind(channelKinds.find((one) => one === target.value) ?? kind)}
          >
            {channelKinds.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </select>
          {field("name", t("name"), channel?.name)}
          <label htmlFor={`${id}-department`}>{t("whose")}</label>
          <select
            id={`${id}-department`}
            name="department"
            className="select"
            defaultValue={channel?.departmentId ?? ""}
          >
            <option value="">{t("zone")}</option>
            {offices.map((office) => (
              <option key={office.id} value={office.id}>
                {office.name}
              </option>
            ))}
          </select>
          {field("sendAt", t("sendAt"), channel?.sendAt ?? "08:30", t("sendAtHint"))}
          {kind === "mail" ? (
            <>
              {field("server", t("server"), channel?.kind === "mail" ? channel.address : "", t("serverHint"))}
              <label htmlFor={`${id}-security`}>{t("securityLabel")}</label>
              <select
                id={`${id}-security`}
                name="security"
                className="select"
                defaultValue={channel?.security ?? "tls"}
              >
                {mailSecurities.map((one) => (
                  <option key={one} value={one}>
                    {t(`security.${one}`)}
                  </option>
                ))}
              </select>
              {field("login", t("login"), channel?.login, t("loginHint"))}
              {field("password", t("password"), "", kept, "password")}
              {field("sender", t("sender"), channel?.sender)}
              {field(
                "recipients",
                t("recipients"),
                channel?.recipients.join("\n"),
                t("recipientsHint"),
                "lines",
              )}
              {empty("keyword", "secretAddress", "secretSign")}
            </>
          ) : (
            <>
              {field("secretAddress", t("webhook"), "", kept || t(`webhookHint.${kind}`))}
              {kind === "dingtalk"
                ? field("secretSign", t("sign"), "", kept || t("signHint"), "password")
                : null}
              {kind === "dingtalk"
                ? field("keyword", t("keyword"), channel?.keyword, t("keywordHint"))
                : null}
              {kind === "wecom" ? empty("secretSign", "keyword") : null}
              {empty("server", "security", "login", "password", "sender", "recipients")}
            </>
          )}
          {refused && (
            <p className="alarm" role="alert">
              {refused.message}
            </p>
          )}
          <div className="line">
            <button type="submit" className="button button-main" disabled={pending}>
              {t("save")}
            </button>
            <button type="button" className="button button-plain" onClick={() => dialog.current?.close()}>
              {t("cancel")}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}

"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { AlertPreview } from "@/db/rule-preview";
import type { AlertSetting, alertThresholds } from "@/lib/domain/alert";
import { saveAlertSetting, seeSetting } from "../rule-actions";
import { Numbers, ReasonAndSave } from "./numbers";
import style from "./rules.module.css";
import { useRule } from "./use-rule";

type Props = { setting: AlertSetting; bounds: (typeof alertThresholds)[AlertSetting["rule"]] };

/** Changes a rule's thresholds or switches it off: first what that does to the open alerts, then the next version. */
export function SettingForm({ setting: { rule, number, enabled, values }, bounds }: Props) {
  const t = useTranslations("alert");
  const id = useId();
  const [on, setOn] = useState(enabled);
  const switched = on ? "1" : "0";
  const form = useRule({
    stored: values,
    save: saveAlertSetting,
    see: seeSetting,
    name: "values",
    more: { rule, enabled: switched },
    seen: number,
    said: (data) => t("saved", { name: t(`rule.${data.rule}`), number: data.number }),
  });
  if (!form.open)
    return (
      <button
        type="button"
        className="button"
        aria-label={t("editOf", { name: t(`rule.${rule}`) })}
        onClick={() => form.setOpen(true)}
      >
        {t("edit")}
      </button>
    );
  return (
    <>
      <div className={style.fields}>
        <label htmlFor={`${id}-on`}>
          {t("enabled")}
          <input
            id={`${id}-on`}
            type="checkbox"
            checked={on}
            onChange={({ target }) => {
              setOn(target.checked);
              form.moved();
            }}
          />
        </label>
        <Numbers
          id={id}
          values={form.values}
          labelOf={(name) => t(`threshold.${name}` as never)}
          hintOf={(name) => t("bounds", { min: bounds[name]?.min ?? 0, max: bounds[name]?.max ?? 0 })}
          errors={form.errors}
          change={form.change}
        />
      </div>
      {form.preview && <Effect preview={form.preview} />}
      <ReasonAndSave
        id={id}
        reason={form.reason}
        error={form.reasonError}
        problem={form.problem}
        pending={form.pending}
        change={form.setReason}
        see={form.see}
        save={form.save}
        seen={form.preview !== null}
      />
    </>
  );
}

function Effect({ preview }: { preview: AlertPreview }) {
  const [t, format] = [useTranslations("alert"), useFormatter()];
  const { opens, closes, recoloured } = preview;
  if (opens.length + closes.length + recoloured === 0) return <p role="status">{t("noEffect")}</p>;
  return (
    <div className={style.preview} role="status">
      {[
        { label: t("wouldOpen", { count: opens.length }), rows: opens },
        { label: t("wouldClose", { count: closes.length }), rows: closes },
      ].map(({ label, rows }) => (
        <div key={label}>
          <strong>{label}</strong>
          {rows.length > 0 && (
            <p>
              {format.list([...new Set(rows.map(({ name }) => name))].slice(0, 60), { type: "conjunction" })}
              {rows.length > 60 && ` ${t("andMore", { count: rows.length })}`}
            </p>
          )}
        </div>
      ))}
      {recoloured > 0 && <strong>{t("wouldRecolour", { count: recoloured })}</strong>}
    </div>
  );
}

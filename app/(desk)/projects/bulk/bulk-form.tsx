"use client";

import { useTranslations } from "next-intl";
import { startTransition, useEffect, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import type { BulkField } from "@/lib/inputs/bulk";
import { type Picked, readPicked } from "../picked";
import { changeMany, previewBulk } from "./actions";
import style from "./bulk.module.css";
import { bulkFields } from "./fields";
import { type Preview, PreviewTable } from "./preview-table";
import { type Officer, ValueField } from "./value-field";

type Props = { userId: string; period: string; officers: readonly Officer[] };

/** Which field, which value, then what changes, and only then the change itself. */
export function BulkForm({ userId, period, officers }: Props) {
  const [t, column] = [useTranslations("bulk"), useTranslations("column")];
  const [picked, setPicked] = useState<Picked | null>(null);
  const [field, setField] = useState<BulkField | "">("");
  const [mode, setMode] = useState("set");
  const [value, setValue] = useState<string[]>([]);
  const [reason, setReason] = useState("");
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => setPicked(readPicked(userId)), [userId]);
  const [asked, ask, asking] = useAction(previewBulk, (answer) => setPreview(answer.ok ? answer.data : null));
  const [done, apply, applying] = useAction(changeMany, (answer) => {
    if (!answer.ok) return;
    setPreview(null);
    notice(t("done", { count: answer.data.changed }));
  });
  const formOf = (more: Record<string, string>) => {
    const form = new FormData();
    const which =
      picked && "ids" in picked ? { ids: picked.ids.join(" ") } : { query: picked?.query ?? "", all: "1" };
    for (const [name, text] of Object.entries({ period, ...which, field, mode, reason, ...more }))
      form.set(name, text);
    for (const one of value) form.append("value", one);
    return form;
  };
  const edit = (change: () => void) => {
    change();
    setPreview(null);
  };
  const refused = [asked, done].find((result) => result?.ok === false);
  const error = asked?.ok === false ? asked.fields.value : undefined;
  if (!picked)
    return (
      <div className="empty">
        <p>{t("nobody")}</p>
        <p className={style.phone}>{t("onPhone")}</p>
      </div>
    );
  const count = "ids" in picked ? picked.ids.length : picked.count;
  return (
    <section className="panel stack">
      <p>{t("ids" in picked ? "pickedIds" : "pickedAll", { count })}</p>
      <div className={`line ${style.fields}`}>
        <label>
          {t("field")}
          <br />
          <select
            className="select"
            value={field}
            onChange={({ target }) =>
              edit(() => {
                setField(bulkFields.find((one) => one === target.value) ?? "");
                setValue([]);
                // What tags are there is not thrown away by a slip.
                setMode(target.value === "tags" ? "add" : "set");
              })
            }
          >
            <option value="">{t("choose")}</option>
            {bulkFields.map((one) => (
              <option key={one} value={one}>
                {column(one)}
              </option>
            ))}
          </select>
        </label>
        {field === "tags" && (
          <label>
            {t("mode")}
            <br />
            <select
              className="select"
              value={mode}
              onChange={({ target }) => edit(() => setMode(target.value))}
            >
              {(["add", "remove", "set"] as const).map((one) => (
                <option key={one} value={one}>
                  {t(`modes.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {field !== "" && (
          <ValueField
            field={field}
            value={value}
            change={(next) => edit(() => setValue(next))}
            officers={officers}
            error={error}
          />
        )}
        {field !== "" && (
          <label>
            {t("reason")}
            <br />
            <input
              className="input"
              maxLength={500}
              value={reason}
              onChange={({ target }) => edit(() => setReason(target.value))}
            />
          </label>
        )}
        {field !== "" && (
          <button
            type="button"
            className={`button ${preview ? "" : "button-main"}`}
            disabled={asking}
            onClick={() => startTransition(() => ask(formOf({})))}
          >
            {asking ? t("asking") : t("preview")}
          </button>
        )}
      </div>
      <p id="bulk-value-remark" className="alarm" aria-live="polite">
        {error ?? (refused?.ok === false && !preview ? refused.message : "")}
      </p>
      {preview && field !== "" && (
        <>
          <PreviewTable preview={preview} field={field} officers={officers} />
          <div className="line">
            <button
              type="button"
              className="button button-main"
              disabled={applying || preview.changing === 0}
              onClick={() => startTransition(() => apply(formOf({ expect: preview.fingerprint })))}
            >
              {applying ? t("applying") : t("apply", { count: preview.changing })}
            </button>
            <span aria-live="polite" className="alarm">
              {done?.ok === false && done.message}
            </span>
          </div>
        </>
      )}
    </section>
  );
}

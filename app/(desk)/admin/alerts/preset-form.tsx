"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Recoloured } from "@/db/rule-preview";
import type { PresetId } from "@/lib/domain/vocabulary";
import { savePreset, seePreset } from "../rule-actions";
import { Numbers, ReasonAndSave } from "./numbers";
import style from "./rules.module.css";
import { useRule } from "./use-rule";

type Props = {
  preset: PresetId;
  version: number;
  /** What the bounds are measured in. */
  measure: "ratio" | "gap";
  bounds: Readonly<Record<string, number>>;
};

/** How many of those that change colour stand open; the rest is one press away. */
const most = 60;

/** Changes the bounds of a preset: first which projects change colour, then the next version. */
export function PresetForm({ preset, version, measure, bounds }: Props) {
  const [t, name, light] = [useTranslations("alert"), useTranslations("preset"), useTranslations("light")];
  const id = useId();
  const form = useRule({
    stored: bounds,
    save: savePreset,
    see: seePreset,
    name: "bounds",
    more: { preset },
    seen: version,
    said: (data) => t("saved", { name: name(data.preset), number: data.number }),
  });
  if (!form.open)
    return (
      <button
        type="button"
        className="button"
        aria-label={t("editOf", { name: name(preset) })}
        onClick={() => form.setOpen(true)}
      >
        {t("edit")}
      </button>
    );
  const { preview } = form;
  const lines = (rows: readonly Recoloured[]) => (
    <ul>
      {rows.map((row) => (
        <li key={row.projectId}>
          {t("changeLine", { name: row.name, from: light(row.from), to: light(row.to) })}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <div className={style.fields}>
        <Numbers
          id={id}
          values={form.values}
          labelOf={(field) => t(`bound.${field}` as never, { measure } as never)}
          errors={form.errors}
          change={form.change}
        />
      </div>
      {preview && (
        <div className={style.preview} role="status">
          <strong>
            {preview.moved.length === 0
              ? t("noColour", { month: preview.month })
              : t("changesColour", {
                  month: preview.month,
                  judged: preview.judged,
                  count: preview.moved.length,
                })}
          </strong>
          {lines(preview.moved.slice(0, most))}
          {preview.moved.length > most && (
            <details>
              <summary>{t("theRest", { count: preview.moved.length - most })}</summary>
              {lines(preview.moved.slice(most))}
            </details>
          )}
        </div>
      )}
      <ReasonAndSave
        id={id}
        reason={form.reason}
        error={form.reasonError}
        problem={form.problem}
        pending={form.pending}
        change={form.setReason}
        see={form.see}
        save={form.save}
        seen={preview !== null}
      />
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { Limit } from "@/lib/domain/permit";
import style from "./template.module.css";

// What is no number stays away from the rules: NaN is refused at its step.
const numberOf = (text: string) => (text === "" ? null : Number(text));

type NumberProps = { label: string; value: number | null; change: (value: number | null) => void };

/** Whole days; empty is none. */
export function NumberField({ label, value, change }: NumberProps) {
  return (
    <label>
      {label}
      <input
        className={`input ${style.days}`}
        type="number"
        min={0}
        step={1}
        value={value === null || Number.isNaN(value) ? "" : value}
        onChange={({ target }) => change(numberOf(target.value))}
      />
    </label>
  );
}

type LimitProps = {
  label: string;
  limit: Limit | null;
  change: (limit: Limit | null) => void;
  always?: boolean;
};

/** A limit with its unit; `always` where there must be one. */
export function LimitField({ label, limit, change, always = false }: LimitProps) {
  const t = useTranslations("permitTemplate");
  const unit = limit?.unit ?? "";
  return (
    <fieldset className={style.ticks}>
      <legend>{label}</legend>
      {limit && (
        <input
          className={`input ${style.days}`}
          type="number"
          min={0}
          step={1}
          aria-label={t("days", { of: label })}
          value={Number.isNaN(limit.days) ? "" : limit.days}
          onChange={({ target }) => change({ ...limit, days: numberOf(target.value) ?? Number.NaN })}
        />
      )}
      <select
        className="select"
        aria-label={t("unit", { of: label })}
        value={unit}
        onChange={({ target }) => {
          const chosen = target.value;
          if (chosen === "working" || chosen === "calendar") change({ days: limit?.days ?? 0, unit: chosen });
          else change(null);
        }}
      >
        {!always && <option value="">{t("noLimit")}</option>}
        <option value="working">{t("working")}</option>
        <option value="calendar">{t("calendar")}</option>
      </select>
    </fieldset>
  );
}

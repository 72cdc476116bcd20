"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId, useState } from "react";
import { daysBetween, isDay } from "@/lib/domain/day";
import { Field, ReasonField, useFinish, useSeen } from "./form-parts";
import { changeForecast } from "./milestone-actions";
import type { MilestoneFormProps } from "./milestone-form";
import { MilestoneFormEnd } from "./milestone-parts";

/** A new forecast with its reason; how far it lies from the baseline is said while it is typed. */
export function ForecastForm({ milestone, today, close, finish }: MilestoneFormProps) {
  const t = useTranslations("doubleTen.edit");
  const id = useId();
  const [result, send, pending] = useActionState(changeForecast, null);
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const { seen, newer, take } = useSeen(milestone.version, result);
  useFinish(result, finish);
  const errors = result?.ok === false ? result.fields : {};
  const slip = isDay(to) && milestone.baseline ? daysBetween(milestone.baseline, to) : null;
  return (
    <form action={send} className="ten-form" noValidate>
      <input type="hidden" name="milestone" value={milestone.id} />
      <input type="hidden" name="seen" value={seen} />
      <Field id={`${id}-to`} label={t("to")} error={errors.to}>
        <input
          id={`${id}-to`}
          name="to"
          type="date"
          className="input"
          min={today}
          value={to}
          onChange={({ target }) => setTo(target.value)}
          aria-describedby={`${id}-to-note`}
          aria-invalid={errors.to ? true : undefined}
        />
        <span className="soft" aria-live="polite">
          {slip === null
            ? t("now", { day: milestone.forecast ?? "—" })
            : t(slip > 0 ? "after" : slip < 0 ? "before" : "same", { days: Math.abs(slip) })}
        </span>
      </Field>
      <ReasonField id={id} label={t("reason")} error={errors.reason} value={reason} change={setReason} />
      <MilestoneFormEnd {...{ result, newer, take, pending, close }} submit={t("save")} />
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId, useState } from "react";
import { daysBetween, isDay } from "@/lib/domain/day";
import { Field, Outcome, useFinish, useSeen } from "./form-parts";
import { changeForecast } from "./milestone-actions";
import type { MilestoneFormProps } from "./milestone-form";

/** A new forecast with its reason; how far it lies from the baseline is said while it is typed. */
export function ForecastForm({ milestone, today, close, finish }: MilestoneFormProps) {
  const [t, conflict] = [useTranslations("doubleTen.edit"), useTranslations("doubleTen.conflict")];
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
      <Field id={`${id}-reason`} label={t("reason")} error={errors.reason}>
        <textarea
          id={`${id}-reason`}
          name="reason"
          className="input"
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          aria-describedby={`${id}-reason-note`}
          aria-invalid={errors.reason ? true : undefined}
        />
      </Field>
      <Outcome
        result={result}
        theirs={
          newer &&
          conflict("milestone", {
            forecast: String(newer.forecast ?? "—"),
            actual: String(newer.actual ?? "—"),
          })
        }
        take={take}
      />
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending}>
          {t("save")}
        </button>
        <button type="button" className="button button-plain" onClick={close}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}

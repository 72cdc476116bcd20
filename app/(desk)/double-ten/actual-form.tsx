"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId, useState } from "react";
import { Field, Outcome, useFinish, useSeen } from "./form-parts";
import { recordActual } from "./milestone-actions";
import type { MilestoneFormProps } from "./milestone-form";

/** The day on which a milestone was reached; a recorded one is corrected, or taken back, with a reason. */
export function ActualForm({ milestone, today, close, finish }: MilestoneFormProps) {
  const [t, conflict] = [useTranslations("doubleTen.edit"), useTranslations("doubleTen.conflict")];
  const id = useId();
  const [result, send, pending] = useActionState(recordActual, null);
  const [actual, setActual] = useState<string>(milestone.actual ?? "");
  const [reason, setReason] = useState("");
  const { seen, newer, take } = useSeen(milestone.version, result);
  useFinish(result, finish);
  const errors = result?.ok === false ? result.fields : {};
  const correcting =
    milestone.actual !== null || Boolean(newer?.actual) || reason !== "" || "reason" in errors;
  return (
    <form action={send} className="ten-form" noValidate>
      <input type="hidden" name="milestone" value={milestone.id} />
      <input type="hidden" name="seen" value={seen} />
      {!correcting && <input type="hidden" name="reason" value="" />}
      <Field id={`${id}-actual`} label={t("on")} error={errors.actual}>
        <input
          id={`${id}-actual`}
          name="actual"
          type="date"
          className="input"
          max={today}
          value={actual}
          onChange={({ target }) => setActual(target.value)}
          aria-describedby={`${id}-actual-note`}
          aria-invalid={errors.actual ? true : undefined}
        />
        {correcting && <span className="soft">{t("emptyTakesBack")}</span>}
      </Field>
      {correcting && (
        <Field id={`${id}-reason`} label={t("whyCorrect")} error={errors.reason}>
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
      )}
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
          {t(correcting ? "saveCorrection" : "record")}
        </button>
        <button type="button" className="button button-plain" onClick={close}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}

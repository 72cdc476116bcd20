"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId, useState } from "react";
import { Field, ReasonField, useFinish, useSeen } from "./form-parts";
import { recordActual } from "./milestone-actions";
import type { MilestoneFormProps } from "./milestone-form";
import { MilestoneFormEnd } from "./milestone-parts";

/** The day on which a milestone was reached; a recorded one is corrected, or taken back, with a reason. */
export function ActualForm({ milestone, today, close, finish }: MilestoneFormProps) {
  const t = useTranslations("doubleTen.edit");
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
        <ReasonField
          id={id}
          label={t("whyCorrect")}
          error={errors.reason}
          value={reason}
          change={setReason}
        />
      )}
      <MilestoneFormEnd
        {...{ result, newer, take, pending, close }}
        submit={t(correcting ? "saveCorrection" : "record")}
      />
    </form>
  );
}

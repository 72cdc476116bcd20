"use client";

import { useTranslations } from "next-intl";
import { Field } from "../field";
import { FormDialog } from "../form-dialog";
import { saveOrderLimits } from "../rule-actions";

const rules = ["sign", "feedback", "red", "yellow", "blue"] as const;
type Props = { number: number; values: Record<(typeof rules)[number], number> };

/** The next version of the limits of supervision orders. */
export function OrderLimitsForm({ number, values }: Props) {
  const t = useTranslations("orderLimits");
  return (
    <FormDialog
      action={saveOrderLimits}
      values={{ seen: String(number) }}
      words={{
        open: t("edit"),
        title: t("edit"),
        hint: t("next", { number: number + 1 }),
        confirm: t("save"),
        cancel: t("cancel"),
      }}
      done={(data) => t("saved", { number: data.number })}
    >
      {(errors) => (
        <>
          {rules.map((rule) => (
            <Field
              key={rule}
              label={t(`rule.${rule}`)}
              name={rule}
              type="number"
              min={1}
              hint={t("unit")}
              error={errors[rule]}
              defaultValue={values[rule]}
            />
          ))}
          <Field label={t("reason")} name="reason" error={errors.reason} maxLength={500} />
        </>
      )}
    </FormDialog>
  );
}

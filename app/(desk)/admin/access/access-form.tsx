"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/app/_ui/reason-dialog";
import {
  type AccessPreset,
  type AccessRules,
  accessBounds,
  accessPresets,
  accessRules,
} from "@/lib/domain/access-rules";
import { Field } from "../field";
import { FormDialog } from "../form-dialog";
import { saveAccess } from "./actions";

/** All nine rules as a preset has them. */
export function AdoptPreset({ preset, seen }: { preset: AccessPreset; seen: number }) {
  const t = useTranslations("access");
  const name = t(`name.${preset}`);
  const rules = accessPresets[preset];
  return (
    <ReasonDialog
      action={saveAccess}
      values={{
        seen: String(seen),
        ...Object.fromEntries(accessRules.map((rule) => [rule, String(rules[rule])])),
      }}
      words={{
        open: t("adopt", { name }),
        title: t("adopt", { name }),
        hint: t("adoptHint", { name }),
        reason: t("reason"),
        confirm: t("save"),
        cancel: t("cancel"),
      }}
      done={() => t("saved")}
    />
  );
}

/** The rules one by one. */
export function AccessForm({ rules, seen }: { rules: AccessRules; seen: number }) {
  const t = useTranslations("access");
  return (
    <FormDialog
      action={saveAccess}
      values={{ seen: String(seen) }}
      words={{ open: t("edit"), title: t("edit"), hint: t("hint"), confirm: t("save"), cancel: t("cancel") }}
      done={() => t("saved")}
    >
      {(errors) => (
        <>
          {accessRules.map((rule) => (
            <Field
              key={rule}
              label={t(`rules.${rule}`)}
              name={rule}
              type="number"
              error={errors[rule]}
              hint={t("bounds", accessBounds[rule])}
              defaultValue={rules[rule]}
            />
          ))}
          <Field label={t("reason")} name="reason" error={errors.reason} maxLength={500} />
        </>
      )}
    </FormDialog>
  );
}

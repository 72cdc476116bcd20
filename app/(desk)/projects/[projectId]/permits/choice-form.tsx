"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { chooseStep } from "../../../permits/actions";
import styles from "./permits.module.css";

type Choice = { value: string; label: string };
type Props = {
  projectId: string;
  code: string;
  /** The version of the choice on this page, 0 while nothing was chosen. */
  seen: number;
  handlers: readonly Choice[];
  variants: readonly Choice[];
  chosen: { handlerId: string; variant: string };
};

/** Who handles a step and its variant, where the template leaves a choice; empty takes the template's own. */
export function ChoiceForm({ projectId, code, seen, handlers, variants, chosen }: Props) {
  const t = useTranslations("projectPermits.form");
  const id = useId();
  const router = useRouter();
  const [draft, setDraft] = useState(chosen);
  const [result, send, pending] = useAction(chooseStep, (answer) => {
    if (answer.ok) notice(t("saved"));
  });
  const errors = result?.ok === false ? result.fields : {};
  const select = (field: "handlerId" | "variant", choices: readonly Choice[]) => (
    <p>
      <label htmlFor={`${id}-${field}`}>{t(field)}</label>{" "}
      <select
        id={`${id}-${field}`}
        className="select"
        name={field}
        value={draft[field]}
        aria-invalid={errors[field] ? true : undefined}
        aria-describedby={`${id}-${field}-note`}
        onChange={({ target }) => setDraft({ ...draft, [field]: target.value })}
      >
        <option value="">{t("usual")}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <span id={`${id}-${field}-note`} className="alarm" aria-live="polite">
        {errors[field]}
      </span>
    </p>
  );
  return (
    <form action={send} className={`${styles.form} no-print`} noValidate>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="seen" value={seen} />
      {handlers.length > 1 && select("handlerId", handlers)}
      {variants.length > 0 && select("variant", variants)}
      <div className="line">
        <button type="submit" className="button" disabled={pending}>
          {t("save")}
        </button>
        <span role="alert" className="alarm">
          {result?.ok === false && Object.keys(result.fields).length === 0 && result.message}
        </span>
        {result?.ok === false && result.kind === "conflict" && (
          <button type="button" className="button" onClick={() => router.refresh()}>
            {t("refresh")}
          </button>
        )}
      </div>
    </form>
  );
}

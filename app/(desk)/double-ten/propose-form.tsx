"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { proposeProject } from "./actions";
import { ChoiceField, ReasonField, useFinish } from "./form-parts";

type Named = { id: string; name: string };
type SlotChoice = { id: string; label: string; full: boolean; members: readonly Named[] };
type Props = { projects: readonly Named[]; slots: readonly SlotChoice[] };

const blank = { projectId: "", slotId: "", replaces: "", reason: "" };

/** Proposes a project for a slot; in the place of another one it needs the reason. */
export function ProposeForm({ projects, slots }: Props) {
  const t = useTranslations("doubleTen.propose");
  const [result, send, pending] = useActionState(proposeProject, null);
  const [typed, setTyped] = useState(blank);
  useFinish(result, () => setTyped(blank));
  const slot = slots.find(({ id }) => id === typed.slotId);
  const errors = result?.ok === false ? result.fields : {};
  const select = (field: "projectId" | "slotId" | "replaces", first: string, options: readonly Named[]) => (
    <ChoiceField
      id={`propose-${field}`}
      name={field}
      label={t(field)}
      error={errors[field]}
      value={typed[field]}
      change={(value) =>
        setTyped({ ...typed, ...(field === "slotId" ? { replaces: "" } : {}), [field]: value })
      }
      options={[{ id: "", name: first }, ...options]}
    />
  );
  const substituting = typed.replaces !== "";
  const ready =
    typed.projectId !== "" &&
    slot !== undefined &&
    (!slot.full || substituting) &&
    (!substituting || typed.reason.trim() !== "");
  return (
    <form action={send} className="ten-form" noValidate>
      {select("projectId", t("choose"), projects)}
      {select(
        "slotId",
        t("choose"),
        slots.map(({ id, label }) => ({ id, name: label })),
      )}
      {select("replaces", t("nobody"), slot?.members ?? [])}
      {slot?.full && !substituting && <p className="ten-soon">{t("full")}</p>}
      {substituting && <p className="soft">{t("rule")}</p>}
      <ReasonField
        id="propose"
        label={t(substituting ? "reasonNeeded" : "reason")}
        error={errors.reason}
        value={typed.reason}
        change={(reason) => setTyped({ ...typed, reason })}
      />
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending || !ready}>
          {t("send")}
        </button>
        <span aria-live="polite">
          {result?.ok && t("sent")}
          {result?.ok === false && Object.keys(errors).length === 0 && (
            <span className="alarm">{result.message}</span>
          )}
        </span>
      </div>
    </form>
  );
}

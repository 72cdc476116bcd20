"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { proposeProject } from "./actions";
import { useFinish } from "./form-parts";

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
    <div className="ten-field">
      <label htmlFor={`propose-${field}`}>{t(field)}</label>
      <select
        id={`propose-${field}`}
        name={field}
        className="select"
        value={typed[field]}
        onChange={({ target }) =>
          setTyped({ ...typed, ...(field === "slotId" ? { replaces: "" } : {}), [field]: target.value })
        }
        aria-describedby={`propose-${field}-note`}
      >
        <option value="">{first}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <p id={`propose-${field}-note`} className="alarm" aria-live="polite">
        {errors[field]}
      </p>
    </div>
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
      <div className="ten-field">
        <label htmlFor="propose-reason">{t(substituting ? "reasonNeeded" : "reason")}</label>
        <textarea
          id="propose-reason"
          name="reason"
          className="input"
          rows={2}
          maxLength={500}
          value={typed.reason}
          onChange={({ target }) => setTyped({ ...typed, reason: target.value })}
          aria-describedby="propose-reason-note"
        />
        <p id="propose-reason-note" className="alarm" aria-live="polite">
          {errors.reason}
        </p>
      </div>
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

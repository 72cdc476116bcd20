"use client";

import { useTranslations } from "next-intl";
import { startTransition, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import type { MilestoneKind } from "@/lib/domain/vocabulary";
import { addUsualMilestones } from "./actions";
import style from "./milestones.module.css";

type Props = { projectId: string; missing: readonly MilestoneKind[]; start: string };

/** Adds what the template of the project's type has and the project lacks, counted from the planned start. */
export function AddMissing({ projectId, missing, start }: Props) {
  const t = useTranslations();
  const [day, setDay] = useState(start);
  const [result, send, pending] = useAction(addUsualMilestones, (answer) => {
    if (answer.ok) notice(t("nodes.added", { count: answer.data.count }));
  });
  const submit = () => {
    const form = new FormData();
    form.set("projectId", projectId);
    form.set("start", day);
    startTransition(() => send(form));
  };
  const error = result?.ok === false ? (result.fields.start ?? result.message) : null;
  return (
    <details className="panel no-print">
      <summary>{t("nodes.addTitle", { count: missing.length })}</summary>
      <p className="soft">{missing.map((kind) => t(`milestone.${kind}`)).join(t("nodes.comma"))}</p>
      <div className={style.add}>
        <label>
          {t("nodes.plannedStart")}
          <input
            type="date"
            name="start"
            className="input"
            value={day}
            aria-invalid={error ? true : undefined}
            onChange={({ target }) => setDay(target.value)}
          />
        </label>
        <button type="button" className="button button-main" disabled={pending} onClick={submit}>
          {t("nodes.add")}
        </button>
        <span className="alarm" aria-live="polite">
          {error}
        </span>
      </div>
    </details>
  );
}

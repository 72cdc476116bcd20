"use client";

import { useTranslations } from "next-intl";
import { startTransition, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { addDays, type Day, daysBetween, isDay } from "@/lib/domain/day";
import type { MilestoneFacts } from "@/lib/domain/milestone";
import { daysToCome, type TemplateNode } from "@/lib/domain/milestone-template";
import type { MilestoneKind } from "@/lib/domain/vocabulary";
import { addUsualMilestones } from "./actions";
import style from "./milestones.module.css";

type Props = {
  projectId: string;
  missing: readonly TemplateNode[];
  known: readonly Pick<MilestoneFacts, "kind" | "baseline" | "actual">[];
  start: string;
  today: Day;
};

/**
 * Adds what the template of the project's type has and the project lacks, counted from the planned start. Each day is
 * shown before; one that is over or stands against the order of the others is added only when somebody ticks it.
 */
export function AddMissing({ projectId, missing, known, start, today }: Props) {
  const t = useTranslations();
  const [day, setDay] = useState(start);
  const [turned, setTurned] = useState<readonly MilestoneKind[]>([]);
  const [result, send, pending] = useAction(addUsualMilestones, (answer) => {
    if (answer.ok) notice(t("nodes.added", { count: answer.data.count }));
  });
  const usual = isDay(day) ? missing.map(({ kind, offset }) => ({ kind, on: addDays(day, offset) })) : [];
  const fitting = daysToCome(usual, known, today);
  const offered = usual.map(({ kind, on }) => {
    const kept = on > today && fitting.some((one) => one.kind === kind);
    return { kind, on, kept, ticked: kept !== turned.includes(kind) };
  });
  const chosen = offered.filter(({ ticked }) => ticked);
  const overdue = chosen.filter(({ on }) => on <= today).length;
  const submit = () => {
    const form = new FormData();
    form.set("projectId", projectId);
    form.set("start", day);
    for (const { kind } of chosen) form.append("kind", kind);
    startTransition(() => send(form));
  };
  const error = result?.ok === false ? (result.fields.start ?? result.fields.kind ?? result.message) : null;
  return (
    <details className="panel no-print">
      <summary>{t("nodes.addTitle", { count: missing.length })}</summary>
      <div className={`stack ${style.add}`}>
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
        {offered.length === 0 && <p className="soft">{t("nodes.addHint")}</p>}
        {offered.length > 0 && (
          <ul>
            {offered.map(({ kind, on, kept, ticked }) => (
              <li key={kind}>
                <label>
                  <input
                    type="checkbox"
                    checked={ticked}
                    onChange={() =>
                      setTurned(
                        turned.includes(kind) ? turned.filter((one) => one !== kind) : [...turned, kind],
                      )
                    }
                  />
                  <span>{t(`milestone.${kind}`)}</span>
                  <span className="number">{on}</span>
                </label>
                {!kept && (
                  <span className={style.over}>
                    {on <= today
                      ? t("nodes.dayOver", { days: daysBetween(on, today) })
                      : t("nodes.outOfOrder")}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
        {overdue > 0 && <p className="notice notice-yellow">{t("nodes.addsOverdue", { count: overdue })}</p>}
        <div className="line">
          <button
            type="button"
            className="button button-main"
            disabled={pending || chosen.length === 0}
            onClick={submit}
          >
            {t("nodes.add", { count: chosen.length })}
          </button>
          <span className="alarm" aria-live="polite">
            {error}
          </span>
        </div>
      </div>
    </details>
  );
}

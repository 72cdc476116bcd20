"use client";

import { useTranslations } from "next-intl";
import type { Day } from "@/lib/domain/day";
import type { MilestoneKind } from "@/lib/domain/vocabulary";
import style from "./plan.module.css";

export type OpenMilestone = { kind: MilestoneKind; baseline: Day | null; forecast: Day | null };

type Props = {
  rows: readonly OpenMilestone[];
  chosen: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  change: (kind: MilestoneKind, to: string) => void;
};

/** New baselines of milestones that are not reached; they count once the adjustment is approved. Rule: section 5. */
export function Baselines({ rows, chosen, errors, change }: Props) {
  const t = useTranslations();
  return (
    <details open={Object.values(chosen).some(Boolean)}>
      <summary>{t("plan.baselines")}</summary>
      <p className="soft">{t("plan.baselinesHint")}</p>
      <div className={style.baselines}>
        {rows.map(({ kind, baseline, forecast }) => {
          const error = errors[`rows.0.baselines.${kind}`];
          return (
            <label key={kind}>
              {t(`milestone.${kind}`)}
              <input
                type="date"
                className="input"
                name={`baseline.${kind}`}
                value={chosen[kind] ?? ""}
                aria-invalid={error ? true : undefined}
                onChange={({ target }) => change(kind, target.value)}
              />
              <span className="soft">
                {t("plan.baselineNow", { baseline: baseline ?? "—", forecast: forecast ?? "—" })}
              </span>
              {error && <span className={style.error}>{error}</span>}
            </label>
          );
        })}
      </div>
    </details>
  );
}

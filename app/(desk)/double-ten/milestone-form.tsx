"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Day } from "@/lib/domain/day";
import { ActualForm } from "./actual-form";
import { ForecastForm } from "./forecast-form";

type Stored = { id: string; baseline: Day | null; forecast: Day | null; actual: Day | null; version: number };
type Props = { milestone: Stored; label: string; today: Day };
/** `close` leaves the form, `finish` leaves it and says that it was saved. */
export type MilestoneFormProps = Props & { close: () => void; finish: () => void };

/** Two ways to bring a milestone up to date: a new forecast with the reason, or the day on which it was reached. */
export function MilestoneForm(props: Props) {
  const t = useTranslations("doubleTen.edit");
  const [mode, setMode] = useState<"forecast" | "actual" | null>(null);
  const [saved, setSaved] = useState(false);
  const reached = props.milestone.actual !== null;
  const choice = (wanted: "forecast" | "actual", text: string) => (
    <button
      type="button"
      className="button"
      aria-expanded={mode === wanted}
      aria-label={t("of", { action: text, milestone: props.label })}
      onClick={() => {
        setSaved(false);
        setMode(mode === wanted ? null : wanted);
      }}
    >
      {text}
    </button>
  );
  const ends = {
    close: () => setMode(null),
    finish: () => {
      setMode(null);
      setSaved(true);
    },
  };
  return (
    <div className="ten-edit">
      <div className="line">
        {!reached && choice("forecast", t("forecast"))}
        {choice("actual", t(reached ? "correct" : "actual"))}
        <span aria-live="polite" className="soft">
          {saved && t("saved")}
        </span>
      </div>
      {mode === "forecast" && <ForecastForm {...props} {...ends} />}
      {mode === "actual" && <ActualForm {...props} {...ends} />}
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useId, useState } from "react";
import type { Refused } from "@/app/_server/action";
import { type Day, daysBetween, isDay } from "@/lib/domain/day";
import { changeForecast, recordActual } from "./milestone-actions";

type Stored = { id: string; baseline: Day | null; forecast: Day | null; actual: Day | null; version: number };
type Props = { milestone: Stored; label: string; today: Day };
type Mode = "forecast" | "actual";

/** Two ways to bring a milestone up to date: a new forecast with the reason, or the day on which it was reached. */
export function MilestoneForm(props: Props) {
  const t = useTranslations("doubleTen.edit");
  const [mode, setMode] = useState<Mode | null>(null);
  const [saved, setSaved] = useState(false);
  const finish = () => {
    setMode(null);
    setSaved(true);
  };
  const reached = props.milestone.actual !== null;
  const choice = (wanted: Mode, text: string) => (
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
  return (
    <div className="ten-edit">
      <div className="line">
        {!reached && choice("forecast", t("forecast"))}
        {choice("actual", t(reached ? "correct" : "actual"))}
        <span aria-live="polite" className="soft">
          {saved && t("saved")}
        </span>
      </div>
      {mode === "forecast" && <ForecastForm {...props} close={() => setMode(null)} finish={finish} />}
      {mode === "actual" && <ActualForm {...props} close={() => setMode(null)} finish={finish} />}
    </div>
  );
}

type Open = Props & { close: () => void; finish: () => void };

/** Closes the form once its act has succeeded; what was typed stays until then. */
function useFinish(result: { ok: boolean } | null, finish: () => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the arrival of a result counts
  useEffect(() => {
    if (result?.ok) finish();
  }, [result]);
}

/** The latest version known here: that of the page, or the one a conflict brought. */
function useSeen(version: number, result: { ok: boolean } | Refused | null) {
  const found = result && !result.ok && "found" in result ? result.found : undefined;
  const [taken, take] = useState<number | null>(null);
  const newer = found && typeof found.version === "number" && found.version !== taken ? found : null;
  return { seen: taken ?? version, newer, take: () => newer && take(Number(newer.version)) };
}

function ForecastForm({ milestone, today, close, finish }: Open) {
  const t = useTranslations("doubleTen.edit");
  const id = useId();
  const [result, send, pending] = useActionState(changeForecast, null);
  useFinish(result, finish);
  const [to, setTo] = useState<string>("");
  const [reason, setReason] = useState("");
  const { seen, newer, take } = useSeen(milestone.version, result);
  const errors = result?.ok === false ? result.fields : {};
  const slip = isDay(to) && milestone.baseline ? daysBetween(milestone.baseline, to) : null;
  return (
    <form action={send} className="ten-form" noValidate>
      <input type="hidden" name="milestone" value={milestone.id} />
      <input type="hidden" name="seen" value={seen} />
      <Field id={`${id}-to`} label={t("to")} error={errors.to}>
        <input
          id={`${id}-to`}
          name="to"
          type="date"
          className="input"
          min={today}
          value={to}
          onChange={({ target }) => setTo(target.value)}
          aria-describedby={`${id}-to-note`}
          aria-invalid={errors.to ? true : undefined}
        />
        <span className="soft">
          {slip === null
            ? t("now", { day: milestone.forecast ?? "—" })
            : t(slip > 0 ? "after" : slip < 0 ? "before" : "same", { days: Math.abs(slip) })}
        </span>
      </Field>
      <Field id={`${id}-reason`} label={t("reason")} error={errors.reason}>
        <textarea
          id={`${id}-reason`}
          name="reason"
          className="input"
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          aria-describedby={`${id}-reason-note`}
          aria-invalid={errors.reason ? true : undefined}
        />
      </Field>
      <Outcome result={result} newer={newer} take={take} />
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending}>
          {t("save")}
        </button>
        <button type="button" className="button button-plain" onClick={close}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}

function ActualForm({ milestone, today, close, finish }: Open) {
  const t = useTranslations("doubleTen.edit");
  const id = useId();
  const [result, send, pending] = useActionState(recordActual, null);
  useFinish(result, finish);
  const [actual, setActual] = useState<string>(milestone.actual ?? "");
  const [reason, setReason] = useState("");
  const { seen, newer, take } = useSeen(milestone.version, result);
  const errors = result?.ok === false ? result.fields : {};
  const correcting = milestone.actual !== null;
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
        <Field id={`${id}-reason`} label={t("whyCorrect")} error={errors.reason}>
          <textarea
            id={`${id}-reason`}
            name="reason"
            className="input"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            aria-describedby={`${id}-reason-note`}
            aria-invalid={errors.reason ? true : undefined}
          />
        </Field>
      )}
      <Outcome result={result} newer={newer} take={take} />
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending}>
          {t(correcting ? "saveCorrection" : "record")}
        </button>
        <button type="button" className="button button-plain" onClick={close}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}

function Field(props: { id: string; label: string; error: string | undefined; children: ReactNode }) {
  return (
    <div className="ten-field">
      <label htmlFor={props.id}>{props.label}</label>
      {props.children}
      <p id={`${props.id}-note`} className="alarm" aria-live="polite">
        {props.error}
      </p>
    </div>
  );
}

type OutcomeProps = {
  result: { ok: true } | Refused | null;
  newer: Record<string, unknown> | null;
  take: () => void;
};

/** What the server refused; after a conflict also what stands there now, and the way to send it all the same. */
function Outcome({ result, newer, take }: OutcomeProps) {
  const t = useTranslations("doubleTen.edit");
  if (result?.ok !== false) return null;
  return (
    <div role="alert" className={newer ? "notice notice-yellow stack" : undefined}>
      <p className="alarm">{result.message}</p>
      {newer && (
        <>
          <p>
            {t("theirs", { forecast: String(newer.forecast ?? "—"), actual: String(newer.actual ?? "—") })}
          </p>
          <button type="button" className="button" onClick={take}>
            {t("takeMine")}
          </button>
        </>
      )}
    </div>
  );
}

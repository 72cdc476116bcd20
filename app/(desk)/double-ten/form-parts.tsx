"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import type { Refused, Result } from "@/app/_server/action";
import "./forms.css";

/** Does what follows an act once it has succeeded; what was typed stays until then. */
export function useFinish(result: { ok: boolean } | null, finish: () => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the arrival of a result counts
  useEffect(() => {
    if (result?.ok) finish();
  }, [result]);
}

/** The version a form starts from: that of the page, or the newer one of a conflict once the person has taken it. */
export function useSeen(version: number, result: Result<unknown> | null) {
  const [taken, setTaken] = useState(0);
  const found = result?.ok === false && result.kind === "conflict" ? result.found : undefined;
  const newest = typeof found?.version === "number" ? found.version : 0;
  const seen = Math.max(version, taken);
  return { seen, newer: found && newest > seen ? found : null, take: () => setTaken(newest) };
}

export function Field(props: { id: string; label: string; error?: string | undefined; children: ReactNode }) {
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

type Typed<V extends string> = {
  id: string;
  name: string;
  label: string;
  error?: string | undefined;
  value: V;
  change: (value: V) => void;
};

export function TextField({ change, label, error, ...input }: Typed<string> & { inputMode?: "numeric" }) {
  return (
    <Field id={input.id} label={label} error={error}>
      <input
        {...input}
        className="input"
        onChange={({ target }) => change(target.value)}
        aria-describedby={`${input.id}-note`}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}

/** Why something is asked for or moved. */
export function ReasonField({ id, label, error, value, change }: Omit<Typed<string>, "name">) {
  return (
    <Field id={`${id}-reason`} label={label} error={error}>
      <textarea
        id={`${id}-reason`}
        name="reason"
        className="input"
        rows={2}
        maxLength={500}
        value={value}
        onChange={({ target }) => change(target.value)}
        aria-describedby={`${id}-reason-note`}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}

type Choice<V extends string> = Typed<V> & { options: readonly { id: V; name: string }[] };

export function ChoiceField<V extends string>({ change, label, error, options, ...select }: Choice<V>) {
  return (
    <Field id={select.id} label={label} error={error}>
      <select
        {...select}
        className="select"
        onChange={({ target }) => {
          const chosen = options.find(({ id }) => id === target.value);
          if (chosen) change(chosen.id);
        }}
        aria-describedby={`${select.id}-note`}
        aria-invalid={error ? true : undefined}
      >
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

type Conflict = { result: Result<unknown> | null; theirs: ReactNode; take: () => void };

/** What the server refused that belongs to no field; after a conflict what stands there now, and the way on. */
export function Outcome({ result, theirs, take }: Conflict) {
  const t = useTranslations("doubleTen.conflict");
  if (result?.ok !== false || belongsToFields(result)) return null;
  return (
    <div role="alert" className={theirs ? "notice notice-yellow stack" : undefined}>
      <p className="alarm">{result.message}</p>
      {theirs && (
        <>
          <p>{theirs}</p>
          <button type="button" className="button" onClick={take}>
            {t("takeMine")}
          </button>
        </>
      )}
    </div>
  );
}

const belongsToFields = ({ kind, fields }: Refused) => kind === "invalid" && Object.keys(fields).length > 0;

"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import type { Refused, Result } from "@/app/_server/action";

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

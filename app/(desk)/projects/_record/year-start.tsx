"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./record.module.css";

type Props = {
  listedFrom: string;
  plannedStart: string;
  periods: readonly string[];
  /** A new project that has not started yet. */
  isNew: boolean;
  errors: Record<string, string>;
  change: (part: { listedFrom?: string; plannedStart?: string }) => void;
};

/** From when a project counts in its year, and when a new one is to start. */
export function YearStart({ listedFrom, plannedStart, periods, isNew, errors, change }: Props) {
  return (
    <>
      <Labelled name="listedFrom" error={errors.listedFrom}>
        <select
          id="listedFrom"
          className="select"
          name="listedFrom"
          aria-describedby="listedFrom-remark"
          value={listedFrom}
          onChange={({ target }) => change({ listedFrom: target.value })}
        >
          {periods.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </Labelled>
      {isNew && (
        <Labelled name="plannedStart" error={errors.plannedStart}>
          <input
            id="plannedStart"
            className="input"
            type="month"
            name="plannedStart"
            aria-describedby="plannedStart-remark"
            aria-invalid={errors.plannedStart ? true : undefined}
            value={plannedStart}
            onChange={({ target }) => change({ plannedStart: target.value })}
          />
        </Labelled>
      )}
    </>
  );
}

type Named = { name: "listedFrom" | "plannedStart"; error: string | undefined; children: ReactNode };

function Labelled({ name, error, children }: Named) {
  const t = useTranslations("record");
  return (
    <div className={styles.field}>
      <label htmlFor={name}>{t(name)}</label>
      {children}
      <div id={`${name}-remark`} className={styles.remark}>
        {error && <p className="alarm">{error}</p>}
        <p className="soft">{t(`${name}Hint`)}</p>
      </div>
    </div>
  );
}

"use client";

import { type ReactNode, useId, useState } from "react";
import styles from "./permits.module.css";

/** On a phone the filters fold away behind a button; elsewhere they stand open. */
export function Fold({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="no-print">
      <button
        type="button"
        className={`button ${styles.foldButton}`}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label} <span aria-hidden="true">{open ? "▴" : "▾"}</span>
      </button>
      <div id={id} className={styles.fold} data-open={open || undefined}>
        {children}
      </div>
    </div>
  );
}

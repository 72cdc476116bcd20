"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState, useTransition } from "react";
import style from "../import.module.css";

type Progress = { phase: "reading" | "applying" | null; share: number; rows: number; total: number };

/** How far a file is, asked twice a second; `done` is called once nothing is at work any more. */
export function useProgress(batch: string, on: boolean, done: () => void) {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (!on) return;
    let over = false;
    let asking = false;
    const ask = async () => {
      if (asking) return;
      asking = true;
      try {
        const answer = await fetch(`/api/imports/${batch}`, { cache: "no-store" });
        const now: Progress | null = answer.ok ? await answer.json() : null;
        if (over) return;
        if (now?.phase) setProgress(now);
        else done();
      } catch {
        // No connection: it is asked again, the work goes on.
      } finally {
        asking = false;
      }
    };
    const timer = setInterval(ask, 500);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [batch, on, done]);
  return progress;
}

export const stopWork = (batch: string) =>
  void fetch(`/api/imports/${batch}`, { method: "DELETE" }).catch(() => {});

/** A file that is being read, with the way to stop it. */
export function Reading({ batch }: { batch: string }) {
  const t = useTranslations("importing");
  const router = useRouter();
  // A page that takes longer than the next question would be asked for anew each time and never come.
  const [coming, start] = useTransition();
  const [asked] = useState(() => () => start(() => router.refresh()));
  const progress = useProgress(batch, !coming, asked);
  const percent = Math.floor((progress?.share ?? 0) * 100);
  return (
    <section className="panel" aria-live="polite">
      <p>{t("reading", { percent, rows: progress?.rows ?? 0 })}</p>
      <div className={style.progress}>
        <progress
          max={100}
          value={percent}
          aria-label={t("reading", { percent, rows: progress?.rows ?? 0 })}
        />
        <button type="button" className="button" onClick={() => stopWork(batch)}>
          {t("stop")}
        </button>
      </div>
    </section>
  );
}

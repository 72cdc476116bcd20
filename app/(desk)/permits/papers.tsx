"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { paperLimit, paperTypes } from "@/lib/domain/permit-paper";
import type { Draft, Sent } from "./draft";
import styles from "./permits.module.css";
import { upload } from "./upload";

type Moving = { key: string; name: string; percent: number; problem: string | null; stop: () => void };
type Props = {
  papers: readonly Sent[];
  change: (part: (now: Draft) => Partial<Draft>) => void;
  error: string | undefined;
  /** Tells how many are on their way. */
  busy: (count: number) => void;
};

const mostPapers = 9;
let serial = 0;

/** Certificates are sent as soon as they are chosen; each shows how far it is and can be taken away again. */
export function Papers({ papers, change, error, busy }: Props) {
  const t = useTranslations("permits.paper");
  const id = useId();
  const [moving, setMoving] = useState<readonly Moving[]>([]);
  const running = moving.filter(({ problem }) => problem === null);
  useEffect(() => busy(running.length), [running.length, busy]);
  // What is on its way when the form goes is broken off.
  const latest = useRef(moving);
  latest.current = moving;
  useEffect(
    () => () => {
      for (const { stop } of latest.current) stop();
    },
    [],
  );

  const patch = (key: string, part: Partial<Moving>) =>
    setMoving((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const forget = (key: string) => setMoving((now) => now.filter((one) => one.key !== key));

  function begin(file: File) {
    const key = `${++serial}`;
    const name = file.name.replace(/\s+/g, " ").slice(-200);
    const add = (problem: string | null, stop: () => void) =>
      setMoving((now) => [...now, { key, name, percent: 0, problem, stop }]);
    if (file.size > paperLimit) return add(t("tooBig"), () => {});
    const { stop } = upload(
      file,
      (percent) => patch(key, { percent }),
      (answer) => {
        if (!("token" in answer)) return patch(key, { problem: answer.message ?? t("broken") });
        forget(key);
        change((now) => ({ papers: [...now.papers, { token: answer.token, name }] }));
      },
    );
    add(null, stop);
  }
  function choose(files: FileList | null) {
    const room = mostPapers - papers.length - running.length;
    const chosen = [...(files ?? [])];
    for (const file of chosen.slice(0, room)) begin(file);
    for (const file of chosen.slice(room))
      setMoving((now) => [
        ...now,
        { key: `${++serial}`, name: file.name, percent: 0, problem: t("tooMany"), stop: () => {} },
      ]);
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t("label")}</label>
      <input
        id={id}
        className={styles.file}
        type="file"
        multiple
        accept={paperTypes.join(",")}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          choose(target.files);
          target.value = "";
        }}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {t("hint")}
      </p>
      <ul className={styles.papers} aria-live="polite">
        {papers.map((paper) => (
          <li key={paper.token}>
            <input type="hidden" name="paper" value={`${paper.token} ${paper.name}`} />
            <span>
              ✓ {paper.name} <span className="soft">{t("ready")}</span>
            </span>
            <button
              type="button"
              className="button button-plain"
              aria-label={t("remove", { name: paper.name })}
              onClick={() =>
                change((now) => ({ papers: now.papers.filter(({ token }) => token !== paper.token) }))
              }
            >
              ✕
            </button>
          </li>
        ))}
        {moving.map(({ key, name, percent, problem, stop }) => (
          <li key={key}>
            {problem === null ? (
              <>
                <span>{t("progress", { name, percent: `${percent}` })}</span>
                <progress max={100} value={percent} aria-label={name} />
              </>
            ) : (
              <span className="alarm">
                {name} {problem}
              </span>
            )}
            <button
              type="button"
              className="button button-plain"
              aria-label={problem === null ? t("cancel", { name }) : t("remove", { name })}
              onClick={() => {
                stop();
                forget(key);
              }}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      {error && <p className="alarm">{error}</p>}
    </div>
  );
}

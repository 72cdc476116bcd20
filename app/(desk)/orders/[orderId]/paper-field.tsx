"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import styles from "../orders.module.css";

export type SentPaper = { token: string; name: string };

const answerOf = async (response: Response): Promise<{ token?: string; message?: string }> =>
  response.json().catch(() => ({}));

/** Sends files as they are chosen; the form then names them. A file that fails says so and leaves the others. */
export function PaperField({
  papers,
  change,
}: {
  papers: readonly SentPaper[];
  change: (papers: SentPaper[]) => void;
}) {
  const [t, id] = [useTranslations("order.paper"), useId()];
  const [sending, setSending] = useState(0);
  const [problems, setProblems] = useState<string[]>([]);
  const send = async (files: readonly File[]) => {
    setProblems([]);
    setSending(files.length);
    const sent = [...papers];
    for (const file of files) {
      try {
        const response = await fetch("/api/papers", { method: "POST", body: file });
        const { token, message } = await answerOf(response);
        if (token) sent.push({ token, name: file.name.slice(-200) });
        else setProblems((all) => [...all, `${file.name}: ${message ?? t("failed")}`]);
      } catch {
        setProblems((all) => [...all, `${file.name}: ${t("offline")}`]);
      }
      setSending((left) => left - 1);
    }
    change(sent);
  };
  return (
    <>
      <label htmlFor={id}>{t("label")}</label>
      <input
        id={id}
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,application/pdf"
        disabled={sending > 0}
        aria-describedby={`${id}-remark`}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = "";
          if (files.length > 0) void send(files);
        }}
      />
      {papers.length > 0 && (
        <ul className={styles.papers}>
          {papers.map(({ token, name }) => (
            <li key={token}>
              <input type="hidden" name="paper" value={`${token} ${name}`} />
              {name}{" "}
              <button
                type="button"
                className="button button-plain"
                aria-label={t("remove", { name })}
                onClick={() => change(papers.filter((one) => one.token !== token))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div id={`${id}-remark`} className={styles.remark} aria-live="polite">
        {sending > 0 && <p>{t("sending", { count: sending })}</p>}
        {problems.map((problem) => (
          <p key={problem} className="alarm">
            {problem}
          </p>
        ))}
        <p className="soft">{t("hint")}</p>
      </div>
    </>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { Section } from "@/lib/bulletin/content";
import { discardDraft, saveDraft } from "../actions";
import styles from "./draft-form.module.css";

type Props = {
  bulletin: string;
  seen: number;
  title: string;
  remarks: { section: Section; label: string; text: string }[];
};

/** Title and remarks of a draft; a remark is printed below its section, that on the next steps instead of the text. */
export function DraftForm({ bulletin, seen, title, remarks }: Props) {
  const t = useTranslations("bulletin");
  const [result, send, pending] = useActionState(saveDraft, null);
  const typed = result?.ok === false ? result.values : {};
  return (
    <details className="panel no-print" open={result?.ok === false || undefined}>
      <summary>{t("edit")}</summary>
      <form action={send} className={`stack ${styles.form}`}>
        <input type="hidden" name="bulletin" value={bulletin} />
        <input type="hidden" name="seen" value={seen} />
        <label className={styles.field}>
          {t("subject")}
          <input name="title" className="input" maxLength={100} defaultValue={typed.title ?? title} />
          <Problem text={result?.ok === false ? result.fields.title : undefined} />
        </label>
        {remarks.map(({ section, label, text }) => (
          <label key={section} className={styles.field}>
            {t(section === "requirements" ? "remarkInstead" : "remark", { section: label })}
            <textarea
              name={section}
              className="input"
              rows={section === "requirements" ? 4 : 2}
              maxLength={3000}
              defaultValue={typed[section] ?? text}
            />
            <Problem text={result?.ok === false ? result.fields[section] : undefined} />
          </label>
        ))}
        <div className="line">
          <button type="submit" className="button button-main" disabled={pending}>
            {t("save")}
          </button>
          {result?.ok === false && (
            <span className="alarm" role="alert">
              {result.message}
            </span>
          )}
        </div>
      </form>
      <Discard bulletin={bulletin} seen={seen} />
    </details>
  );
}

const Problem = ({ text }: { text: string | undefined }) =>
  text ? <span className="alarm">{text}</span> : null;

function Discard({ bulletin, seen }: { bulletin: string; seen: number }) {
  const t = useTranslations("bulletin");
  const router = useRouter();
  // The page of a draft that is gone says so; nobody has to see it.
  const discard: typeof discardDraft = async (previous, form) => {
    const answer = await discardDraft(previous, form);
    if (answer.ok) router.replace("/bulletin");
    return answer;
  };
  const [result, send, pending] = useActionState(discard, null);
  return (
    <form action={send} className="line">
      <input type="hidden" name="bulletin" value={bulletin} />
      <input type="hidden" name="seen" value={seen} />
      <button type="submit" className="button button-plain" disabled={pending}>
        {t("discard")}
      </button>
      <span className="soft">{t("discardNote")}</span>
      {result?.ok === false && (
        <span className="alarm" role="alert">
          {result.message}
        </span>
      )}
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction } from "@/app/_ui/use-action";
import { nameCaption } from "./actions";
import styles from "./photos.module.css";

type Props = { photoId: string; seen: number; caption: string };

/** What a picture shows; the button appears once something else is typed. */
export function Caption({ photoId, seen, caption }: Props) {
  const t = useTranslations("photo");
  const [typed, setTyped] = useState(caption);
  const [result, send, pending] = useAction(nameCaption);
  return (
    <form action={send} className={styles.captionForm}>
      <input type="hidden" name="photoId" value={photoId} />
      <input type="hidden" name="seen" value={seen} />
      <input
        className="input"
        name="caption"
        maxLength={100}
        value={typed}
        aria-label={t("caption")}
        placeholder={t("caption")}
        onChange={({ target }) => setTyped(target.value)}
      />
      {typed !== caption && (
        <button type="submit" className="button button-main" disabled={pending}>
          {t("save")}
        </button>
      )}
      {result?.ok === false && <span className="alarm">{result.message}</span>}
    </form>
  );
}

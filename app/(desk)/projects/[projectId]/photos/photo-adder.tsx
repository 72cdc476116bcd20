"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { upload } from "@/app/(desk)/permits/upload";
import { paperLimit } from "@/lib/domain/permit-paper";
import { sendPhoto } from "./actions";
import styles from "./photos.module.css";
import { shrink } from "./shrink";

type Moving = { key: number; name: string; percent: number; problem: string | null };
let serial = 0;

const send = (blob: Blob, progress: (percent: number) => void) =>
  new Promise<{ token: string } | { message: string | null }>((done) => upload(blob, progress, done));

/** Pictures are shrunk here, sent one by one, and stand in the month as soon as each has arrived. */
export function PhotoAdder({ projectId, period, room }: { projectId: string; period: string; room: number }) {
  const t = useTranslations("photo");
  const router = useRouter();
  const id = useId();
  const [moving, setMoving] = useState<readonly Moving[]>([]);
  const patch = (key: number, part: Partial<Moving>) =>
    setMoving((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));

  async function add(file: File, key: number): Promise<string | null> {
    if (file.size > paperLimit) return t("tooBig");
    const small = await shrink(file);
    if (!small) return t("unreadable");
    const picture = await send(small.picture, (percent) => patch(key, { percent }));
    if (!("token" in picture)) return picture.message ?? t("broken");
    const thumb = await send(small.thumb, () => {});
    if (!("token" in thumb)) return thumb.message ?? t("broken");
    const form = new FormData();
    const name = `${
      file.name
        .replace(/\s+/g, " ")
        .replace(/\.\w+$/, "")
        .slice(-190) || t("title")
    }.jpg`;
    const values = { projectId, period, picture: picture.token, thumb: thumb.token, name, caption: "" };
    for (const [field, value] of Object.entries(values)) form.set(field, value);
    try {
      const answer = await sendPhoto(null, form);
      return answer.ok ? null : (answer.fields.picture ?? answer.message);
    } catch {
      return t("broken");
    }
  }

  async function choose(files: File[]) {
    const rows = files.map((file, index) => ({
      file,
      key: ++serial,
      name: file.name,
      percent: 0,
      problem: index < room ? null : t("full"),
    }));
    setMoving((now) => [
      ...now.filter(({ problem }) => problem === null),
      ...rows.map(({ file: _, ...row }) => row),
    ]);
    for (const { file, key, problem } of rows) {
      if (problem !== null) continue;
      const failed = await add(file, key);
      if (failed === null) setMoving((now) => now.filter((one) => one.key !== key));
      else patch(key, { problem: failed });
    }
    router.refresh();
  }

  return (
    <div className={`${styles.adder} no-print`}>
      {room > 0 && (
        <label className="button" htmlFor={id}>
          {t("add")}
        </label>
      )}
      <input
        id={id}
        className={styles.file}
        type="file"
        accept="image/*"
        multiple
        disabled={room <= 0}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          choose([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <span id={`${id}-hint`} className="soft">
        {room > 0 ? t("hint", { room }) : t("full")}
      </span>
      <ul className={styles.moving} aria-live="polite">
        {moving.map(({ key, name, percent, problem }) => (
          <li key={key}>
            {problem === null ? (
              <>
                {name} <progress max={100} value={percent} aria-label={name} />
              </>
            ) : (
              <span className="alarm">{t("failed", { name, problem })}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

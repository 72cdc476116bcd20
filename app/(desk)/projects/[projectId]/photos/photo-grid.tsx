"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ReasonDialog } from "@/app/_ui/reason-dialog";
import { removePhoto } from "./actions";
import { Caption } from "./caption";
import styles from "./photos.module.css";

export type Tile = {
  id: string;
  version: number;
  caption: string;
  label: string;
  width: number;
  height: number;
};

const source = (id: string, small = false) => `/api/photos/${id}${small ? "?size=small" : ""}`;

/** Small pictures that open large; the arrows go from one to the next. `mayEdit` captions them and takes them away. */
export function PhotoGrid({ tiles, mayEdit }: { tiles: readonly Tile[]; mayEdit: boolean }) {
  const t = useTranslations("photo");
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const shown = at === null ? null : tiles[at];
  const go = (by: number) => setAt((now) => (now === null ? null : (now + by + tiles.length) % tiles.length));
  return (
    <>
      <ul className={styles.grid}>
        {tiles.map((tile, index) => (
          <li key={tile.id}>
            <button
              type="button"
              className={styles.tile}
              aria-label={t("open", { name: tile.caption || tile.label })}
              onClick={() => {
                setAt(index);
                dialog.current?.showModal();
              }}
            >
              {/* biome-ignore lint/performance/noImgElement: it is small already, and served behind the session. */}
              <img
                src={source(tile.id, true)}
                alt=""
                loading="lazy"
                decoding="async"
                width={160}
                height={120}
              />
            </button>
            {mayEdit ? (
              <Caption key={tile.version} photoId={tile.id} seen={tile.version} caption={tile.caption} />
            ) : (
              <span className={styles.caption}>{tile.caption}</span>
            )}
            <span className="soft">{tile.label}</span>
            {mayEdit && (
              <ReasonDialog
                action={removePhoto}
                values={{ photoId: tile.id, seen: String(tile.version) }}
                words={{
                  open: t("remove"),
                  title: t("removeTitle"),
                  hint: t("removeHint"),
                  reason: t("removeReason"),
                  confirm: t("removeNow"),
                  cancel: t("cancel"),
                }}
                done={() => t("removed")}
              />
            )}
          </li>
        ))}
      </ul>
      <dialog
        ref={dialog}
        className={styles.large}
        aria-label={t("title")}
        onClose={() => setAt(null)}
        onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
        onKeyDown={({ key }) => {
          if (key === "ArrowRight") go(1);
          if (key === "ArrowLeft") go(-1);
        }}
      >
        {shown && at !== null && (
          <figure>
            {/* biome-ignore lint/performance/noImgElement: as above. */}
            <img
              src={source(shown.id)}
              alt={shown.caption || shown.label}
              width={shown.width}
              height={shown.height}
            />
            <figcaption className="line">
              <span>{shown.caption}</span>
              <span className="soft">
                {t("place", { at: at + 1, count: tiles.length, label: shown.label })}
              </span>
              {tiles.length > 1 && (
                <>
                  <button type="button" className="button" onClick={() => go(-1)}>
                    {t("previous")}
                  </button>
                  <button type="button" className="button" onClick={() => go(1)}>
                    {t("next")}
                  </button>
                </>
              )}
              <button type="button" className="button button-main" onClick={() => dialog.current?.close()}>
                {t("close")}
              </button>
            </figcaption>
          </figure>
        )}
      </dialog>
    </>
  );
}

"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import style from "./import.module.css";

type Props = { period: string; periods: readonly string[] };

/** Sends a workbook as it is and goes where its import goes on. */
export function Upload({ period, periods }: Props) {
  const t = useTranslations("importing");
  const router = useRouter();
  const [percent, setPercent] = useState<number | null>(null);
  const [problem, setProblem] = useState("");
  const [month, setMonth] = useState(period);
  const [over, setOver] = useState(false);
  const request = useRef<XMLHttpRequest | null>(null);
  const end = (message: string) => {
    setPercent(null);
    setProblem(message);
  };
  const send = (file: File | undefined) => {
    if (!file || percent !== null) return;
    const sending = new XMLHttpRequest();
    request.current = sending;
    setProblem("");
    setPercent(0);
    sending.open("POST", `/api/imports?name=${encodeURIComponent(file.name)}&period=${month}`);
    sending.responseType = "json";
    sending.setRequestHeader("content-type", "application/octet-stream");
    sending.upload.addEventListener("progress", ({ loaded, total }) => {
      if (total > 0) setPercent(Math.floor((loaded / total) * 100));
    });
    sending.addEventListener("load", () => {
      const body: { id?: unknown; message?: unknown } | null = sending.response;
      if (sending.status === 200 && typeof body?.id === "string") {
        // The new address has its own id and is not known to typed routes.
        router.push(`/projects/import/${body.id}` as Route);
      } else end(typeof body?.message === "string" ? body.message : t("notSent"));
    });
    sending.addEventListener("error", () => end(t("notSent")));
    sending.addEventListener("abort", () => end(""));
    sending.send(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button
    <div
      className={`panel ${style.drop}`}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <p>{t("what")}</p>
      <p className="soft">{t("limits")}</p>
      <div className="line">
        <label>
          {t("month")}{" "}
          <select className="select" value={month} onChange={({ target }) => setMonth(target.value)}>
            {periods.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <label className={`button button-main ${style.pick}`}>
          {t("choose")}
          <input
            type="file"
            name="workbook"
            accept=".xlsx,.csv"
            disabled={percent !== null}
            onChange={({ target }) => {
              send(target.files?.[0]);
              target.value = "";
            }}
          />
        </label>
        {percent !== null && (
          <>
            <progress max={100} value={percent} aria-label={t("sending", { percent })} />
            <span>{t("sending", { percent })}</span>
            <button type="button" className="button" onClick={() => request.current?.abort()}>
              {t("stop")}
            </button>
          </>
        )}
      </div>
      {problem && (
        <p className="alarm" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

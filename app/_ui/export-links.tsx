"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { href, paramsOf } from "@/lib/query";
import style from "./export-menu.module.css";
import { type Download, useDownload } from "./use-download";

/** Another form of the same rows: its name, and what it adds to the address; several under one name are variants. */
export type ExportChoice = { label: string; variants: { label: string; set: Record<string, string> }[] };

const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

function Progress({ now, cancel }: { now: Download; cancel: () => void }) {
  const t = useTranslations("export");
  const stop = (
    <button type="button" className="button button-plain" onClick={cancel}>
      {t("cancel")}
    </button>
  );
  const why = (reason: (Download & { state: "failed" })["why"]) =>
    typeof reason === "string" ? t(reason) : (reason.said ?? t("broken", { status: reason.status }));
  return (
    <span className={`${style.progress} no-print`} role="status">
      {now.state === "working" && (
        <>
          <i className={style.turning} aria-hidden="true" />
          {t("working")} {stop}
        </>
      )}
      {now.state === "receiving" && (
        <>
          {t("receiving", { size: sizeOf(now.bytes) })} {stop}
        </>
      )}
      {now.state === "done" && <span className="soft">{t("done", { name: now.name })}</span>}
      {now.state === "cancelled" && <span className="soft">{t("cancelled")}</span>}
      {now.state === "failed" && <span className="alarm">{t("failed", { why: why(now.why) })}</span>}
    </span>
  );
}

/** A button with the formats below it. Without script the links download all the same. */
export function ExportLinks({ path, choices }: { path: string; choices: readonly ExportChoice[] }) {
  const t = useTranslations("export");
  const params = paramsOf(useSearchParams());
  const { now, take, cancel } = useDownload();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void take(event.currentTarget.href);
  };
  const link = (label: string, set: Record<string, string>) => (
    <a key={JSON.stringify(set)} href={href(path, params, { peek: null, ...set })} download onClick={follow}>
      {label}
    </a>
  );
  return (
    <span className={`${style.export} no-print`}>
      <Progress now={now} cancel={cancel} />
      <details className={style.menu} data-sheet>
        <summary className="button">{t("menu")}</summary>
        <div className={style.list}>
          {choices.length > 0 && <strong>{t("asShown")}</strong>}
          {link(t("xlsx"), { as: "xlsx" })}
          {link(t("csv"), { as: "csv" })}
          {choices.length > 0 && <strong>{t("ledgers")}</strong>}
          {choices.map(({ label, variants }) => (
            <div key={label} className={style.form}>
              <span>{label}</span>
              {variants.map((one) => link(one.label, { ...one.set, as: "xlsx" }))}
            </div>
          ))}
        </div>
      </details>
    </span>
  );
}

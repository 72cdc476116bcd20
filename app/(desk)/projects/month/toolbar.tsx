"use client";

import { useTranslations } from "next-intl";
import type { GridRow } from "@/lib/month-grid";
import style from "./month.module.css";
import type { Grid, Show } from "./use-grid";

type Props = {
  grid: Grid;
  rows: readonly GridRow[];
  adds: boolean;
  counts: { changed: number; good: number; fileable: number };
  pending: boolean;
  save: (move: "save" | "submit") => void;
};
const shows: readonly Show[] = ["all", "mine", "open", "changed"];

/** How to paste, which rows are seen, and the one save with what it will take. */
export function Toolbar({ grid, rows, adds, counts, pending, save }: Props) {
  const t = useTranslations("monthGrid");
  return (
    <div className={`${style.bar} no-print`}>
      <details className={style.help}>
        <summary>{t("how")}</summary>
        <ol>
          <li>{t("how1")}</li>
          <li>{t("how2")}</li>
          <li>{t("how3")}</li>
          <li>{t("how4")}</li>
        </ol>
      </details>
      <div className="line">
        <fieldset className={style.choice}>
          <legend className="hidden-text">{t("show")}</legend>
          {shows
            .filter((show) => show !== "mine" || !adds)
            .map((show) => (
              <button
                key={show}
                type="button"
                className={grid.show === show ? "button button-main" : "button"}
                aria-pressed={grid.show === show}
                onClick={() => grid.setShow(show)}
              >
                {t(`shows.${show}`)}
                {show === "changed" && ` ${counts.changed}`}
                {show === "all" && ` ${rows.length}`}
              </button>
            ))}
        </fieldset>
        <input
          className="input"
          type="search"
          aria-label={t("find")}
          placeholder={t("find")}
          value={grid.find}
          onChange={({ target }) => grid.setFind(target.value)}
        />
        <span className={style.gap} />
        <span aria-live="polite" className="soft">
          {counts.changed > 0 && t("pending", counts)}
        </span>
        {counts.changed > 0 && (
          <button type="button" className="button button-plain" onClick={grid.discard} disabled={pending}>
            {t("discard")}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={pending || counts.good === 0}
          onClick={() => save("save")}
        >
          {t("saveDrafts", { count: counts.good })}
        </button>
        <button
          type="button"
          className="button button-main"
          disabled={pending || counts.fileable === 0}
          onClick={() => save("submit")}
        >
          {pending ? t("saving") : t("submit", { count: counts.fileable })}
        </button>
      </div>
    </div>
  );
}

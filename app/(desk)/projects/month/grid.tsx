"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, startTransition, useEffect, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { Restored } from "@/app/_ui/restored";
import { useAction } from "@/app/_ui/use-action";
import { monthOf, type Period } from "@/lib/domain/period";
import type { Preset } from "@/lib/domain/preset";
import { checkRow, type GridRow, gridFields } from "@/lib/month-grid";
import { saveMonthGrid } from "./actions";
import style from "./month.module.css";
import { PasteReport } from "./paste-report";
import { Row } from "./row";
import { Toolbar } from "./toolbar";
import { useGrid } from "./use-grid";

type Props = {
  /** Where the browser keeps what is typed. */
  place: string;
  rows: readonly GridRow[];
  mine: string;
  /** Adds months where there are none, and files them at once or as drafts like everyone. */
  adds: boolean;
  period: Period;
  zone: Preset;
};

/** A department's month in one grid: paste a block from a spreadsheet or type, see what changes, save once. */
export function MonthGrid({ place, rows, mine, adds, period, zone }: Props) {
  const t = useTranslations("monthGrid");
  const grid = useGrid({ rows, place, mine });
  const [result, send, pending] = useAction(saveMonthGrid, (answer) => {
    if (!answer.ok) return;
    const { saved, refused, move } = answer.data;
    grid.saved(saved, refused);
    if (saved.length > 0) notice(t(move === "submit" ? "submitted" : "saved", { count: saved.length }));
  });
  const [ready, setReady] = useState(false);
  // What the browser kept is back by now, so typing loses nothing.
  useEffect(() => setReady(true), []);

  const changed = rows.filter(({ projectId }) => projectId in grid.typed);
  const checks = new Map(changed.map((row) => [row.projectId, checkRow(row, grid.typed)]));
  const isWrong = (row: GridRow) => {
    const check = checks.get(row.projectId);
    return Boolean(
      check &&
        (Object.keys(check.problems).length > 0 || check.findings.some(({ level }) => level === "refuse")),
    );
  };
  const lacksReason = (row: GridRow) =>
    Boolean(checks.get(row.projectId)?.findings.some(({ level }) => level === "reason"));
  const good = changed.filter((row) => !isWrong(row) && !row.closed);
  const fileable = good.filter((row) => !lacksReason(row));

  const save = (move: "save" | "submit") => {
    const chosen = move === "submit" ? fileable : good;
    if (pending || chosen.length === 0) return;
    const form = new FormData();
    form.set("batch", crypto.randomUUID());
    form.set("period", period);
    form.set("move", move);
    form.set(
      "rows",
      JSON.stringify(
        chosen.map(({ projectId }) => ({
          projectId,
          ...grid.bases[projectId],
          cells: grid.typed[projectId],
        })),
      ),
    );
    grid.send();
    startTransition(() => send(form));
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData("text/plain");
    const [first] = grid.shown.filter((row) => !row.closed);
    const at = grid.active ?? (first && { projectId: first.projectId, field: gridFields[0] });
    // One value goes into the field that is being typed in, as everywhere.
    if (!at || (grid.active && !/[\t\n]/.test(text.trim()))) return;
    event.preventDefault();
    grid.paste(text, at);
  };
  return (
    <section className={style.desk} onPaste={onPaste} data-ready={ready}>
      {grid.restored && changed.length > 0 && <Restored discard={grid.discard} />}
      <Toolbar
        grid={grid}
        rows={rows}
        adds={adds}
        counts={{ changed: changed.length, good: good.length, fileable: fileable.length }}
        pending={pending}
        save={save}
      />
      {result?.ok === false && (
        <p className="alarm" role="alert">
          {result.message}
        </p>
      )}
      {grid.refused.size > 0 && (
        <p className="notice notice-red" role="alert">
          {t("refused", { count: grid.refused.size })}
        </p>
      )}
      {grid.said && <PasteReport said={grid.said} rows={rows} takeBack={grid.takeBack} />}
      <div className={`table-frame ${style.frame}`}>
        <table className={`table ${style.table}`} ref={grid.table} aria-label={t("grid")}>
          <thead>
            <tr>
              <th scope="col">{t("project")}</th>
              <th scope="col">{t("standing")}</th>
              {gridFields.map((field) => (
                <th
                  key={field}
                  scope="col"
                  className={field === "invested" || field === "fixedAssets" ? "num" : ""}
                >
                  {t(`field.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.shown.map((row) => {
              const base = grid.bases[row.projectId];
              return (
                <Row
                  key={row.projectId}
                  row={row}
                  typed={grid.typed[row.projectId]}
                  bad={grid.bad.filter((cell) => cell.projectId === row.projectId)}
                  refused={grid.refused.get(row.projectId)}
                  active={grid.active?.projectId === row.projectId ? grid.active.field : null}
                  rival={Boolean(base && (base.seen !== row.seen || base.revision !== row.revision))}
                  zone={zone}
                  month={monthOf(period)}
                  grid={grid}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      {grid.shown.length === 0 && <p className="empty">{t("nothingShown")}</p>}
    </section>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, startTransition, useRef, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { Restored } from "@/app/_ui/restored";
import { useAction } from "@/app/_ui/use-action";
import { wanText } from "@/lib/domain/money";
import { curveNames } from "@/lib/domain/plan-change";
import { readCell, sentCells } from "../projects/[projectId]/plan/cells";
import { proposePlans } from "./actions";
import { GridLine } from "./grid-line";
import type { GridRow } from "./grid-row";
import style from "./plans.module.css";
import { sumOf, useGrid } from "./use-grid";

type Props = {
  rows: readonly GridRow[];
  year: number;
  locked: number;
  place: string;
  mayPropose: boolean;
  /** It shows 年初 plans. */
  original: boolean;
};

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Projects by twelve months: typed, pasted or filled along a curve, and filed together, all or none. */
export function PlansGrid({ rows, year, locked, place, mayPropose, original }: Props) {
  const t = useTranslations("plans");
  const grid = useGrid(rows, place, locked);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [unfilled, setUnfilled] = useState(0);
  const [sent, setSent] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const [result, send, pending] = useAction(proposePlans, (answer) => {
    if (!answer.ok) return;
    notice(t("proposed", { count: answer.data.count }));
    grid.saved({ rows: {}, reason: "" });
    setTicked([]);
  });
  const touched = rows.filter(grid.isTouched);
  const off = touched.filter((row) => readCell(grid.cellsOf(row)[0] ?? "").yuan !== sumOf(grid.cellsOf(row)));
  const bad = touched.some((row) => grid.cellsOf(row).some((text) => readCell(text).problem !== null));
  const needsReason = touched.some(({ isFirst }) => !isFirst);
  const errors = result?.ok === false ? result.fields : {};
  const errorsOf = (id: string) => {
    const prefix = `rows.${sent.indexOf(id)}.`;
    return Object.fromEntries(
      Object.entries(errors).flatMap(([key, text]) =>
        key.startsWith(prefix) ? [[key.slice(prefix.length), text]] : [],
      ),
    );
  };
  const contested =
    result?.ok === false && result.kind === "conflict"
      ? rows.find(({ projectId }) => projectId === result.found?.projectId)
      : undefined;
  const submit = () => {
    setSent(touched.map(({ projectId }) => projectId));
    const data = new FormData();
    data.set("year", `${year}`);
    data.set("reason", needsReason ? grid.value.reason : "");
    data.set(
      "rows",
      JSON.stringify(
        touched.map((row) => {
          const [annual = "", ...typed] = grid.cellsOf(row);
          const { projectId, seen } = row;
          return { projectId, annual: annual || "0", months: sentCells(typed), baselines: [], seen };
        }),
      ),
    );
    startTransition(() => send(data));
  };
  // As in a sheet: Enter goes down the column.
  const down = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLInputElement) || event.target.dataset.cell === undefined) return;
    event.preventDefault();
    const column = [
      ...(form.current?.querySelectorAll<HTMLInputElement>(
        `input[data-cell="${event.target.dataset.cell}"]`,
      ) ?? []),
    ];
    column[column.indexOf(event.target) + 1]?.focus();
  };
  const columns = months.map((month) =>
    rows.reduce((total, row) => total + (readCell(grid.cellsOf(row)[month] ?? "").yuan ?? 0), 0),
  );
  const chosen = rows.filter(({ projectId }) => ticked.includes(projectId));
  return (
    <form
      ref={form}
      className={`stack ${style.desk}`}
      noValidate
      onKeyDown={down}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {grid.restored && <Restored discard={grid.discard} />}
      {mayPropose && (
        <div className="line no-print">
          <span className="soft">
            {locked > 0 ? t("gridHint", { month: `${locked}` }) : t("gridHintOpen")}
          </span>
          {curveNames.map((curve) => (
            <button
              key={curve}
              type="button"
              className="button"
              disabled={chosen.length === 0}
              onClick={() => setUnfilled(grid.fill(chosen, curve))}
            >
              {t(`fill.${curve}`, { count: chosen.length })}
            </button>
          ))}
          {unfilled > 0 && <span className="alarm">{t("unfilled", { count: unfilled })}</span>}
        </div>
      )}
      <div className={`table-frame ${style.frame}`}>
        <table className={`table ${style.grid}`}>
          <thead>
            <tr>
              <th scope="col" className={style.name}>
                {mayPropose && (
                  <input
                    type="checkbox"
                    aria-label={t("tickAll")}
                    checked={rows.length > 0 && chosen.length === rows.length}
                    onChange={({ target }) =>
                      setTicked(target.checked ? rows.map(({ projectId }) => projectId) : [])
                    }
                  />
                )}{" "}
                {t("project")}
              </th>
              <th scope="col" className="num">
                {t("annual")}
              </th>
              {months.map((month) => (
                <th key={month} scope="col" className="num">
                  {t("month", { month: `${month}` })}
                </th>
              ))}
              <th scope="col" className="num">
                {t("sum")}
              </th>
              <th scope="col" className="num">
                {t("difference")}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr className="total">
              <th scope="row" className={style.name}>
                {t("total")}
              </th>
              <td className="num">
                {wanText(
                  rows.reduce((sum, row) => sum + (readCell(grid.cellsOf(row)[0] ?? "").yuan ?? 0), 0),
                )}
              </td>
              {columns.map((amount, index) => (
                <td key={months[index]} className="num">
                  {wanText(amount)}
                </td>
              ))}
              <td className="num">{wanText(columns.reduce((sum, amount) => sum + amount, 0))}</td>
              <td />
            </tr>
            {rows.map((row, at) => (
              <GridLine
                key={row.projectId}
                row={row}
                cells={grid.cellsOf(row)}
                editable={(cell) => mayPropose && grid.canEdit(row, cell)}
                touched={grid.isTouched(row)}
                original={original}
                ticked={mayPropose ? ticked.includes(row.projectId) : null}
                errors={errorsOf(row.projectId)}
                tick={(on) =>
                  setTicked(on ? [...ticked, row.projectId] : ticked.filter((id) => id !== row.projectId))
                }
                change={(cell, text) => grid.set(row, cell, text)}
                paste={(event, cell) => grid.paste(event, at, cell)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {mayPropose && touched.length > 0 && needsReason && (
        <label className={style.reason}>
          {t("reasonAll")}
          <input
            className="input"
            name="reason"
            maxLength={500}
            value={grid.value.reason}
            aria-invalid={errors.reason ? true : undefined}
            onChange={({ target }) => grid.change({ reason: target.value })}
          />
          {errors.reason && <span className="alarm">{errors.reason}</span>}
        </label>
      )}
      {mayPropose && (
        <div className="line no-print">
          <button
            type="submit"
            className="button button-main"
            disabled={pending || touched.length === 0 || off.length > 0 || bad}
          >
            {t("propose", { count: touched.length })}
          </button>
          {off.length > 0 && <span className="alarm">{t("off", { count: off.length })}</span>}
          {bad && <span className="alarm">{t("bad")}</span>}
          {result?.ok === false && !Object.values(errors).includes(result.message) && (
            <span className="alarm" role="alert">
              {contested ? t("contested", { name: contested.name, message: result.message }) : result.message}
            </span>
          )}
        </div>
      )}
    </form>
  );
}

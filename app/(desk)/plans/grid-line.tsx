"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ClipboardEvent } from "react";
import { wanText } from "@/lib/domain/money";
import { gapCell } from "@/lib/format";
import { readCell } from "../projects/[projectId]/plan/cells";
import type { GridRow } from "./grid-row";
import style from "./plans.module.css";
import { type Cells, sumOf } from "./use-grid";

type Props = {
  row: GridRow;
  cells: Cells;
  editable: (cell: number) => boolean;
  touched: boolean;
  /** The grid shows 年初 plans. */
  original: boolean;
  /** Null where nothing can be ticked. */
  ticked: boolean | null;
  errors: Readonly<Record<string, string>>;
  tick: (on: boolean) => void;
  change: (cell: number, text: string) => void;
  paste: (event: ClipboardEvent, cell: number) => void;
};

/** One project of the grid with its sum and what is missing to the annual plan. */
export function GridLine({
  row,
  cells,
  editable,
  touched,
  original,
  ticked,
  errors,
  tick,
  change,
  paste,
}: Props) {
  const t = useTranslations("plans");
  const field = useTranslations("refusal.field");
  const total = sumOf(cells);
  const annual = readCell(cells[0] ?? "").yuan ?? 0;
  const difference = annual - total;
  const problemOf = (cell: number) => {
    const said = cell === 0 ? errors.annual : errors[`months.${cell - 1}`];
    const problem = readCell(cells[cell] ?? "").problem;
    return said ?? (problem ? field(problem as "negative") : null); // parseWan's problems are field sentences
  };
  const said = cells.map((_, cell) => problemOf(cell)).find(Boolean) ?? errors.months ?? null;
  const isReadable = cells.some((_, cell) => editable(cell));
  const noMonths = row.months === null && !touched && !isReadable;
  return (
    <tr data-touched={touched || undefined}>
      <th scope="row" className={style.name}>
        {ticked !== null && (
          <input
            type="checkbox"
            aria-label={t("tick", { name: row.name })}
            checked={ticked}
            disabled={row.status === "waiting"}
            onChange={({ target }) => tick(target.checked)}
          />
        )}{" "}
        <Link
          href={`/projects/${row.projectId}/plan` as Route /* a project's own page */}
          prefetch={false}
          title={row.name}
        >
          {row.name}
        </Link>
        <small className={row.status === "missing" ? "alarm" : undefined}>
          {t(`status.${row.status}`)} · {row.officer}
          {row.proposed !== null && ` · ${t("proposedIs", { amount: wanText(row.proposed) })}`}
          {row.other !== null &&
            ` · ${t(original ? "otherIsAdjusted" : "otherIsOriginal", { amount: wanText(row.other) })}`}
          {row.returned && ` · ${row.returned}`}
        </small>
        {said && <small className="alarm">{said}</small>}
      </th>
      {cells.map((text, cell) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its month
        <td key={cell} className="num">
          {isReadable ? (
            <input
              className="input number"
              inputMode="decimal"
              data-cell={cell}
              aria-label={`${row.name} ${cell === 0 ? t("annual") : t("month", { month: `${cell}` })}`}
              value={text}
              readOnly={!editable(cell)}
              aria-invalid={problemOf(cell) ? true : undefined}
              onFocus={({ target }) => target.select()}
              onPaste={(event) => paste(event, cell)}
              onChange={({ target }) => change(cell, target.value)}
            />
          ) : noMonths && cell > 0 ? (
            "—"
          ) : (
            wanText(readCell(text).yuan ?? 0)
          )}
        </td>
      ))}
      <td className="num">{noMonths ? "—" : wanText(total)}</td>
      <td className={difference === 0 || noMonths ? "num" : `num ${style.off}`}>
        {difference === 0 ? "0" : noMonths ? "—" : gapCell(difference)}
      </td>
    </tr>
  );
}

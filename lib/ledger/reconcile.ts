import { type Field, kindOf } from "./fields";
import type { Cell, Reconciled, SheetRow, SkippedRow, UnderstoodColumn, Unit } from "./types";
import { amountCell, yuanOf } from "./written-amount";

/** Yuan in a cell of an amount column; null where there is none to add. */
function yuanIn(cell: Cell | undefined, column: UnderstoodColumn): number | null {
  const read = amountCell(cell ?? null);
  if (read.kind !== "number" || (column.unit === null && column.unitFrom !== "cells")) return null;
  const whole = yuanOf(read.parts, column.unit as Unit | null);
  return whole.ok ? whole.value : null;
}

type Marked = { row: SheetRow; skipped: SkippedRow | null };

const isMark = ({ skipped }: Marked) =>
  skipped !== null && ["total", "subtotal", "section"].includes(skipped.kind);
const isData = ({ skipped }: Marked) => skipped === null || skipped.kind === "hidden";

/** The rows that a subtotal covers: up to the mark before it, or down to the next one. */
function covered(rows: readonly Marked[], at: number, down: boolean): Marked[] {
  const step = down ? 1 : -1;
  const found: Marked[] = [];
  for (let index = at + step; index >= 0 && index < rows.length; index += step) {
    const row = rows[index];
    if (!row || isMark(row)) break;
    if (isData(row)) found.push(row);
  }
  return found;
}

function compare(mark: Marked, rows: readonly Marked[], columns: readonly UnderstoodColumn[]): Reconciled[] {
  const { row, skipped } = mark;
  if (!skipped || rows.length === 0) return [];
  const visible = rows.filter((one) => one.skipped === null);
  return columns.flatMap((column) => {
    const stated = yuanIn(row.cells[column.index], column);
    if (stated === null) return [];
    const sum = (some: readonly Marked[]) =>
      some.reduce((all, one) => all + (yuanIn(one.row.cells[column.index], column) ?? 0), 0);
    const [whole, seen] = [sum(rows), sum(visible)];
    const summed = whole !== stated && seen === stated ? seen : whole;
    return {
      row: row.number,
      label: skipped.label,
      kind: skipped.kind === "total" ? ("total" as const) : ("subtotal" as const),
      column: column.index,
      field: column.field as Field,
      month: column.month,
      stated,
      summed,
      difference: stated - summed,
      rows: summed === seen && seen !== whole ? visible.length : rows.length,
    };
  });
}

const agreeing = (found: readonly Reconciled[]) => found.filter(({ difference }) => difference === 0).length;

/** Every total and subtotal of the sheet beside the sum of the rows that it covers. */
export function reconcile(rows: readonly Marked[], columns: readonly UnderstoodColumn[]): Reconciled[] {
  const amounts = columns.filter(({ field }) => field && kindOf(field) === "amount");
  const data = rows.filter(isData);
  const totals = rows.filter(({ skipped }) => skipped?.kind === "total");
  const subtotals = rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => row.skipped?.kind === "subtotal");
  const either = [false, true].map((down) =>
    subtotals.flatMap(({ row, at }) => compare(row, covered(rows, at, down), amounts)),
  );
  const [above = [], below = []] = either;
  const chosen = agreeing(below) > agreeing(above) || above.length === 0 ? below : above;
  return [...totals.flatMap((row) => compare(row, data, amounts)), ...chosen];
}

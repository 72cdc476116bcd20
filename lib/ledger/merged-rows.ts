import { type Field, kindOf } from "./fields";
import type { Cell, Sheet, SheetRow, UnderstoodColumn } from "./types";

// A merged amount is that of its first row; repeated it would be counted again.
const repeated = new Set([
  "text",
  "people",
  "phone",
  "person-phone",
  "category",
  "level",
  "type",
  "problem-type",
  "department",
  "departments",
  "officer",
  "tags",
]);
const mostCells = 200_000;

/** What merged areas say for the rows below their first: 责任单位 over five projects is said of each. */
export function mergedBelow(
  sheet: Sheet,
  columns: readonly UnderstoodColumn[],
): (row: SheetRow, column: number) => Cell {
  const wanted = new Set(
    columns.filter(({ field }) => field && repeated.has(kindOf(field as Field))).map(({ index }) => index),
  );
  const first = new Map<number, Cell[]>(sheet.rows.map(({ number, cells }) => [number, cells]));
  const last = sheet.rows.at(-1)?.number ?? 0;
  const said = new Map<string, Cell>();
  for (const { top, bottom, left } of sheet.merges) {
    const cell = first.get(top)?.[left] ?? null;
    if (cell === null || bottom === top || !wanted.has(left)) continue;
    for (let row = top + 1; row <= Math.min(bottom, last) && said.size < mostCells; row++)
      said.set(`${row}:${left}`, cell);
  }
  return (row, column) => row.cells[column] ?? said.get(`${row.number}:${column}`) ?? null;
}

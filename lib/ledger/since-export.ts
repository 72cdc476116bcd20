import { cellText, saysNothing } from "./cell-text";
import type { Field } from "./fields";
import { markOf } from "./marks";
import type { Origin } from "./origin";
import type { Cell, SheetRow, UnderstoodColumn } from "./types";

/**
 * What became of a cell since it was exported: it still reads the same and so says nothing, it was emptied, or it says
 * something. `cell` is what it holds, a merged area above it included.
 */
export type SinceExport = (row: SheetRow, column: number, cell: Cell) => "same" | "emptied" | "said";

// A row is found by these, so they are always read; what they say is compared with the log.
const telling: ReadonlySet<Field | null> = new Set(["code", "name", "departmentId"]);

const markIn = (cell: Cell | undefined): string => markOf(typeof cell === "number" ? cell : cellText(cell));

/** The lines of the export by what one of its columns held; null where several held the same. */
function linesBy(marks: readonly (readonly string[])[], at: number): Map<string, number | null> {
  const lines = new Map<string, number | null>();
  for (const [line, own] of marks.entries()) {
    const mark = own[at] ?? "";
    if (mark !== "") lines.set(mark, lines.has(mark) ? null : line);
  }
  return lines;
}

/**
 * Tells the cells of an export that somebody has touched since, wherever its rows and columns have gone: a column is known
 * by its heading, a row by its code or its name. Null for a file that carries no marks: there an empty cell says nothing.
 */
export function sinceExport(origin: Origin | null, columns: readonly UnderstoodColumn[]): SinceExport | null {
  if (!origin?.heads || !origin.marks) return null;
  const heads = origin.heads;
  const marks = origin.marks.map((line) => line.split(","));
  const places = new Map<number, number>();
  for (const { index, heading } of columns) {
    const at = heads.indexOf(heading);
    if (at >= 0) places.set(index, at);
  }
  const finders = (["code", "name"] as const).flatMap((field) => {
    const column = columns.find((one) => one.field === field && places.has(one.index));
    const at = column && places.get(column.index);
    return column && at !== undefined ? [{ index: column.index, lines: linesBy(marks, at) }] : [];
  });
  const fields = new Map(columns.map(({ index, field }) => [index, field]));
  const known = new WeakMap<SheetRow, readonly string[]>();
  const marksOf = (row: SheetRow): readonly string[] => {
    const found = known.get(row);
    if (found) return found;
    const line = finders
      .map(({ index, lines }) => lines.get(markIn(row.cells[index])))
      .find((one) => one != null);
    const own = (line == null ? undefined : marks[line]) ?? [];
    known.set(row, own);
    return own;
  };
  return (row, column, cell) => {
    const at = places.get(column);
    const mark = at === undefined ? "" : (marksOf(row)[at] ?? "");
    if (mark === "") return "said";
    if (mark === markIn(row.cells[column])) return telling.has(fields.get(column) ?? null) ? "said" : "same";
    return saysNothing(cellText(cell)) ? "emptied" : "said";
  };
}

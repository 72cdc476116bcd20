import { cellPlain, cleanText, looksLikeFormula } from "./sheet/cell";
import type { Sheet, SheetCell, SheetColumn } from "./sheet/sheet";

type CsvCell = string | number | null;

function written(cell: CsvCell): string {
  if (cell === null) return "";
  const clean = typeof cell === "number" ? String(cell) : cleanText(cell);
  // A text that a spreadsheet would take for a formula is marked as text.
  const text = typeof cell === "string" && looksLikeFormula(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const lineOf = (cells: readonly CsvCell[]) => `${cells.map(written).join(",")}\r\n`;

/** Rows as CSV that Excel opens as it is: UTF-8 with its mark, CRLF, numbers as numbers, text never a formula. */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string => `\uFEFF${rows.map(lineOf).join("")}`;

/** Numbers stand alone in .csv, so their unit stands in the header. */
function headOf({ head, group, kind }: SheetColumn, unit: string | null): string {
  const name = group ? `${group} ${head}` : head;
  if (kind === "share") return name.includes("%") ? name : `${name}(%)`;
  return (kind === "wan" || kind === "gap") && unit && !name.includes(unit) ? `${name}(${unit})` : name;
}

/** A sheet as .csv piece by piece: one header, the rows with their subtotals and the total; no title, no note. */
export async function* csvPieces(sheet: Sheet, wan: string): AsyncIterable<string> {
  const { columns, total, groups } = sheet;
  const plain = (cells: readonly SheetCell[]) =>
    lineOf(columns.map(({ kind }, at) => cellPlain(cells[at] ?? null, kind)));
  const sum = ({ label, cells }: NonNullable<Sheet["total"]>) =>
    plain(columns.map(({ key }) => (key === sheet.labelKey ? label : (cells[key] ?? null))));
  yield `\uFEFF${lineOf(columns.map((column) => headOf(column, wan)))}`;
  if (total && sheet.totalPlace === "first") yield sum(total);
  let group: string | undefined;
  for await (const rows of sheet.rows) {
    let piece = "";
    for (const row of rows) {
      const part = row.group === undefined || row.group === group ? undefined : groups.get(row.group);
      group = row.group;
      piece += (part ? sum(part) : "") + plain(row.cells);
    }
    yield piece;
  }
  if (total && sheet.totalPlace === "last") yield sum(total);
}

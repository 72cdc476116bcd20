import ExcelJS from "exceljs";
import { originCells, originSheet } from "@/lib/ledger/origin";
import type { Merge } from "@/lib/ledger/types";
import type { Reason } from "./import-preview";
import type { Rejects } from "./import-rejects";

// A number stays one, so that Excel adds it up; everything else is text, and so never a formula.
const cellOf = (text: string) =>
  /^-?\d{1,15}(\.\d+)?$/.test(text) && !/^-?0\d/.test(text) ? Number(text) : text;

/** Merged cells that lie in the width and not over each other, as in a file that was made by hand they may. */
function apart(merges: readonly Merge[], width: number): Merge[] {
  const taken = new Set<string>();
  return merges.filter(({ top, left, bottom, right }) => {
    if (right >= width) return false;
    const own: string[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) own.push(`${row}:${column}`);
    if (own.some((cell) => taken.has(cell))) return false;
    for (const cell of own) taken.add(cell);
    return true;
  });
}

/**
 * The rejected rows under all that stood above them in their own sheet, with the reasons in the last column and the old
 * row number before it. Those of an export of ours are still one: it is known what was edited in them.
 */
export async function rejectedWorkbook(
  { sheet, header, merges = [], origin, rows }: Rejects,
  reasonHead: string,
  rowHead: string,
  say: (reasons: readonly Reason[]) => string,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const paper = book.addWorksheet(sheet.replace(/[\\/*?:[\]]/g, " ").slice(0, 31) || "1");
  const width = Math.max(...header.map((cells) => cells.length), ...rows.map(({ cells }) => cells.length), 1);
  const padded = (cells: readonly (string | number)[]) =>
    Array.from({ length: width }, (_, at) => cells[at] ?? null);
  for (const [at, cells] of header.entries())
    paper.addRow([...padded(cells), ...(at === header.length - 1 ? [rowHead, reasonHead] : [])]).font = {
      bold: true,
    };
  for (const { top, left, bottom, right } of apart(merges, width))
    paper.mergeCells(top, left + 1, bottom, right + 1);
  for (const { row, cells, reasons } of rows) {
    const line = paper.addRow([...padded(cells.map(cellOf)), row, say(reasons)]);
    line.getCell(width + 2).font = { color: { argb: "FFC92A2A" } };
    line.getCell(width + 2).alignment = { wrapText: true, vertical: "top" };
  }
  paper.getColumn(width + 2).width = 60;
  paper.views = [{ state: "frozen", ySplit: header.length }];
  if (origin)
    book
      .addWorksheet(originSheet, { state: "veryHidden" })
      .addRows(originCells(origin).map((text) => [text]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

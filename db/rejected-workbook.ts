import ExcelJS from "exceljs";
import type { Reason } from "./import-preview";
import type { Rejects } from "./import-run";

// A number stays one, so that Excel adds it up; everything else is text, and so never a formula.
const cellOf = (text: string) =>
  /^-?\d{1,15}(\.\d+)?$/.test(text) && !/^-?0\d/.test(text) ? Number(text) : text;

/** The rejected rows under the header of their own sheet, with the reasons in the last column and the old row number before it. */
export async function rejectedWorkbook(
  { sheet, header, rows }: Rejects,
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
  for (const { row, cells, reasons } of rows) {
    const line = paper.addRow([...padded(cells.map(cellOf)), row, say(reasons)]);
    line.getCell(width + 2).font = { color: { argb: "FFC92A2A" } };
    line.getCell(width + 2).alignment = { wrapText: true, vertical: "top" };
  }
  paper.getColumn(width + 2).width = 60;
  paper.views = [{ state: "frozen", ySplit: header.length }];
  return new Uint8Array(await book.xlsx.writeBuffer());
}

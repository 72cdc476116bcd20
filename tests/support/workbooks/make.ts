import ExcelJS, { type CellValue, type Worksheet } from "exceljs";

type Made = { rows: CellValue[][]; merges?: string[]; shape?: (sheet: Worksheet) => void };

/** A workbook of one sheet as exceljs writes it. */
export async function workbookOf({ rows, merges = [], shape }: Made, name = "台账"): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(name);
  for (const [index, row] of rows.entries())
    for (const [column, value] of row.entries())
      if (value !== null && value !== undefined) sheet.getCell(index + 1, column + 1).value = value;
  for (const area of merges) sheet.mergeCells(area);
  shape?.(sheet);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

/** A day as exceljs takes it. */
export const on = (text: string): Date => new Date(`${text}T00:00:00Z`);

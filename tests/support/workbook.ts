import Excel from "exceljs";

/** A workbook as a program reads it, its first sheet, and what it says of itself out of sight. */
export async function readWorkbook(bytes: ArrayBuffer | Buffer) {
  const book = new Excel.Workbook();
  // The library's types know an older kind of buffer.
  await book.xlsx.load(bytes as never);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error("no sheet");
  const parts: string[] = [];
  book.getWorksheet("_export")?.eachRow((row) => parts.push(row.getCell(1).text));
  return { book, sheet, origin: JSON.parse(parts.join("") || "null") };
}

type Plain = string | number | boolean | null;

/** The value of a cell: of a formula its last result, of a day its text. */
export function plainValue(cell: Excel.Cell): Plain {
  // The value of a formula forgets a result of 0; the cell itself does not.
  const value = cell.type === Excel.ValueType.Formula ? cell.result : cell.value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== "object" || value === null) return value ?? null;
  return "richText" in value ? value.richText.map(({ text }) => text).join("") : String(value);
}

/** The rows of a sheet from a line on. */
export const rowsFrom = (sheet: Excel.Worksheet, line: number): Plain[][] =>
  Array.from({ length: sheet.rowCount - line + 1 }, (_, at) =>
    Array.from({ length: sheet.columnCount }, (__, column) =>
      plainValue(sheet.getCell(line + at, column + 1)),
    ),
  );

export const formulaAt = (sheet: Excel.Worksheet, address: string): string | null =>
  sheet.getCell(address).formula ?? null;

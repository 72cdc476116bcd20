import { Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import Excel, { type stream } from "exceljs";
import { markOf } from "@/lib/ledger/marks";
import { originCells, originSheet } from "@/lib/ledger/origin";
import { cellValue, looksLikeFormula, shareDecimals } from "./cell";
import { formulaOf, heightOf, letters, putHead, usualWidths } from "./layout";
import type { ColumnKind, Sheet, SheetCell, SheetColumn, SheetOrigin, SheetRow, SheetSum } from "./sheet";
import { type Place, styleOf } from "./styles";

/** What stands in the file beside its sheet. */
export type WorkbookFrame = {
  sheetName: string;
  author: string;
  at: Date;
  /** At the foot of every printed page: who and when at the left; the page of all pages is the program's. */
  footer: string;
  pages: { before: string; between: string; after: string };
  /** The end of a text that is too long for a cell. */
  cut: string;
  origin: SheetOrigin;
  signal?: AbortSignal;
};

type Book = stream.xlsx.WorkbookWriter;
type Paper = ReturnType<Book["addWorksheet"]>;

// Above this many rows texts stand in the cells themselves: a table of all of them would be written in one breath.
const sharedUpTo = 20_000;

// As wide as letters of six points let a sheet of A3 be; what is wider goes over two, its first columns on both.
const widest = 400;

/** A sink that keeps what is written; the packed file is small even where its rows are many. */
function collector() {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk, _, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { sink, bytes: () => Buffer.concat(chunks) };
}

function putCell(
  paper: Paper,
  line: number,
  at: number,
  cell: SheetCell,
  column: SheetColumn,
  place: Place,
  cut: string,
) {
  const target = paper.getRow(line).getCell(at + 1);
  const { kind, tones } = column;
  target.value = cellValue(cell, kind, cut);
  if (typeof cell === "string")
    target.style = styleOf(kind, place, {
      light: tones?.get(cell),
      quoted: typeof target.value === "string" && looksLikeFormula(target.value),
    });
  else if (typeof cell === "number" && (kind === "wan" || kind === "gap"))
    target.style = styleOf(kind, place, { yuan: cell });
  else
    target.style = styleOf(
      kind,
      place,
      cell !== null && typeof cell === "object" ? { decimals: shareDecimals(cell) } : {},
    );
}

function putSum(
  paper: Paper,
  sheet: Sheet,
  sum: SheetSum,
  line: number,
  range: [number, number],
  place: Place,
  cut: string,
) {
  sheet.columns.forEach((column, at) => {
    const cell = column.key === sheet.labelKey ? sum.label : (sum.cells[column.key] ?? null);
    putCell(
      paper,
      line,
      at,
      cell,
      column.key === sheet.labelKey ? { ...column, kind: "text" } : column,
      place,
      cut,
    );
    const formula = formulaOf(sheet.columns, at, line, range);
    const target = paper.getRow(line).getCell(at + 1);
    const { value } = target;
    if (formula && column.key !== sheet.labelKey)
      target.value = { formula, result: typeof value === "number" ? value : "" };
  });
  paper.getRow(line).commit();
}

/** The packing of a sheet as the library keeps it to itself: each call hands on one part of the text. */
type Packing = { stream: { _pipe(part: unknown): Promise<void> } };
const waitingParts = 64;

/** Waits while much is written and not yet packed, so that a long list is never in memory as a whole. */
function packed(paper: Paper): () => Promise<void> {
  const { stream: own } = paper as unknown as Packing;
  const hand = own._pipe.bind(own);
  let waiting = 0;
  own._pipe = async (part) => {
    waiting += 1;
    await hand(part);
    waiting -= 1;
  };
  return async () => {
    do await setImmediate();
    while (waiting > waitingParts);
  };
}

// What is only worked out is never read back.
const derived: readonly ColumnKind[] = ["share", "points", "gap"];

/** What the cells of a row read as when the file comes back, in short. */
const marksIn = ({ columns }: Sheet, { cells }: SheetRow, cut: string): string =>
  columns
    .map(({ kind }, at) => {
      const value = derived.includes(kind) ? null : cellValue(cells[at] ?? null, kind, cut);
      return markOf(value instanceof Date ? value.toISOString().slice(0, kind === "month" ? 7 : 10) : value);
    })
    .join();

/** Rows with their subtotals. Out: the ids in order with what their cells hold, and the line after the last. */
async function putRows(paper: Paper, sheet: Sheet, from: number, { cut, signal }: WorkbookFrame) {
  const [ids, marks, keptUp]: [string[], string[], () => Promise<void>] = [[], [], packed(paper)];
  let [line, group]: [number, string | undefined] = [from, undefined];
  for await (const piece of sheet.rows) {
    signal?.throwIfAborted();
    for (const row of piece) {
      const part = row.group === undefined || row.group === group ? undefined : sheet.groups.get(row.group);
      group = row.group;
      if (part) {
        putSum(paper, sheet, part, line, [line + 1, line + part.count], "subtotal", cut);
        line += 1;
      }
      sheet.columns.forEach((column, at) => {
        putCell(paper, line, at, row.cells[at] ?? null, column, "row", cut);
      });
      const target = paper.getRow(line);
      target.height = heightOf(sheet.columns, row.cells);
      target.commit();
      ids.push(row.id);
      marks.push(marksIn(sheet, row, cut));
      line += 1;
    }
    await keptUp();
  }
  return { ids, marks, line };
}

/** What is needed to read the file back, out of sight: JSON in as many cells of column A as it takes. */
function putOrigin(
  book: Book,
  sheet: Sheet,
  origin: SheetOrigin,
  { ids, marks }: { ids: readonly string[]; marks: readonly string[] },
  first: number,
) {
  const paper = book.addWorksheet(originSheet, { state: "veryHidden" });
  const cells = originCells({
    ...origin,
    version: 1,
    firstLine: first,
    columns: sheet.columns.map(({ key }) => key),
    heads: sheet.columns.map(({ group, head }) => (group ? `${group} / ${head}` : head)),
    rows: ids,
    marks,
  });
  for (const text of cells) paper.addRow([text]).commit();
  paper.commit();
}

/** A text that would be a formula carries quotePrefix, so that it stays text when somebody edits the cell. */
function markQuoted(book: Book) {
  const { model } = (book as Book & { styles: { model: { styles: string[] } } }).styles;
  model.styles = model.styles.map((xml) =>
    xml.includes('hidden="1"')
      ? xml
          .replace("<xf ", '<xf quotePrefix="1" ')
          .replace(/<protection [^>]*\/>/, "")
          .replace(' applyProtection="1"', "")
      : xml,
  );
}

const inFooter = (text: string) => text.replaceAll("&", "&&");

/** A sheet as .xlsx, written row by row; others get their turn after every piece of the rows. */
export async function workbookOf(sheet: Sheet, frame: WorkbookFrame): Promise<Buffer> {
  const { sink, bytes } = collector();
  const book = new Excel.stream.xlsx.WorkbookWriter({
    stream: sink,
    useStyles: true,
    useSharedStrings: sheet.count <= sharedUpTo,
    zip: { zlib: { level: sheet.count <= sharedUpTo ? 6 : 1 } },
  });
  Object.assign(book, {
    creator: frame.author,
    lastModifiedBy: frame.author,
    created: frame.at,
    modified: frame.at,
    title: sheet.title,
    subject: sheet.subtitle,
    description: sheet.note,
  });
  const two = sheet.columns.some(({ group }) => group);
  const headLine = two ? 5 : 4;
  const isWide =
    sheet.columns.reduce((sum, { kind, width }) => sum + (width ?? usualWidths[kind]), 0) > widest;
  const { before, between, after } = frame.pages;
  const paper = book.addWorksheet(frame.sheetName, {
    views: [{ state: "frozen", xSplit: sheet.fixed, ySplit: headLine, showGridLines: false }],
    pageSetup: {
      paperSize: 8 as never, // A3, which the library's list of papers lacks.
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: isWide ? 2 : 1,
      fitToHeight: 0,
      printTitlesRow: `4:${headLine}`,
      ...(isWide ? { printTitlesColumn: `A:${letters(sheet.fixed - 1)}` } : {}),
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${inFooter(frame.footer)}&R${before}&P${between}&N${after}` },
  });
  paper.columns = sheet.columns.map(({ kind, width }) => ({ width: width ?? usualWidths[kind] }));
  const next = putHead(paper, sheet, isWide);
  const begins = sheet.total && sheet.totalPlace === "first" ? next + 1 : next;
  const lines = sheet.count + [...sheet.groups.values()].filter(({ count }) => count > 0).length;
  const range: [number, number] = [begins, begins + lines - 1];
  if (sheet.total && begins > next) putSum(paper, sheet, sheet.total, next, range, "total", frame.cut);
  const { ids, marks, line } = await putRows(paper, sheet, begins, frame);
  if (line !== begins + lines)
    throw new Error(`a sheet of ${lines} lines was promised, ${line - begins} came`);
  if (sheet.total && begins === next) putSum(paper, sheet, sheet.total, line, range, "total", frame.cut);
  if (sheet.totalPlace === "last" && lines > 0)
    paper.autoFilter = {
      from: { row: headLine, column: 1 },
      to: { row: line - 1, column: sheet.columns.length },
    };
  paper.commit();
  putOrigin(book, sheet, frame.origin, { ids, marks }, begins);
  markQuoted(book);
  await book.commit();
  return bytes();
}

import { parse } from "csv-parse/sync";
import type { Cell } from "../../lib/ledger/types.ts";
import { limits } from "./limits.ts";
import { FileProblem } from "./problem.ts";
import type { SheetTop } from "./sheet.ts";
import type { Receiver } from "./spreadsheet.ts";

const starts = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text of a file and its encoding: by its mark, else UTF-8 if it is that without a fault, else GB18030. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const marked = starts(bytes, 0xff, 0xfe) ? "utf-16le" : starts(bytes, 0xfe, 0xff) ? "utf-16be" : null;
  for (const encoding of marked ? [marked] : ["utf-8", "gb18030"]) {
    const text = decoded(bytes, encoding);
    if (text !== null && !text.includes("\0")) return { text, encoding: encoding.toUpperCase() };
  }
  throw new FileProblem("file.encoding");
}

const separators = [",", "\t", ";"] as const;

/** The separator that stands outside of quotes in most of the first lines, most evenly. */
export function separatorOf(text: string): string {
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (said) return said;
  const lines = text
    .slice(0, 64_000)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n?|\n/)
    .slice(0, 60);
  const counts = separators.map((sign) => {
    const found = lines.map((line) => line.split(sign).length - 1).sort((a, b) => b - a);
    return { sign, many: found[found.length >> 1] ?? 0, most: found[0] ?? 0 };
  });
  counts.sort((a, b) => b.many - a.many || b.most - a.most);
  return counts[0]?.sign ?? ",";
}

// What our own exports put before a text that begins like a formula.
const unmarked = (text: string) => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/** Spreadsheets write the number 2021.10 as 2021.1: without a 2021.10 in the file such a text may have lost its zero. */
function cellReader(text: string): (cell: string) => Cell {
  const keepsZeros = /(?<![\d.])(?:19|20)\d\d\.10(?![\d.])/.test(text);
  return (cell) => {
    if (cell.trim() === "") return null;
    return !keepsZeros && /^(?:19|20)\d\d\.1$/.test(cell) ? Number(cell) : unmarked(cell);
  };
}

/** Reads rows of text with separators into `receiver` as a workbook of one sheet. */
export function readSeparated(bytes: Uint8Array, name: string, receiver: Receiver): void {
  const { text, encoding } = decodeText(bytes);
  const delimiter = separatorOf(text);
  const top: SheetTop = {
    name: name.replace(/\.\w+$/, ""),
    hidden: false,
    merges: [],
    hiddenColumns: [],
    scaledColumns: [],
    formulas: 0,
    problem: null,
  };
  receiver.sheet(top);
  receiver.note("note.encoding", { encoding });
  const cellOf = cellReader(text);
  const rows = lines(text.replace(/^sep=.\r?\n/i, ""), delimiter);
  let filled = 0;
  for (const [index, row] of rows.entries()) {
    const cells = row.map(cellOf);
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length === 0) continue;
    if (cells.length > limits.columns)
      top.problem = { key: "file.columns", values: { sheet: top.name, most: limits.columns } };
    if (++filled > limits.rows) top.problem = { key: "file.rows", values: { sheet: top.name, most: 10_000 } };
    if (top.problem) break;
    receiver.row({ number: index + 1, hidden: false, cells });
    if (filled % 500 === 0) receiver.progress(index / rows.length);
  }
  receiver.closed(top);
}

function lines(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: 200_000,
    });
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    throw new FileProblem("file.quotes", { line });
  }
}

import { cellText } from "./cell-text";
import { type Recognised, recognise } from "./recognise";
import type { Cell, Merge, Sheet, SheetRow } from "./types";

/** The cells of a sheet with merged areas filled from their first cell. */
type Filled = (row: number, column: number) => Cell;

function filledCells(sheet: Sheet, upTo: number): Filled {
  const rows = new Map(
    sheet.rows.filter(({ number }) => number <= upTo).map((row) => [row.number, row.cells]),
  );
  const merges = sheet.merges.filter(({ top }) => top <= upTo);
  const inside = (one: Merge, row: number, column: number) =>
    row >= one.top && row <= one.bottom && column >= one.left && column <= one.right;
  return (row, column) => {
    const own = rows.get(row)?.[column] ?? null;
    if (own !== null) return own;
    const merge = merges.find((one) => inside(one, row, column));
    return merge ? (rows.get(merge.top)?.[merge.left] ?? null) : null;
  };
}

export type Header = {
  rows: number[];
  columns: Map<number, { path: string[]; recognised: Recognised }>;
};

const within = 40;
const deepest = 3;

/** 单位：万元, a title across the sheet: a row that heads no columns. */
function isTitle(row: SheetRow, filled: Filled, width: number): boolean {
  const texts = Array.from({ length: width }, (_, column) => cellText(filled(row.number, column)).trim());
  const distinct = new Set(texts.filter((text) => text !== ""));
  if (distinct.size > 2) return false;
  const [first = ""] = distinct;
  const covered = texts.filter((text) => text === first).length;
  if ([...distinct].some((text) => /单位[:：]|^[(（]?(?:万元|亿元)[)）]?$/.test(text))) return true;
  return distinct.size === 1 && (texts[0] !== "" || covered * 2 >= width);
}

/** 1 2 3 4 below the headings. */
export const isNumbering = (cells: readonly Cell[]): boolean => {
  const numbers = cells
    .filter((cell) => cell !== null && !/^[甲乙丙丁]$/.test(cellText(cell).trim()))
    .map((cell) => Number(cellText(cell)));
  return (
    numbers.length >= 3 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
};

const isFigure = (cell: Cell) =>
  (typeof cell === "number" &&
    !(Number.isInteger(cell) && ((cell >= 1 && cell <= 12) || (cell >= 2000 && cell <= 2100)))) ||
  (typeof cell === "object" && cell !== null && !("day" in cell));

/** Rows of data hold figures; a header holds none. */
const couldHead = (row: SheetRow) => isNumbering(row.cells) || row.cells.filter(isFigure).length === 0;

function headerOf(rows: readonly SheetRow[], filled: Filled, width: number, year: number): Header {
  const columns: Header["columns"] = new Map();
  for (let column = 0; column < width; column++) {
    const path: string[] = [];
    for (const row of rows) {
      const text = cellText(filled(row.number, column)).replace(/\s+/g, " ").trim();
      if (text !== "" && path.at(-1) !== text) path.push(text);
    }
    if (path.length > 0) columns.set(column, { path, recognised: recognise(path, year) });
  }
  return { rows: rows.map(({ number }) => number), columns };
}

const points = { exact: 3, similar: 1, unknown: -1 } as const;

function score({ columns }: Header): number {
  let sum = 0;
  let named = false;
  const seen = new Set<string>();
  for (const { recognised } of columns.values()) {
    const key = `${recognised.field} ${recognised.month}`;
    // The same field twice is a column that was not understood.
    sum += recognised.field && seen.has(key) ? 0 : points[recognised.certainty];
    seen.add(key);
    named ||= recognised.field === "name" || recognised.field === "code";
  }
  return named ? sum : sum - 4;
}

/** Finds the header of a sheet: the one to three rows whose headings say most; null when none says anything. */
export function findHeader(sheet: Sheet, year: number): Header | null {
  const top = sheet.rows.slice(0, within);
  const filled = filledCells(sheet, top.at(-1)?.number ?? 0);
  const width = Math.max(0, ...top.map(({ cells }) => cells.length));
  let best: { header: Header; score: number } | null = null;
  for (const [start, first] of top.entries()) {
    if (isTitle(first, filled, width)) continue;
    for (let depth = 1; depth <= deepest; depth++) {
      const rows = top.slice(start, start + depth);
      const last = rows.at(-1);
      if (rows.length < depth || !last || !couldHead(last)) break;
      const header = headerOf(rows, filled, width, year);
      const found = score(header) + tied(sheet, rows);
      if (!best || found > best.score) best = { header, score: found };
    }
  }
  return best && best.score >= 4 ? best.header : null;
}

/** Rows that a merged heading or a row of numbers ties together belong to one header. */
function tied(sheet: Sheet, rows: readonly SheetRow[]): number {
  const [first, last] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0];
  const spanning = sheet.merges.some((one) => one.top === first && one.bottom === last && last > first);
  const cut = sheet.merges.some((one) => one.top <= last && one.bottom > last && one.top >= first);
  const numbering = rows.length > 1 && isNumbering(rows.at(-1)?.cells ?? []);
  return (spanning || numbering ? 0.5 : 0) - (cut ? 2 : 0);
}

/** The header in the rows that a person named. */
export function headerAt(sheet: Sheet, numbers: readonly number[], year: number): Header {
  const rows = sheet.rows.filter(({ number }) => numbers.includes(number));
  const filled = filledCells(sheet, Math.max(0, ...numbers));
  return headerOf(rows, filled, Math.max(0, ...rows.map(({ cells }) => cells.length)), year);
}

import {
  type CellProblem,
  type GridField,
  type GridRow,
  gridFields,
  isAmount,
  readCell,
  sameCell,
  type Typed,
  withCell,
} from "./month-grid";
import { pastedTable } from "./pasted";

export type PastedCell = { projectId: string; field: GridField; text: string };
export type BadCell = PastedCell & { problem: CellProblem };
/** A pasted line that went nowhere; `line` counts from 1. */
export type LeftLine = {
  line: number;
  text: string;
  why: "unknown" | "twice" | "several" | "total" | "closed";
};

/** What a pasted block does to the grid: these cells become these texts, and no others. */
export type Paste = {
  /** How the columns were understood: by a heading, by the fixed order after code or name, or from the chosen cell on. */
  by: "header" | "order" | "place";
  fields: GridField[];
  unit: "wan" | "yi";
  cells: PastedCell[];
  bad: BadCell[];
  left: LeftLine[];
  /** Headings that mean nothing here. */
  ignored: string[];
  /** Lines whose project was found. */
  found: number;
};

const headings: readonly (readonly [GridField | "code" | "name" | "number", RegExp])[] = [
  ["number", /^(序号|编号|no\.?|#)$/i],
  ["code", /^(项目)?(统一)?代码|^(project)?code$/i],
  ["name", /^(项目)?名称|^项目$|^(project)?(name)?$/i],
  ["fixedAssets", /入库|固定资产|^fixed/i],
  [
    "invested",
    /^(\d{1,2}月|当月|本月|月度)?(份)?完成(投资)?(额)?$|当月完成|本月完成|^(done|invested|investment)/i,
  ],
  ["problemType", /问题(类型|类别|分类)|^problemtype/i],
  ["progress", /形象进度|(本月|当月|工程)进展|^progress/i],
  ["problem", /存在(的)?问题|问题(描述|说明|和建议)?$|^problem/i],
  ["nextSteps", /下(步|一步|月)(工作)?(计划|打算|安排)|^next/i],
  ["reason", /情况说明|理由|原因|^reason/i],
];

const plain = (text: string) => text.normalize("NFKC").replace(/[\s()[\]【】:：*]/g, "");
const withoutUnit = (text: string) => plain(text).replace(/(单位)?[（(]?(万元|亿元|元)[)）]?$/, "");
const headingOf = (text: string) => {
  const bare = withoutUnit(text);
  return bare === "" ? null : (headings.find(([, words]) => words.test(bare))?.[0] ?? null);
};

/** A name as it is compared: width, spaces, brackets and dashes do not matter. */
const nameKey = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s()[\]【】·、,，.。\-—–_"“”'‘’]/g, "");

function findRow(rows: readonly GridRow[]) {
  const byCode = new Map(rows.flatMap((row) => (row.code ? [[nameKey(row.code), row] as const] : [])));
  const byName = Map.groupBy(rows, ({ name }) => nameKey(name));
  return (texts: readonly string[]): GridRow | "several" | null => {
    for (const text of texts) {
      const row = byCode.get(nameKey(text));
      if (row) return row;
    }
    for (const text of texts) {
      const named = text === "" ? undefined : byName.get(nameKey(text));
      if (named) return named.length === 1 ? (named[0] ?? null) : "several";
    }
    return null;
  };
}

type Columns = Pick<Paste, "by" | "unit" | "ignored"> & {
  /** Which cells name the project. */
  keys: number[];
  fields: (GridField | null)[];
  from: number;
};

function byHeader(table: readonly string[][]): Columns | null {
  const at = table.slice(0, 5).findIndex((cells) => {
    const known = cells.map(headingOf);
    return known.some((one) => one === "code" || one === "name") && known.filter(Boolean).length >= 2;
  });
  const header = table[at];
  if (!header) return null;
  const meanings = header.map(headingOf);
  const fields = meanings.map((one, index) =>
    // A heading that comes a second time is the cumulative or last year's; the first one counts.
    gridFields.includes(one as GridField) && meanings.indexOf(one) === index ? (one as GridField) : null,
  );
  const amounts = header.filter((_, index) => fields[index] && isAmount(fields[index]));
  const above = table.slice(0, at).flat();
  const inYi = [...amounts, ...above].some((text) => /亿元/.test(text));
  return {
    by: "header",
    keys: meanings.flatMap((one, index) => (one === "code" || one === "name" ? [index] : [])),
    fields,
    unit: inYi ? "yi" : "wan",
    ignored: header.filter((text, index) => text !== "" && meanings[index] === null),
    from: at + 1,
  };
}

function byOrder(table: readonly string[][], find: ReturnType<typeof findRow>): Columns | null {
  const first = [0, 1, 2].filter((column) => table.some((cells) => find([cells[column] ?? ""])));
  const last = first.at(-1);
  if (last === undefined) return null;
  const fields = [...Array<null>(last + 1).fill(null), ...gridFields];
  return { by: "order", keys: first, fields, unit: "wan", ignored: [], from: 0 };
}

const isTotal = (cells: readonly string[]) =>
  cells
    .slice(0, 3)
    .some((text) => /^(总|合|小|共)\s*计[:：]?$|^(grand)?total$/i.test(text.normalize("NFKC").trim()));

/**
 * Reads a block from a spreadsheet for these rows. Rows are recognised by code, then by name; without either the block
 * is laid from the chosen cell on. An empty cell changes nothing. Pure: nothing but what it returns.
 */
export function readPaste(
  rows: readonly GridRow[],
  text: string,
  at: { row: number; field: GridField },
): Paste {
  const table = pastedTable(text).map((cells) => cells.map((cell) => (/^[-—–]+$/.test(cell) ? "" : cell)));
  const find = findRow(rows);
  const columns = byHeader(table) ?? byOrder(table, find);
  if (!columns) return place(rows, table, at);
  const lines = table.slice(columns.from).map((cells, index) => ({ cells, line: columns.from + index + 1 }));
  const paste: Paste = { ...empty(columns.by, columns.unit), ignored: columns.ignored };
  const seen = new Set<string>();
  for (const { cells, line } of lines) {
    if (cells.every((cell) => cell === "")) continue;
    const row = find(columns.keys.map((key) => cells[key] ?? ""));
    const why = whyLeft(row, cells, seen);
    if (why || !row || row === "several") {
      paste.left.push({ line, text: cells.filter(Boolean).slice(0, 2).join(" "), why: why ?? "unknown" });
      continue;
    }
    seen.add(row.projectId);
    paste.found += 1;
    for (const [index, field] of columns.fields.entries())
      if (field) put(paste, row, field, cells[index] ?? "");
  }
  paste.fields = gridFields.filter((field) => columns.fields.includes(field));
  return paste;
}

const empty = (by: Paste["by"], unit: Paste["unit"]): Paste => ({
  by,
  unit,
  fields: [],
  cells: [],
  bad: [],
  left: [],
  ignored: [],
  found: 0,
});

function whyLeft(row: GridRow | "several" | null, cells: readonly string[], seen: ReadonlySet<string>) {
  if (row === null) return isTotal(cells) ? "total" : "unknown";
  if (row === "several") return "several";
  if (seen.has(row.projectId)) return "twice";
  return row.closed ? "closed" : null;
}

function put(paste: Paste, row: GridRow, field: GridField, text: string) {
  if (text.trim() === "") return;
  const read = readCell(field, text, paste.unit);
  const cell = { projectId: row.projectId, field };
  if (read.ok) paste.cells.push({ ...cell, text: read.text });
  else paste.bad.push({ ...cell, text, problem: read.problem });
}

function place(
  rows: readonly GridRow[],
  table: readonly string[][],
  at: { row: number; field: GridField },
): Paste {
  const paste = empty("place", "wan");
  const first = gridFields.indexOf(at.field);
  for (const [index, cells] of table.entries()) {
    const row = rows[at.row + index];
    const shown = cells.filter(Boolean).slice(0, 2).join(" ");
    if (!row || row.closed) {
      if (shown !== "") paste.left.push({ line: index + 1, text: shown, why: row ? "closed" : "unknown" });
      continue;
    }
    paste.found += 1;
    for (const [offset, cell] of cells.entries()) {
      const field = gridFields[first + offset];
      if (field) put(paste, row, field, cell);
    }
  }
  const widest = Math.max(0, ...table.map((cells) => cells.length));
  paste.fields = gridFields.slice(first, first + widest);
  return paste;
}

/** The typed cells after a paste: exactly its cells, and of those only what differs from what is stored. */
export function applyPaste(rows: readonly GridRow[], typed: Typed, paste: Paste): Typed {
  const byId = new Map(rows.map((row) => [row.projectId, row]));
  return paste.cells.reduce((now, { projectId, field, text }) => {
    const row = byId.get(projectId);
    return row && !row.closed ? withCell(row, now, field, text) : now;
  }, typed);
}

/** How many cells of a paste say something other than what was there. */
export const countMoved = (rows: readonly GridRow[], paste: Paste): number => {
  const byId = new Map(rows.map((row) => [row.projectId, row]));
  return paste.cells.filter(({ projectId, field, text }) => {
    const row = byId.get(projectId);
    return row && !sameCell(field, text, row.cells[field]);
  }).length;
};

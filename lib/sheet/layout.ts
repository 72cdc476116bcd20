import type { stream } from "exceljs";
import type { ColumnKind, Sheet, SheetCell, SheetColumn } from "./sheet";
import { heads } from "./styles";

type Paper = ReturnType<stream.xlsx.WorkbookWriter["addWorksheet"]>;

/** The letters of a column, the first being 0. */
export const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26);

/** How wide a column is that does not say. */
export const usualWidths: Record<ColumnKind, number> = {
  text: 14,
  long: 36,
  wan: 13,
  gap: 13,
  share: 10,
  points: 10,
  whole: 8,
  number: 12,
  day: 12,
  month: 10,
};

/** Title, period and unit, note, and one or two rows of headers. Out: the line after them. */
export function putHead(paper: Paper, sheet: Sheet, isWide: boolean): number {
  const { columns } = sheet;
  const last = columns.length;
  const wide = (line: number, text: string, style: typeof heads.title, height: number, to = last) => {
    if (to > 1) paper.mergeCells(line, 1, line, to);
    const cell = paper.getCell(line, 1);
    cell.value = text;
    cell.style = style;
    paper.getRow(line).height = height;
  };
  wide(1, sheet.title, isWide ? heads.wideTitle : heads.title, 32);
  const split = sheet.unit && last > 2 ? Math.max(1, last - 2) : last;
  wide(
    2,
    split === last && sheet.unit ? `${sheet.subtitle} ${sheet.unit}` : sheet.subtitle,
    heads.side,
    20,
    split,
  );
  if (split < last) {
    paper.mergeCells(2, split + 1, 2, last);
    const unit = paper.getCell(2, split + 1);
    unit.value = sheet.unit;
    unit.style = heads.unit;
  }
  wide(3, sheet.note, heads.note, 14 * Math.min(4, Math.ceil(sheet.note.length / 110)) + 4);
  const two = columns.some(({ group }) => group);
  const top = 4;
  columns.forEach(({ head, group }, at) => {
    for (const line of two ? [top, top + 1] : [top]) paper.getCell(line, at + 1).style = heads.head;
    if (two && !group) paper.mergeCells(top, at + 1, top + 1, at + 1);
    if (group && group !== columns[at - 1]?.group) {
      const width = columns.slice(at).findIndex((one) => one.group !== group);
      const to = width === -1 ? last : at + width;
      if (to > at + 1) paper.mergeCells(top, at + 1, top, to);
      paper.getCell(top, at + 1).value = group;
    }
    paper.getCell(two && group ? top + 1 : top, at + 1).value = head;
  });
  // A heading that stands over both lines has the height of the upper one too.
  const needed = columns.map(
    ({ head, group, kind, width }) =>
      linesIn(head, width ?? usualWidths[kind]) * lineHeight + 4 - (two && !group ? upperHeight : 0),
  );
  if (two) paper.getRow(top).height = upperHeight;
  paper.getRow(two ? top + 1 : top).height = Math.max(34, ...needed);
  for (let line = 1; line < top + (two ? 2 : 1); line++) paper.getRow(line).commit();
  return top + (two ? 2 : 1);
}

/** How many lines a text takes in a column; Chinese letters are twice as wide. */
const linesIn = (text: string, width: number): number =>
  text.split("\n").reduce((lines, line) => {
    const wide = [...line].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0);
    return lines + Math.max(1, Math.ceil(wide / Math.max(1, width - 1)));
  }, 0);

const lineHeight = 15;
const upperHeight = 20;
const highest = 400;

/** High enough for the longest of the texts that go on in a next line. */
export function heightOf(columns: readonly SheetColumn[], cells: readonly SheetCell[]): number {
  let lines = 1;
  columns.forEach(({ kind, width }, at) => {
    const cell = cells[at];
    if (typeof cell === "string" && (kind === "text" || kind === "long"))
      lines = Math.max(lines, linesIn(cell, width ?? usualWidths[kind]));
  });
  return Math.min(highest, lines * lineHeight + 3);
}

/** The formula of a sum over lines, or null where its parts are not among the columns. */
export function formulaOf(
  columns: readonly SheetColumn[],
  at: number,
  line: number,
  range: [number, number],
): string | null {
  const { sum } = columns[at] ?? {};
  const letter = (key: string) => {
    const found = columns.findIndex((one) => one.key === key);
    return found < 0 ? null : letters(found) + line;
  };
  // 9 leaves other subtotals out and follows the filter.
  if (sum === "add")
    return range[1] < range[0] ? null : `SUBTOTAL(9,${letters(at)}${range[0]}:${letters(at)}${range[1]})`;
  const [n, d] = sum ? [letter(sum.n), letter(sum.d)] : [null, null];
  if (!sum || !n || !d) return null;
  if (sum.minus === undefined) return `IF(${d}=0,"",${n}/${d})`;
  return `IF(${d}=0,"",ROUND(${n}/${d}*100,1)-${sum.minus / 10})`;
}

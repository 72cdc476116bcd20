import { cellText } from "./cell-text";
import { kindOf } from "./fields";
import { isNumbering } from "./header";
import type { Cell, Sheet, SheetRow, SkippedRow, UnderstoodColumn } from "./types";
import { plainWord } from "./written-words";

const totals =
  /^(?:全区|全市|区级|本页|全部|总)?(?:合计|总计|共计|总合计|累计|汇总|total(?:of[\d,]+)?|grandtotal)(?:\d+个?项?|共?\d*[个项].*)?$/;
const subtotals = /(?:小计|subtotal)(?:\d+个?项?|共?\d*[个项].*)?$/;
const suffix = /^.{1,20}(?:合计|总计)(?:\d+个?项?)?$/;
const sections =
  /^\s*(?:[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．)）]|第[一二三四五六七八九十]+[类部章])/;
const notes =
  /^(?:注|备注|说明|填表人|制表人?|填报人|填报单位|填报日期|审核人?|单位负责人|负责人签字|联系电话|填表说明|制表日期|报送单位|单位[(（]盖章)\s*[:：]?/;

/** A row below the header that is no project, or null. `name` is the index of the name column. */
export function kindOfRow(
  row: SheetRow,
  sheet: Sheet,
  columns: readonly UnderstoodColumn[],
  header: ReadonlySet<string>,
): SkippedRow | null {
  const name = columns.find(({ field }) => field === "name")?.index ?? -1;
  const code = columns.find(({ field }) => field === "code")?.index ?? -1;
  const texts = row.cells.map((cell) => cellText(cell).trim());
  const label = texts.find((text) => text !== "") ?? "";
  const skipped = (kind: SkippedRow["kind"], by = label): SkippedRow => ({
    row: row.number,
    kind,
    label: by.slice(0, 60),
  });
  if (isNumbering(row.cells) && row.cells.length > 3 && typeof row.cells[name] === "number")
    return skipped("header");
  if (isRepeatedHeader(texts, header)) return skipped("header");
  const own = texts[name] ?? "";
  if (code >= 0 && (texts[code] ?? "") !== "" && own !== "") return null;
  const figures = columns.some(
    ({ index, field }) => field && kindOf(field) === "amount" && isFilled(row.cells[index]),
  );
  const total = totalLabel(row.cells, name, columns);
  if (total) return skipped(total.kind, total.label);
  const filled = texts.filter((text) => text !== "");
  if (sections.test(label) && isAlone(texts, columns, row.cells))
    return skipped(figures ? "subtotal" : "section");
  if (filled.length === 1 && own === "" && notes.test(label)) return skipped("note");
  if (notes.test(label) && !figures && filled.length <= 4 && (own === "" || own === label))
    return skipped("note");
  if (filled.length === 1 && (own === "" || spans(sheet, row.number, columns.length)))
    return skipped(own === "" ? "note" : "section");
  return null;
}

const isFilled = (cell: Cell | undefined) => cell !== null && cell !== undefined;

function totalLabel(cells: readonly Cell[], name: number, columns: readonly UnderstoodColumn[]) {
  const leading = cells.slice(0, Math.max(name + 1, 3));
  for (const [index, cell] of leading.entries()) {
    if (typeof cell !== "string") continue;
    const field = columns.find((column) => column.index === index)?.field ?? null;
    if (index !== name && cells[name] !== null && cells[name] !== undefined) continue;
    if (field && !["name", "sequence", "departmentId", "code", "type", "level", "category"].includes(field))
      continue;
    const word = plainWord(cell);
    if (subtotals.test(word)) return { kind: "subtotal" as const, label: cell.trim() };
    if (totals.test(word)) return { kind: "total" as const, label: cell.trim() };
    if (suffix.test(word) && isLonely(cells, index, columns))
      return { kind: "subtotal" as const, label: cell.trim() };
  }
  return null;
}

/** No other words in the row than this one: only figures. */
const isLonely = (cells: readonly Cell[], index: number, columns: readonly UnderstoodColumn[]) =>
  columns.every(
    (column) =>
      column.index === index ||
      typeof cells[column.index] !== "string" ||
      /^[\d,.\s%]*$/.test(String(cells[column.index])) ||
      column.field === "remarks",
  );

/** Words only in the first cells: everything that describes a project is empty. */
const isAlone = (texts: readonly string[], columns: readonly UnderstoodColumn[], cells: readonly Cell[]) =>
  columns.filter(
    ({ index, field }) =>
      (texts[index] ?? "") !== "" &&
      field !== "remarks" &&
      typeof cells[index] === "string" &&
      !(field && kindOf(field) === "amount"),
  ).length <= 2;

const spans = (sheet: Sheet, row: number, width: number) =>
  sheet.merges.some(
    (one) => one.top === row && one.bottom === row && (one.right - one.left + 1) * 2 >= width,
  );

function isRepeatedHeader(texts: readonly string[], header: ReadonlySet<string>): boolean {
  const words = texts.filter((text) => text !== "");
  return words.length >= 2 && words.every((text) => header.has(plainWord(text)));
}

import { cellText, shortText } from "./cell-text";
import { emptied } from "./emptied";
import { type Field, isMonthly, kindOf, storageOf } from "./fields";
import { mergedBelow } from "./merged-rows";
import { outliersOf } from "./outliers";
import { type CellReader, type DateAnswers, readerOf } from "./read-cell";
import type { SinceExport } from "./since-export";
import { finish, type Steps } from "./steps";
import type {
  Flag,
  LedgerContext,
  ReadRow,
  RejectedRow,
  Rejection,
  RowsRead,
  Sheet,
  SheetRow,
  Understanding,
  UnderstoodColumn,
  ValueKey,
} from "./types";
import { categoryOf } from "./written-words";

type Reader = {
  column: UnderstoodColumn;
  field: Field;
  read: CellReader;
  computed: boolean;
  from: { column: number; letter: string };
  keys: Map<Field, ValueKey>;
};

/** The key of a field's value in this column: a month's figure carries the month. */
function keyIn(field: Field, { column, keys }: Reader): ValueKey {
  const known = keys.get(field);
  if (known !== undefined) return known;
  const key = isMonthly(field) ? `${field}.${column.month}` : field;
  keys.set(field, key);
  return key;
}

function answersOf(understanding: Understanding, column: number): DateAnswers {
  const of = (kind: string) =>
    understanding.questions.find((one) => one.kind === kind && one.column === column)?.answer ?? null;
  return { order: of("date-order"), zero: of("month-zero"), day: of("day-of-month"), years: of("year-only") };
}

function readersOf(sheet: Sheet, understanding: Understanding, context: LedgerContext): Reader[] {
  const readers = understanding.columns.flatMap((column): Reader[] => {
    const { field } = column;
    if (!field || storageOf(field) === "unstored" || (isMonthly(field) && !column.month)) return [];
    const saysFinish =
      field === "category" &&
      sheet.rows.some(({ cells }) => categoryOf(cellText(cells[column.index]))?.finishes === true);
    const read = readerOf(column, field, context, answersOf(understanding, column.index), saysFinish);
    const from = { column: column.index, letter: column.letter };
    return [{ column, field, read, computed: storageOf(field) === "computed", from, keys: new Map() }];
  });
  // An officer is looked for in the row's department, so that is read first.
  return readers.sort((a, b) => Number(a.field === "officerId") - Number(b.field === "officerId"));
}

type Outcome = { kind: "read"; row: ReadRow } | { kind: "rejected"; row: RejectedRow };

function readRow(
  sheet: Sheet,
  row: SheetRow,
  readers: readonly Reader[],
  cellOf: ReturnType<typeof mergedBelow>,
  from: ReadRow["from"],
  since: SinceExport | null,
): Outcome {
  const read: ReadRow = { row: row.number, values: {}, from, monthOnly: [], flags: [], cells: row.cells };
  const rejections: Rejection[] = [];
  for (const one of readers) {
    const { column, field, read: reader, computed } = one;
    const cell = cellOf(row, column.index);
    const became = since?.(row, column.index, cell) ?? "said";
    if (became === "same" || (cell === null && became === "said")) continue;
    const department = read.values.departmentId;
    const found =
      became === "emptied"
        ? emptied(field)
        : reader(cell, typeof department === "string" ? department : null);
    const { letter } = column;
    if (!found.ok) {
      if (!computed)
        rejections.push({
          sheet: sheet.name,
          row: row.number,
          column: column.index,
          letter,
          field,
          value: shortText(cell),
          sentence: found.blanks ? { key: found.reason, values: found.blanks } : { key: found.reason },
        });
      continue;
    }
    for (const [of, value] of found.values) {
      const key = keyIn(of, one);
      read.values[key] = value;
      from[key] ??= one.from;
      if (found.monthOnly) read.monthOnly.push(key);
      if (found.rounded && !computed)
        read.flags.push({
          column: column.index,
          letter,
          key,
          text: shortText(cell),
          sentence: { key: "flag.rounded" },
        });
    }
  }
  rejections.push(...asAWhole(sheet, read, readers));
  if (rejections.length === 0) return { kind: "read", row: read };
  return { kind: "rejected", row: { row: row.number, cells: row.cells.map(cellText), rejections } };
}

/** What only shows when the cells of a row are seen together. */
function asAWhole(
  sheet: Sheet,
  { row, values, from, cells }: ReadRow,
  readers: readonly Reader[],
): Rejection[] {
  const rejected = (field: Field, key: string, sentence: Rejection["sentence"]): Rejection => {
    const at = from[key] ?? readers.find((one) => one.field === field)?.from;
    const [column, letter] = [at?.column ?? null, at?.letter ?? null];
    const value = column === null ? "" : shortText(cells[column]);
    return { sheet: sheet.name, row, column, letter, field, value, sentence };
  };
  const found: Rejection[] = [];
  if (!values.name && !values.code) found.push(rejected("name", "name", { key: "reason.name-missing" }));
  const { buildFrom, buildTo } = values;
  if (typeof buildFrom === "string" && typeof buildTo === "string" && buildFrom > buildTo)
    found.push(rejected("buildTo", "buildTo", { key: "reason.span-order" }));
  const months = Array.from({ length: 12 }, (_, month) => values[`planMonth.${month + 1}`]);
  if (typeof values.annual === "number" && months.every((month) => typeof month === "number")) {
    const sum = months.reduce<number>((all, month) => all + Number(month), 0);
    if (sum !== values.annual)
      found.push(
        rejected("annual", "annual", {
          key: "reason.plan-sum",
          values: { sum: sum / 10_000, annual: values.annual / 10_000 },
        }),
      );
  }
  return found;
}

const amountKeys = (readers: readonly Reader[]): ValueKey[] =>
  readers
    .filter(({ field, computed }) => kindOf(field) === "amount" && !computed)
    .map((reader) => keyIn(reader.field, reader));

/** The same as `readRows`, in steps that may be interrupted; of an export that came back only what changed `since` it. */
export function* readRowsInSteps(
  sheet: Sheet,
  understanding: Understanding,
  context: LedgerContext,
  since: SinceExport | null = null,
): Steps<RowsRead> {
  const bottom = understanding.header.at(-1) ?? 0;
  const skipped = new Set(understanding.skipped.map(({ row }) => row));
  const readers = readersOf(sheet, understanding, context);
  const cellOf = mergedBelow(sheet, understanding.columns);
  const result: RowsRead = {
    sheet: sheet.name,
    rowsIn: understanding.rowsIn,
    read: [],
    rejected: [],
    skipped: understanding.skipped,
  };
  const from: ReadRow["from"] = {};
  let cells = 0;
  for (const row of sheet.rows) {
    if (bottom === 0 || row.number <= bottom || skipped.has(row.number)) continue;
    const outcome = readRow(sheet, row, readers, cellOf, from, since);
    if (outcome.kind === "read") result.read.push(outcome.row);
    else result.rejected.push(outcome.row);
    cells += row.cells.length;
    if (cells > 4000) {
      cells = 0;
      yield;
    }
  }
  const outliers = outliersOf(result.read, amountKeys(readers));
  yield;
  for (const row of result.read) {
    const flags: Flag[] = outliers(row);
    if (flags.length > 0) row.flags.push(...flags);
  }
  return result;
}

/**
 * Reads the rows below the header into values. A row whose cells cannot all be read is rejected whole, with every
 * reason; nothing is guessed. rowsIn = read + rejected + skipped.
 */
export const readRows = (sheet: Sheet, understanding: Understanding, context: LedgerContext): RowsRead =>
  finish(readRowsInSteps(sheet, understanding, context));

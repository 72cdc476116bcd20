import type { Sentence } from "@/lib/refusal";
import { cellText } from "./cell-text";
import { storageOf } from "./fields";
import { findHeader, type Header, headerAt } from "./header";
import { monthOfTitle, yearOfTitle } from "./recognise";
import { reconcile } from "./reconcile";
import { kindOfRow } from "./row-kind";
import { finish, type Steps } from "./steps";
import type {
  Answers,
  Cell,
  LedgerContext,
  Sheet,
  SheetRow,
  SkippedRow,
  Understanding,
  UnderstoodColumn,
} from "./types";
import { keyOf, understandColumns } from "./understand-columns";
import { plainWord } from "./written-words";

const mostRows = 10_000;
/** So many rows tell which columns there are; what each holds is then asked of all that are projects. */
const enoughRows = 500;

const nothing = (sheet: Sheet, problem: Sentence): Understanding => ({
  sheet: sheet.name,
  title: "",
  header: [],
  columns: [],
  questions: [],
  skipped: [],
  reconciled: [],
  rowsIn: 0,
  hiddenRows: 0,
  problems: [problem],
  notes: [],
});

/** The same as `understand`, in steps that may be interrupted. */
export function* understandInSteps(
  sheet: Sheet,
  context: LedgerContext,
  answers: Answers = {},
): Steps<Understanding> {
  if (sheet.problem) return nothing(sheet, sheet.problem);
  const header = answers.header?.length
    ? headerAt(sheet, answers.header, context.year)
    : findHeader(sheet, context.year);
  if (!header) return nothing(sheet, { key: "obstacle.header" });
  yield;
  const top = header.rows[0] ?? 0;
  const bottom = header.rows.at(-1) ?? 0;
  const above = sheet.rows.filter(({ number }) => number < top).map(({ cells }) => cells.map(cellText));
  const title = above.map((texts) => texts.filter((text) => text !== "").join(" ")).filter(Boolean);
  const below = sheet.rows.filter(({ number }) => number > bottom);
  const first = yield* understandColumns(
    sheet,
    header,
    columnsOf(below.slice(0, enoughRows)),
    { month: titleMonth(title, sheet, context) },
    context,
    answers,
  );
  yield;
  const marked = yield* markRows(below, sheet, first.columns, header, answers);
  // Totals, notes and unfilled rows are no examples of what a column holds.
  const data = marked.filter(({ skipped }) => skipped === null).map(({ row }) => row);
  const second = yield* understandColumns(
    sheet,
    header,
    columnsOf(data),
    { month: titleMonth(title, sheet, context) },
    context,
    answers,
  );
  yield;
  const skipped = marked.flatMap(({ skipped }) => skipped ?? []);
  return {
    sheet: sheet.name,
    title: title[0] ?? "",
    header: header.rows,
    ...second,
    skipped,
    reconciled: reconcile(marked, second.columns),
    rowsIn: below.length,
    hiddenRows: below.filter((row, index) => row.hidden && isProject(marked[index]?.skipped ?? null)).length,
    problems: problemsOf(second.columns, data.length),
    notes: notesOf(title, sheet, second.columns, context),
  };
}

const isProject = (skipped: SkippedRow | null) => skipped === null || skipped.kind === "hidden";

/**
 * Finds header, columns, units and totals of a sheet. What is open comes back as questions, each asked once;
 * `answers` holds what a person chose. Pure: the same sheet and answers give the same understanding.
 */
export const understand = (sheet: Sheet, context: LedgerContext, answers: Answers = {}): Understanding =>
  finish(understandInSteps(sheet, context, answers));

const columnsOf = (rows: readonly SheetRow[]) => (column: number) =>
  rows.map(({ cells }): Cell => cells[column] ?? null);

function titleMonth(title: readonly string[], sheet: Sheet, context: LedgerContext): string | null {
  for (const text of [...title, sheet.name]) {
    const month = monthOfTitle(text, context.year);
    if (month) return month;
  }
  return null;
}

function* markRows(
  rows: readonly SheetRow[],
  sheet: Sheet,
  columns: readonly UnderstoodColumn[],
  header: Header,
  answers: Answers,
): Steps<{ row: SheetRow; skipped: SkippedRow | null }[]> {
  const words = new Set([...header.columns.values()].flatMap(({ path }) => path.map(plainWord)));
  const sequence = columns.filter(({ field }) => field === "sequence").map(({ index }) => index);
  const marked: { row: SheetRow; skipped: SkippedRow | null }[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % 500 === 499) yield;
    const kind = emptyRow(row, sequence) ?? kindOfRow(row, sheet, columns, words);
    const hidden = row.hidden && !answers.hiddenRows;
    const label = () =>
      row.cells
        .map(cellText)
        .find((text) => text.trim() !== "")
        ?.slice(0, 60) ?? "";
    marked.push({
      row,
      skipped: kind ?? (hidden ? { row: row.number, kind: "hidden", label: label() } : null),
    });
  }
  return marked;
}

/** Numbered ahead and never filled. */
function emptyRow(row: SheetRow, sequence: readonly number[]): SkippedRow | null {
  const filled = row.cells.some((cell, index) => {
    const text = cellText(cell).trim();
    return text !== "" && !(sequence.includes(index) && /^\d+$/.test(text));
  });
  return filled ? null : { row: row.number, kind: "empty", label: cellText(row.cells[sequence[0] ?? 0]) };
}

function problemsOf(columns: readonly UnderstoodColumn[], rows: number): Sentence[] {
  const problems: Sentence[] = [];
  const has = (field: string) => columns.some((column) => column.field === field);
  if (!has("name") && !has("code")) problems.push({ key: "obstacle.name" });
  if (rows === 0) problems.push({ key: "obstacle.rows" });
  if (rows > mostRows) problems.push({ key: "obstacle.too-many-rows", values: { rows, most: mostRows } });
  const seen = new Map<string, UnderstoodColumn>();
  for (const column of columns) {
    const key = keyOf(column);
    if (!key || !column.field || storageOf(column.field) === "unstored") continue;
    const other = seen.get(key);
    if (other)
      problems.push({ key: "obstacle.two-columns", values: { first: other.letter, second: column.letter } });
    else seen.set(key, column);
  }
  return problems;
}

function notesOf(
  title: readonly string[],
  sheet: Sheet,
  columns: readonly UnderstoodColumn[],
  context: LedgerContext,
): Sentence[] {
  const notes: Sentence[] = [];
  const year = title.map(yearOfTitle).find((found) => found !== null);
  if (year && year !== context.year)
    notes.push({ key: "note.other-year", values: { year, asked: context.year } });
  const hidden = columns.filter((column) => column.hidden && column.field).map(({ letter }) => letter);
  if (hidden.length > 0) notes.push({ key: "note.hidden-columns", values: { letters: hidden.join("、") } });
  if (sheet.hidden) notes.push({ key: "note.hidden-sheet" });
  return notes;
}

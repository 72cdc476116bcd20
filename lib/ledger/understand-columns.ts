import { columnLetter, shortText } from "./cell-text";
import { dateQuestions } from "./column-dates";
import { titleUnit, unitOfColumn } from "./column-unit";
import { type Field, isMonthly, kindOf, storageOf } from "./fields";
import type { Header } from "./header";
import type { Recognised } from "./recognise";
import type { Steps } from "./steps";
import type { Answers, Cell, LedgerContext, Question, Sheet, UnderstoodColumn } from "./types";
import { amountCell, areaCell } from "./written-amount";
import { dayCell, spanCell } from "./written-day";
import { categoryOf, levelOf, typeOf } from "./written-words";

export type Columns = { columns: UnderstoodColumn[]; questions: Question[] };

const judges: Partial<Record<Field, (text: string) => unknown>> = {
  category: categoryOf,
  type: typeOf,
  level: levelOf,
};

const tries: Partial<Record<string, (cell: Cell) => { kind: string }>> = {
  amount: amountCell,
  land: areaCell,
  area: areaCell,
  day: dayCell,
  period: dayCell,
  span: spanCell,
};

/** True when most of the first cells cannot be what the field holds. */
function mostlyWrong(field: Field, cells: readonly Cell[]): boolean {
  const read = tries[kindOf(field)];
  const some = cells.filter((cell) => cell !== null).slice(0, 100);
  return read !== undefined && some.filter((cell) => read(cell).kind === "wrong").length * 2 > some.length;
}

const withNames: Partial<Record<Field, Field>> = { managerPhone: "manager", contactPhone: "contact" };

/** 类别, 项目进度 and 联系电话 head columns of several kinds: what stands below decides between them. */
function byContent(field: Field | null, cells: readonly Cell[]): Field | null {
  if (field && withNames[field]) {
    const named = cells.filter((cell) => typeof cell === "string" && /[\u4e00-\u9fff]{2}/.test(cell)).length;
    return named * 2 > cells.filter((cell) => cell !== null).length ? withNames[field] : field;
  }
  // 建筑总规模 may be an area or a description.
  if (field === "floorArea" || field === "landMu")
    return mostlyWrong(field, cells) ? (field === "floorArea" ? "content" : null) : field;
  if (!field || !judges[field]) return field;
  const texts = cells.filter((cell): cell is string => typeof cell === "string").slice(0, 200);
  const fits = (one: Field) => texts.filter((text) => judges[one]?.(text)).length;
  if (texts.length === 0 || fits(field) * 2 >= texts.length) return field;
  const other = (Object.keys(judges) as Field[]).find((one) => fits(one) * 2 >= texts.length);
  if (other) return other;
  const long = texts.filter((text) => text.length > 8).length * 2 > texts.length;
  return field === "category" && long ? "progress" : field;
}

export const keyOf = ({ field, month }: { field: Field | null; month: string | null }): string | null =>
  field === null ? null : isMonthly(field) ? `${field}.${month ?? ""}` : field;

const sureness = (own: Field | null, changed: boolean, recognised: Recognised | undefined) =>
  own === null ? "unknown" : changed ? "similar" : (recognised?.certainty ?? "unknown");

function understood(
  index: number,
  header: Header,
  cells: readonly Cell[],
  sheet: Sheet,
  answers: Answers,
): UnderstoodColumn {
  const found = header.columns.get(index);
  const filled = cells.filter((cell) => cell !== null);
  const chosen = answers.columns?.[String(index)];
  const recognised = found?.recognised;
  const doubted =
    recognised?.certainty === "similar" && recognised.field && mostlyWrong(recognised.field, cells);
  const own = doubted ? null : byContent(recognised?.field ?? null, cells);
  const changed = own !== (recognised?.field ?? null);
  const field = chosen === undefined ? own : chosen === "leave" ? null : chosen;
  return {
    index,
    letter: columnLetter(index),
    heading: found?.path.join(" / ") ?? "",
    field,
    month: field && isMonthly(field) ? (recognised?.month ?? null) : null,
    certainty: chosen === undefined ? sureness(own, changed, recognised) : "chosen",
    alternatives: recognised?.alternatives ?? [],
    unit: null,
    unitFrom: null,
    hidden: sheet.hiddenColumns.includes(index),
    examples: [...new Set(filled.slice(0, 50).map((cell) => shortText(cell)))].slice(0, 3),
    filled: filled.length,
  };
}

/** Of two columns for one thing the one that is surer stays; a person's choice is never taken back. */
function withoutDoubles(columns: UnderstoodColumn[]) {
  const sure = ["unknown", "similar", "exact", "chosen"];
  const kept = new Map<string, UnderstoodColumn>();
  for (const column of columns) {
    const key = keyOf(column);
    if (!key || !column.field || storageOf(column.field) === "unstored") continue;
    const other = kept.get(key);
    if (!other) {
      kept.set(key, column);
      continue;
    }
    if (other.certainty === "chosen" && column.certainty === "chosen") continue;
    const loser = sure.indexOf(column.certainty) > sure.indexOf(other.certainty) ? other : column;
    if (loser === other) kept.set(key, column);
    if (loser.field) loser.alternatives = [loser.field, ...loser.alternatives];
    loser.field = null;
    loser.certainty = "unknown";
  }
}

const months = (context: LedgerContext): string[] =>
  Array.from({ length: 12 }, (_, month) => `${context.year}-${String(month + 1).padStart(2, "0")}`);

/** Which month the columns of 当月 belong to: the title's, else it is asked once for the sheet. */
function withMonth(
  columns: UnderstoodColumn[],
  title: string | null,
  context: LedgerContext,
  answers: Answers,
): Question[] {
  const given = answers.given ?? {};
  const questions: Question[] = [];
  const reports = columns.filter(
    ({ field, month }) => field && isMonthly(field) && field !== "planMonth" && !month,
  );
  const answer = months(context).find((month) => month === given.month) ?? null;
  const first = reports.find(({ filled }) => filled > 0);
  for (const column of reports) column.month = answer ?? title;
  if (first && (answer || !title))
    questions.push({
      id: "month",
      kind: "month",
      column: null,
      field: first.field,
      sentence: { key: "question.month", values: { heading: first.heading, letter: first.letter } },
      options: months(context),
      examples: first.examples,
      answer,
    });
  for (const column of columns.filter(({ field, month }) => field === "planMonth" && !month)) {
    const id = `month:${column.index}`;
    const options = Array.from({ length: 12 }, (_, month) => String(month + 1));
    column.month = options.find((month) => month === given[id]) ?? null;
    questions.push({
      id,
      kind: "month",
      column: column.index,
      field: "planMonth",
      sentence: { key: "question.plan-month", values: { heading: column.heading, letter: column.letter } },
      options,
      examples: column.examples,
      answer: column.month,
    });
  }
  return questions;
}

/** Each column of the sheet with its field, unit and month, and what has to be asked about it. */
export function* understandColumns(
  sheet: Sheet,
  header: Header,
  cellsOf: (column: number) => Cell[],
  title: { month: string | null },
  context: LedgerContext,
  answers: Answers,
): Steps<Columns> {
  const width = Math.max(0, ...header.columns.keys(), ...sheet.rows.map(({ cells }) => cells.length - 1)) + 1;
  const given = answers.given ?? {};
  const all = Array.from({ length: width }, (_, index) => ({ index, cells: cellsOf(index) }));
  const columns = all
    .map(({ index, cells }) => understood(index, header, cells, sheet, answers))
    .filter(({ heading, filled }) => heading !== "" || filled > 0);
  withoutDoubles(columns);
  const questions = withMonth(columns, title.month, context, answers);
  withoutDoubles(columns);
  const unit = titleUnit(sheet, header.rows[0] ?? 0);
  for (const column of columns) {
    const cells = all[column.index]?.cells ?? [];
    const path = header.columns.get(column.index)?.path ?? [];
    const found = unitOfColumn(column, path, cells, unit, sheet.scaledColumns.includes(column.index), given);
    column.unit = found.unit;
    column.unitFrom = found.unitFrom;
    if (found.question) questions.push(found.question);
    questions.push(...dateQuestions(column, cells, given));
    if (column.index % 4 === 3) yield;
  }
  return { columns, questions };
}

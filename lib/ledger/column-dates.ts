import { shortText } from "./cell-text";
import { kindOf } from "./fields";
import type { Cell, Question, QuestionKind, UnderstoodColumn } from "./types";
import { dayCell, spanCell } from "./written-day";

const options: Partial<Record<QuestionKind, string[]>> = {
  "date-order": ["month-first", "day-first"],
  "month-zero": ["january", "october"],
  "day-of-month": ["first", "last"],
  "year-only": ["whole-years", "leave"],
};

/** What a cell leaves open in a column of this kind. */
function openIn(kind: string, cell: Cell): QuestionKind | null {
  if (kind === "span") return spanCell(cell).kind === "years" ? "year-only" : null;
  const read = dayCell(cell);
  if (read.kind === "order") return "date-order";
  if (read.kind === "january-or-october") return "month-zero";
  return read.kind === "month" && kind === "day" ? "day-of-month" : null;
}

/** What the dates of a column leave open, each asked once with the first cells that do. */
export function dateQuestions(
  column: UnderstoodColumn,
  cells: readonly Cell[],
  given: Readonly<Record<string, string>>,
): Question[] {
  const kind = column.field ? kindOf(column.field) : "anything";
  if (kind !== "day" && kind !== "period" && kind !== "span") return [];
  const found = new Map<QuestionKind, string[]>();
  for (const cell of cells) {
    const open = openIn(kind, cell);
    if (!open) continue;
    const examples = found.get(open) ?? [];
    if (examples.length < 3) examples.push(shortText(cell));
    found.set(open, examples);
  }
  // January and October of a kept day need their day too.
  if (kind === "day" && found.has("month-zero") && !found.has("day-of-month"))
    found.set("day-of-month", found.get("month-zero") ?? []);
  return [...found].map(([open, examples]) => {
    const id = `${open}:${column.index}`;
    const answer = options[open]?.find((one) => one === given[id]) ?? null;
    return {
      id,
      kind: open,
      column: column.index,
      field: column.field,
      sentence: { key: `question.${open}`, values: { heading: column.heading, letter: column.letter } },
      options: options[open] ?? [],
      examples,
      answer,
    };
  });
}

import { cellText } from "./cell-text";
import { kindOf, storageOf } from "./fields";
import type { AreaUnit, Cell, Question, Sheet, UnderstoodColumn, Unit } from "./types";
import { areaUnitWithin, unitOfTitle, unitWithin } from "./units";
import { amountCell, areaCell } from "./written-amount";

type Found = { unit: Unit | AreaUnit | null; unitFrom: UnderstoodColumn["unitFrom"] };

const units: readonly string[] = ["yuan", "thousand", "wan", "million", "yi"];
const areaUnits: Record<string, readonly string[]> = { land: ["mu", "hectare"], area: ["sqm", "wan-sqm"] };

/** The unit that the rows above the header name. */
export function titleUnit(sheet: Sheet, firstHeader: number): Unit | null {
  for (const row of sheet.rows) {
    if (row.number >= firstHeader) break;
    for (const cell of row.cells) {
      const unit = unitOfTitle(cellText(cell));
      if (unit) return unit;
    }
  }
  return null;
}

/** True when every number of the column carries its own unit. */
function allCarry(cells: readonly Cell[], read: typeof amountCell | typeof areaCell): boolean {
  let any = false;
  for (const cell of cells) {
    const found = read(cell);
    if (found.kind !== "number") continue;
    if (found.parts.some(({ unit }) => unit === null)) return false;
    any = true;
  }
  return any;
}

/** True when the column holds no number that would need a unit. */
const hasBare = (cells: readonly Cell[], read: typeof amountCell | typeof areaCell): boolean =>
  cells.some((cell) => {
    const found = read(cell);
    return (
      found.kind === "number" && found.parts.some(({ unit, number }) => unit === null && number.digits !== 0n)
    );
  });

/** The unit of a column: an answer, its heading, its cells, the title; else the question that asks for it. */
export function unitOfColumn(
  column: UnderstoodColumn,
  path: readonly string[],
  cells: readonly Cell[],
  title: Unit | null,
  scaled: boolean,
  given: Readonly<Record<string, string>>,
): Found & { question: Question | null } {
  const kind = column.field ? kindOf(column.field) : "anything";
  const none = { unit: null, unitFrom: null, question: null } as const;
  if (!column.field || !["amount", "land", "area"].includes(kind)) return none;
  const money = kind === "amount";
  const options = money ? units : (areaUnits[kind] ?? []);
  const id = `unit:${column.index}`;
  const answer = options.find((one) => one === given[id]) as Unit | AreaUnit | undefined;
  const ask = (): Question => ({
    id,
    kind: money ? "unit" : "area-unit",
    column: column.index,
    field: column.field,
    sentence: {
      key: scaled ? "question.unit-scaled" : money ? "question.unit" : "question.area-unit",
      values: { heading: column.heading, letter: column.letter },
    },
    options: [...options],
    examples: column.examples,
    answer: answer ?? null,
  });
  if (answer) return { unit: answer, unitFrom: "answer", question: ask() };
  const read = money ? amountCell : areaCell;
  const said = [...path]
    .reverse()
    .map(money ? unitWithin : areaUnitWithin)
    .find((unit) => unit !== null);
  if (!scaled) {
    if (said && options.includes(said)) return { unit: said, unitFrom: "heading", question: null };
    if (allCarry(cells, read)) return { unit: null, unitFrom: "cells", question: null };
    if (money && title) return { unit: title, unitFrom: "title", question: null };
  }
  const needed = storageOf(column.field) !== "computed" && hasBare(cells, read);
  return { unit: null, unitFrom: null, question: needed ? ask() : null };
}

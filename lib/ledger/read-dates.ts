import { isDay } from "@/lib/domain/day";
import type { Field } from "./fields";
import type { CellRead, DateAnswers } from "./read-cell";
import type { Cell } from "./types";
import { type DayCell, dayCell, dayInMonth, spanCell } from "./written-day";

const unstated: CellRead = { ok: true, values: [] };
const two = (number: number) => String(number).padStart(2, "0");

/** What the answers make of a date that left something open. */
function settled(read: DayCell, answers: DateAnswers): DayCell {
  if (read.kind === "january-or-october") {
    if (!answers.zero) return { kind: "wrong", reason: "reason.month-zero" };
    return { kind: "month", month: `${read.year}-${answers.zero === "october" ? "10" : "01"}` };
  }
  if (read.kind !== "order") return read;
  if (!answers.order) return { kind: "wrong", reason: "reason.date-order" };
  const [month, date] =
    answers.order === "month-first" ? [read.first, read.second] : [read.second, read.first];
  const day = `${read.year}-${two(month)}-${two(date)}`;
  return isDay(day) ? { kind: "day", day } : { kind: "wrong", reason: "reason.no-such-day" };
}

/** A day; a month alone becomes the day that was answered and is remembered as a month. */
export function readDay(field: Field, cell: Cell, answers: DateAnswers): CellRead {
  const read = settled(dayCell(cell), answers);
  if (read.kind === "nothing") return unstated;
  if (read.kind === "day") return { ok: true, values: [[field, read.day]] };
  if (read.kind === "year") return { ok: false, reason: "reason.year-only" };
  if (read.kind !== "month")
    return { ok: false, reason: read.kind === "wrong" ? read.reason : "reason.not-a-day" };
  if (answers.day !== "first" && answers.day !== "last") return { ok: false, reason: "reason.day-of-month" };
  return { ok: true, values: [[field, dayInMonth(read.month, answers.day)]], monthOnly: true };
}

export function readPeriod(field: Field, cell: Cell, answers: DateAnswers): CellRead {
  const read = settled(dayCell(cell), answers);
  if (read.kind === "nothing") return unstated;
  if (read.kind === "month") return { ok: true, values: [[field, read.month]] };
  if (read.kind === "day") return { ok: true, values: [[field, read.day.slice(0, 7)]] };
  return { ok: false, reason: read.kind === "wrong" ? read.reason : "reason.year-only" };
}

export function readSpan(cell: Cell, answers: DateAnswers): CellRead {
  const read = spanCell(cell);
  if (read.kind === "nothing") return unstated;
  if (read.kind === "wrong") return { ok: false, reason: read.reason };
  const both = (from: string, to: string): CellRead => ({
    ok: true,
    values: [
      ["buildFrom", from],
      ["buildTo", to],
    ],
  });
  if (read.kind === "span") return both(read.from, read.to);
  if (answers.years === "leave") return unstated;
  return answers.years === "whole-years"
    ? both(`${read.from}-01`, `${read.to}-12`)
    : { ok: false, reason: "reason.year-only" };
}

import { daysIn, isDay } from "@/lib/domain/day";
import { cellText, saysNothing } from "./cell-text";
import { remembered } from "./remembered";
import type { Cell } from "./types";

/**
 * What a cell of dates says: a day, only a month, only a year, two numbers whose order is open (3/4/2021), a number
 * that may be January or October (2021.1), or nothing.
 */
export type DayCell =
  | { kind: "nothing" }
  | { kind: "day"; day: string }
  | { kind: "month"; month: string }
  | { kind: "year"; year: number }
  | { kind: "order"; year: number; first: number; second: number }
  | { kind: "january-or-october"; year: number }
  | { kind: "wrong"; reason: string };

const wrong = (reason: string): DayCell => ({ kind: "wrong", reason });
const two = (number: number) => String(number).padStart(2, "0");

function dayOf(year: number, month: number, date: number): DayCell {
  const day = `${year}-${two(month)}-${two(date)}`;
  return isDay(day) ? { kind: "day", day } : wrong("reason.no-such-day");
}

function monthOf(year: number, month: number): DayCell {
  const fits = year >= 1900 && year < 3000 && month >= 1 && month <= 12;
  return fits ? { kind: "month", month: `${year}-${two(month)}` } : wrong("reason.no-such-day");
}

const yearOnly = (year: number): DayCell =>
  year >= 1900 && year < 3000 ? { kind: "year", year } : wrong("reason.no-such-day");

const numerals = "〇一二三四五六七八九十";
/** 二〇二一年三月 and 十二月 with figures. */
const figures = (text: string) =>
  text
    .replace(/[○零]/g, "〇")
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)(?=[月日号])/g, (_all, tens, ones) =>
      String((tens ? numerals.indexOf(tens) : 1) * 10 + (ones ? numerals.indexOf(ones) : 0)),
    )
    .replace(/[〇一二三四五六七八九](?=[〇一二三四五六七八九]*[年月日号])/g, (sign) =>
      String(numerals.indexOf(sign)),
    );

/** Reads a date written in any of the ways of the offices. */
export function dayCell(cell: Cell): DayCell {
  const text = cellText(cell).trim();
  if (cell === null || saysNothing(text)) return { kind: "nothing" };
  if (typeof cell === "object" && "day" in cell) return textDay(cell.day);
  if (typeof cell === "object" && "error" in cell)
    return wrong(cell.error === "no-value" ? "reason.no-value" : "reason.error-value");
  if (typeof cell === "number") return numericDay(cell);
  return textDay(text);
}

const epoch = Date.UTC(1899, 11, 30);

function numericDay(value: number): DayCell {
  if (!Number.isInteger(value)) {
    const parts = /^(\d{4})\.(\d{1,2})$/.exec(String(value));
    if (!parts) return value > 20_000 && value < 80_000 ? serialDay(value) : wrong("reason.not-a-day");
    return parts[2] === "1"
      ? { kind: "january-or-october", year: Number(parts[1]) }
      : monthOf(Number(parts[1]), Number(parts[2]));
  }
  if (value >= 1900 && value < 2200) return yearOnly(value);
  if (value >= 190_001 && value <= 220_012) return monthOf(Math.floor(value / 100), value % 100);
  if (value >= 19_000_101 && value <= 22_001_231)
    return dayOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  return value > 20_000 && value < 80_000 ? serialDay(value) : wrong("reason.not-a-day");
}

const serialDay = (serial: number): DayCell => ({
  kind: "day",
  day: new Date(epoch + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10),
});

/** A date in text; `text` may carry spaces, full-width digits, a time of day or a word like 底 and 上旬 after it. */
const textDay = remembered((text): DayCell => {
  const plain = figures(text.normalize("NFKC"))
    .replace(/(\d)[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, "$1")
    .replace(/[\s'\u00a0]/g, "")
    .replace(/(月|年|\d)(?:份)?(?:初|底|末|前|上旬|中旬|下旬|左右)$/, "$1");
  const full = /^(\d{4})(?:[年./-])(\d{1,2})(?:[月./-])(\d{1,2})[日号]?$/.exec(plain);
  if (full) return dayOf(Number(full[1]), Number(full[2]), Number(full[3]));
  const month = /^(\d{4})(?:[年./-])(\d{1,2})月?份?$/.exec(plain);
  if (month) return monthOf(Number(month[1]), Number(month[2]));
  const short = /^(\d{2})年(\d{1,2})月(?:(\d{1,2})[日号]?)?$/.exec(plain);
  if (short)
    return short[3]
      ? dayOf(2000 + Number(short[1]), Number(short[2]), Number(short[3]))
      : monthOf(2000 + Number(short[1]), Number(short[2]));
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(plain);
  if (compact)
    return compact[3]
      ? dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]))
      : monthOf(Number(compact[1]), Number(compact[2]));
  const year = /^(\d{4})年?$/.exec(plain);
  if (year) return yearOnly(Number(year[1]));
  const last = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(plain);
  if (last) return yearLast(Number(last[3]), Number(last[1]), Number(last[2]));
  return wrong("reason.not-a-day");
});

function yearLast(year: number, first: number, second: number): DayCell {
  if (first === second) return dayOf(year, first, second);
  if (first > 12) return dayOf(year, second, first);
  if (second > 12) return dayOf(year, first, second);
  return { kind: "order", year, first, second };
}

export type SpanCell =
  | { kind: "nothing" }
  | { kind: "span"; from: string; to: string }
  | { kind: "years"; from: number; to: number }
  | { kind: "wrong"; reason: string };

const dash = "(?:-+|—+|–+|―+|~+|至|到)";
const point = "(\\d{4})(?:[年./-](\\d{1,2})(?:[月./-](\\d{1,2})[日号]?)?月?)?年?";
const spans = new RegExp(`^${point}${dash}${point}$`);
const sameYear = new RegExp(`^(\\d{4})[年./-](\\d{1,2})月?${dash}(\\d{1,2})月$`);

/** Reads 建设起止年限: 2019.3-2022.12, 2019年3月至2022年12月, 2019.03~2022.12, 2021年3-12月, 2019-2022. */
export function spanCell(cell: Cell): SpanCell {
  const text = cellText(cell).trim();
  if (cell === null || saysNothing(text)) return { kind: "nothing" };
  if (typeof cell === "object" && "error" in cell) return { kind: "wrong", reason: "reason.error-value" };
  return textSpan(text);
}

const textSpan = remembered((text): SpanCell => {
  const plain = figures(text.normalize("NFKC")).replace(/[\s'\u00a0]/g, "");
  const same = sameYear.exec(plain);
  if (same)
    return spanOf(monthOf(Number(same[1]), Number(same[2])), monthOf(Number(same[1]), Number(same[3])));
  const parts = spans.exec(plain);
  if (!parts) return { kind: "wrong", reason: "reason.not-a-span" };
  const [, y1, m1, , y2, m2] = parts;
  if (!m1 && !m2)
    return Number(y1) <= Number(y2) ? { kind: "years", from: Number(y1), to: Number(y2) } : backwards;
  if (!m1 || !m2) return { kind: "wrong", reason: "reason.not-a-span" };
  return spanOf(monthOf(Number(y1), Number(m1)), monthOf(Number(y2), Number(m2)));
});

const backwards: SpanCell = { kind: "wrong", reason: "reason.span-order" };

function spanOf(from: DayCell, to: DayCell): SpanCell {
  if (from.kind !== "month" || to.kind !== "month") return { kind: "wrong", reason: "reason.no-such-day" };
  return from.month <= to.month ? { kind: "span", from: from.month, to: to.month } : backwards;
}

/** The last day of a month, or its first. */
export const dayInMonth = (month: string, which: "first" | "last"): string =>
  which === "first"
    ? `${month}-01`
    : `${month}-${two(daysIn(Number(month.slice(0, 4)), Number(month.slice(5))))}`;

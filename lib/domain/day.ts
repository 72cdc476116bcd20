/** A calendar day in the zone, "2021-03-31". Strings compare and sort as days do; no Date ever carries one. */
export type Day = string & { readonly day: unique symbol };

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month of the Gregorian calendar. `month` is 1–12. */
export const daysIn = (year: number, month: number): number =>
  month === 2 && leap(year) ? 29 : (lengths[month - 1] ?? 0);

/** True for an existing day written YYYY-MM-DD, years 1900–2999. */
export function isDay(text: string): text is Day {
  const parts = /^(19|2\d)(\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return false;
  const [year, month, date] = [Number(text.slice(0, 4)), Number(parts[3]), Number(parts[4])];
  return month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
}

/** @throws RangeError for anything but an existing day. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

// UTC noon arithmetic never meets a clock change; the number only counts days.
const ordinal = (value: Day) =>
  Math.round(
    Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)) - 1, Number(value.slice(8))) / 86_400_000,
  );

/** The day `count` calendar days later (earlier when negative). */
export function addDays(value: Day, count: number): Day {
  const date = Number(value.slice(8)) + count;
  // Clocks walk day by day, and every month has these days; the others take the long way.
  if (Number.isInteger(date) && date >= 1 && date <= 28)
    return `${value.slice(0, 8)}${String(date).padStart(2, "0")}` as Day;
  return day(new Date((ordinal(value) + count) * 86_400_000).toISOString().slice(0, 10));
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => ordinal(to) - ordinal(from);

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

const shanghai = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** The calendar day in Asia/Shanghai of an instant in epoch milliseconds. Rule: section 1, business date. */
export const dayOfInstant = (instant: number): Day => day(shanghai.format(instant));

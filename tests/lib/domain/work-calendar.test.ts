import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "@/lib/domain/day";
import { officialDays } from "@/lib/domain/official-days";
import {
  addWorkingDays,
  onOrAfter,
  UncoveredYear,
  workCalendar,
  workingDaysIn,
} from "@/lib/domain/work-calendar";

const none = { years: [], days: [] };
const calendar = workCalendar(officialDays(), none);

describe("the administrator's table", () => {
  const closed = { day: day("2021-07-20"), working: false, name: "防汛停工" };
  const worked = { day: day("2021-05-04"), working: true, name: "值守" };

  test("wins over the official one", () => {
    const own = workCalendar(officialDays(), { years: [], days: [closed, worked] });
    expect([own.isWorking(closed.day), own.nameOf(closed.day)]).toEqual([false, "防汛停工"]);
    expect([own.isWorking(worked.day), own.nameOf(worked.day)]).toEqual([true, "值守"]);
    expect(own.isWorking(day("2021-05-03"))).toBe(false);
  });

  test("adds a year; a row alone does not make its year known", () => {
    const holiday = { day: day("2027-01-01"), working: false, name: "元旦" };
    const known = workCalendar(officialDays(), { years: [2027], days: [holiday] });
    expect([known.covers(2027), known.isWorking(holiday.day)]).toEqual([true, false]);
    expect(known.isWorking(day("2027-01-04"))).toBe(true);
    const unknown = workCalendar(officialDays(), { years: [], days: [holiday] });
    expect(unknown.covers(2027)).toBe(false);
    expect(() => unknown.isWorking(holiday.day)).toThrow(UncoveredYear);
  });

  test("plain days have no name", () => {
    expect(calendar.nameOf(day("2021-04-20"))).toBeNull();
  });
});

describe("counting working days", () => {
  test.each([
    ["2021-02-05", "2021-02-08", 2],
    ["2021-02-10", "2021-02-18", 1],
    ["2021-09-30", "2021-10-09", 2],
    ["2021-10-08", "2021-10-11", 2],
    ["2021-04-20", "2021-04-20", 0],
    ["2021-04-24", "2021-04-25", 1],
    ["2021-05-08", "2021-04-30", -3],
  ])("in (%s, %s]: %i", (after, to, count) => {
    expect(workingDaysIn(calendar, day(after), day(to))).toBe(count);
  });

  test.each([
    ["2021-04-20", 0, "2021-04-20"],
    ["2021-05-01", 0, "2021-05-06"],
    ["2021-02-10", 1, "2021-02-18"],
    ["2021-02-10", 3, "2021-02-20"],
    ["2021-05-01", 3, "2021-05-08"],
    ["2021-09-30", 2, "2021-10-09"],
  ])("from %s %i further: %s", (from, count, to) => {
    expect(addWorkingDays(calendar, day(from), count)).toBe(to);
  });

  test.each([-1, 1.5, Number.NaN])("%s is no number of days", (count) => {
    expect(() => addWorkingDays(calendar, day("2021-04-20"), count)).toThrow(RangeError);
  });

  test("running past the last covered year is refused, naming the year", () => {
    expect(() => addWorkingDays(calendar, day("2026-12-30"), 3)).toThrow(UncoveredYear);
    expect(() => workingDaysIn(calendar, day("2026-12-30"), day("2027-01-02"))).toThrow(/2027/);
    expect(() => onOrAfter(calendar, day("2003-12-31"))).toThrow(/2003/);
  });
});

describe("for any days", () => {
  const anyDay = fc.integer({ min: 0, max: 4000 }).map((count) => addDays(day("2014-01-01"), count));
  const length = fc.integer({ min: 0, max: 300 });

  // The table as text and the weekday from Date: nothing here is shared with what is tested.
  const rows = new Map(officialDays().days.map((row) => [row.day as string, row.working]));
  const worked = (text: string) =>
    rows.get(text) ?? ![0, 6].includes(new Date(`${text}T00:00:00Z`).getUTCDay());
  const brute = (after: Day, to: Day) => {
    let count = 0;
    for (let at = Date.parse(after) + 86_400_000; at <= Date.parse(to); at += 86_400_000)
      if (worked(new Date(at).toISOString().slice(0, 10))) count += 1;
    return count;
  };

  test("counting day by day agrees", () => {
    fc.assert(
      fc.property(anyDay, length, (after, span) => {
        const to = addDays(after, span);
        expect(workingDaysIn(calendar, after, to)).toBe(brute(after, to));
        expect(workingDaysIn(calendar, to, after)).toBe(0 - brute(after, to));
      }),
    );
  });

  test("the n-th working day is worked and lies n working days ahead", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (from, count) => {
        const end = addWorkingDays(calendar, from, count);
        expect(worked(end)).toBe(true);
        expect(brute(from, end)).toBe(count);
      }),
    );
  });

  test("a later start never ends earlier", () => {
    fc.assert(
      fc.property(anyDay, length, fc.integer({ min: 0, max: 60 }), (from, later, count) => {
        const end = addWorkingDays(calendar, from, count);
        expect(addWorkingDays(calendar, addDays(from, later), count) >= end).toBe(true);
      }),
    );
  });
});

import { expect, test } from "vitest";
import { calendarWarning } from "@/lib/domain/calendar-warning";
import { day } from "@/lib/domain/day";
import { officialDays } from "@/lib/domain/official-days";
import { movedDues } from "@/lib/domain/permit-moved";
import { workCalendar } from "@/lib/domain/work-calendar";
import { calendar, logOf, permitCase } from "../../support/permits";

test("this year without a table is always said", () => {
  expect(calendarWarning(calendar, day("2027-01-04"), null)).toEqual({ year: 2027, why: "current" });
  expect(calendarWarning(calendar, day("2003-06-01"), null)).toEqual({ year: 2003, why: "current" });
});

test("the coming year is wanted once October is over, or once a running day falls into it", () => {
  expect(calendarWarning(calendar, day("2026-10-31"), null)).toBeNull();
  expect(calendarWarning(calendar, day("2026-11-01"), null)).toEqual({ year: 2027, why: "season" });
  expect(calendarWarning(calendar, day("2026-03-01"), day("2027-01-04"))).toEqual({ year: 2027, why: "due" });
  expect(calendarWarning(calendar, day("2026-03-01"), day("2026-12-31"))).toBeNull();
  expect(calendarWarning(calendar, day("2025-12-31"), day("2026-01-04"))).toBeNull();
});

test("one more day off moves the running due days that it lies before, and no others", () => {
  const permits = permitCase("I", [
    logOf("A06", ["accept", "2021-04-12"]),
    logOf("B01", [
      "accept",
      "2021-03-01",
      { leniency: { until: day("2021-05-01"), approvedBy: "王", missing: ["图"] } },
    ]),
    logOf("A01", ["grant", "2021-01-11"]),
  ]);
  const asOf = day("2021-04-20");
  const off = (on: string) =>
    workCalendar(officialDays(), { years: [], days: [{ day: day(on), working: false, name: "停办" }] });
  // Ten working days after 12 April end on the 25th, a make-up Sunday.
  expect(movedDues(permits, asOf, calendar, off("2021-04-22"))).toEqual([
    { code: "A06", from: "2021-04-25", to: "2021-04-26" },
  ]);
  expect(movedDues(permits, asOf, calendar, off("2021-04-29"))).toEqual([]);
  expect(movedDues(permits, asOf, calendar, calendar)).toEqual([]);
});

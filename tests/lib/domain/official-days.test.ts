import { describe, expect, test } from "vitest";
import { addDays, type Day, day, daysBetween } from "@/lib/domain/day";
import { officialDays } from "@/lib/domain/official-days";
import { UncoveredYear, workCalendar } from "@/lib/domain/work-calendar";

const calendar = workCalendar(officialDays(), { years: [], days: [] });
const span = (from: string, to: string): Day[] =>
  Array.from({ length: daysBetween(day(from), day(to)) + 1 }, (_, index) => addDays(day(from), index));

describe("the official table", () => {
  test.each([
    ["2020-01-24", "2020-02-02", "春节"],
    ["2021-01-01", "2021-01-03", "元旦"],
    ["2021-02-11", "2021-02-17", "春节"],
    ["2021-04-03", "2021-04-05", "清明"],
    ["2021-05-01", "2021-05-05", "劳动节"],
    ["2021-06-12", "2021-06-14", "端午"],
    ["2021-09-19", "2021-09-21", "中秋"],
    ["2021-10-01", "2021-10-07", "国庆节"],
    ["2026-02-15", "2026-02-23", "春节"],
    ["2026-10-01", "2026-10-07", "国庆节"],
  ])("%s to %s is off: %s", (from, to, name) => {
    for (const at of span(from, to))
      expect([calendar.isWorking(at), calendar.nameOf(at)]).toEqual([false, name]);
  });

  test.each([
    "2020-01-19",
    "2020-02-03",
    "2021-02-07",
    "2021-02-18",
    "2021-02-20",
    "2021-04-25",
    "2021-05-08",
    "2021-09-18",
    "2021-09-26",
    "2021-10-09",
    "2026-01-04",
    "2026-02-14",
    "2026-02-28",
    "2026-05-09",
    "2026-09-20",
    "2026-10-10",
  ])("%s is worked", (on) => {
    expect(calendar.isWorking(day(on))).toBe(true);
  });

  test("2021 has 250 working days, as the State Council's notice gives", () => {
    expect(span("2021-01-01", "2021-12-31").filter(calendar.isWorking)).toHaveLength(250);
  });

  test("covers 2004 to 2026 and refuses the years beside them", () => {
    const { years } = officialDays();
    expect([years[0], years.at(-1), years.length]).toEqual([2004, 2026, 23]);
    expect(() => calendar.isWorking(day("2003-12-31"))).toThrow(UncoveredYear);
    expect(() => calendar.isWorking(day("2027-01-01"))).toThrow("no table of working days covers 2027");
  });

  test("every covered year has its seven days of National Day and make-up days on weekends only", () => {
    const { years, days } = officialDays();
    for (const year of years) {
      const rows = days.filter((row) => row.day.startsWith(`${year}-`));
      expect(rows.filter((row) => !row.working && row.name === "国庆节").length, `${year}`).toBeGreaterThan(
        4,
      );
      for (const row of rows.filter((one) => one.working))
        expect([0, 6], row.day).toContain(new Date(`${row.day}T00:00:00Z`).getUTCDay());
    }
  });
});

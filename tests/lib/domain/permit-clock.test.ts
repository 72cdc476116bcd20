import { describe, expect, test } from "vitest";
import { type Day, day } from "@/lib/domain/day";
import type { StepLog } from "@/lib/domain/permit";
import { clockOf, traceOf } from "@/lib/domain/permit-clock";
import { dueOn } from "@/lib/domain/permit-due";
import { UncoveredYear } from "@/lib/domain/work-calendar";
import { calendar, logOf, stepOf } from "@/tests/support/permits";

const input = (log: StepLog, asOf: string, unlockedOn: string | null = null) => ({
  step: stepOf(log.code),
  log,
  unlockedOn: unlockedOn ? day(unlockedOn) : null,
  asOf: day(asOf),
  calendar,
});
const clock = (...args: Parameters<typeof input>) => clockOf(input(...args));
const split = (department: number, enterprise: number, statutory: number) => ({
  department,
  enterprise,
  statutory,
});

describe("the clock of cases worked by hand", () => {
  test("over Spring Festival with its make-up Sunday and Saturday", () => {
    const log = logOf("A06", ["accept", "2021-02-05"]);
    expect(clock(log, "2021-02-10")).toEqual({
      acceptedOn: "2021-02-05",
      finishedOn: null,
      stoppedBy: null,
      legalDue: "2021-02-24",
      promisedDue: null,
      remaining: 6,
      light: "green",
      days: split(4, 0, 0),
    });
  });

  test("over the Spring Festival that was extended in 2020", () => {
    expect(clock(logOf("A06", ["accept", "2020-01-22"]), "2020-01-31").legalDue).toBe("2020-02-13");
  });

  test("over May Day with both make-up days, three days left are yellow", () => {
    expect(clock(logOf("A06", ["accept", "2021-04-23"]), "2021-05-06")).toMatchObject({
      legalDue: "2021-05-10",
      remaining: 3,
      light: "yellow",
      days: split(7, 0, 0),
    });
  });

  test("over National Day with both make-up days, the day after is red", () => {
    const log = logOf("A06", ["accept", "2021-09-24"]);
    expect(clock(log, "2021-10-13")).toMatchObject({ legalDue: "2021-10-13", remaining: 0, light: "yellow" });
    expect(clock(log, "2021-10-14")).toMatchObject({ remaining: -1, light: "red", days: split(11, 0, 0) });
  });

  test("a calendar limit that ends inside a holiday ends after it", () => {
    expect(clock(logOf("C06", ["accept", "2021-09-24"]), "2021-09-30")).toMatchObject({
      legalDue: "2021-10-08",
      remaining: 1,
      light: "yellow",
      days: split(5, 0, 0),
    });
    expect(clock(logOf("B03", ["accept", "2021-04-02"]), "2021-04-20").legalDue).toBe("2021-05-06");
  });

  test("a calendar limit that ends on a make-up Sunday ends there", () => {
    expect(clock(logOf("C06", ["accept", "2021-09-19"]), "2021-09-20").legalDue).toBe("2021-09-26");
  });

  test("a correction and a publicity stop it, and each day has its clock", () => {
    const log = logOf(
      "B02",
      ["prepare", "2021-02-24"],
      ["accept", "2021-03-01"],
      ["correct", "2021-03-04"],
      ["resume", "2021-03-09"],
      ["stop", "2021-03-15", { stop: "publicity" }],
      ["resume", "2021-03-23"],
      ["grant", "2021-04-08"],
    );
    expect(clock(log, "2021-04-20")).toEqual({
      acceptedOn: "2021-03-01",
      finishedOn: "2021-04-08",
      stoppedBy: null,
      legalDue: "2021-04-14",
      promisedDue: null,
      remaining: null,
      light: null,
      days: split(16, 7, 7),
    });
  });

  test("an open stop is taken to end today and has no light", () => {
    const log = logOf("B02", ["accept", "2021-03-01"], ["stop", "2021-03-10", { stop: "publicity" }]);
    expect(clock(log, "2021-03-19")).toMatchObject({
      stoppedBy: "publicity",
      legalDue: "2021-04-09",
      remaining: 14,
      light: null,
      days: split(6, 0, 8),
    });
  });

  test("what was overdue before a stop stays red in it", () => {
    const log = logOf("A06", ["accept", "2021-03-01"], ["correct", "2021-03-18"]);
    expect(clock(log, "2021-03-22")).toMatchObject({
      stoppedBy: "correct",
      legalDue: "2021-03-15",
      remaining: -5,
      light: "red",
      days: split(12, 3, 0),
    });
  });

  test("an extension adds to the limit", () => {
    const log = logOf("C02", ["accept", "2021-04-20"], ["extend", "2021-04-28", { days: 10 }]);
    expect(clock(log, "2021-04-28").legalDue).toBe("2021-05-26");
    expect(clock(log, "2021-04-27").legalDue).toBe("2021-05-12");
  });

  test("a limit of 0 ends with the day of acceptance, or the next working day", () => {
    const log = logOf("A01", ["accept", "2021-04-20"]);
    expect(clock(log, "2021-04-20")).toMatchObject({ legalDue: "2021-04-20", remaining: 0, light: "yellow" });
    expect(clock(log, "2021-04-21")).toMatchObject({ remaining: -1, light: "red" });
    expect(clock(logOf("A01", ["accept", "2021-05-01"]), "2021-05-02").legalDue).toBe("2021-05-06");
  });

  test("what is refused and begun again has a fresh clock from the refusal", () => {
    const log = logOf("A06", ["accept", "2021-03-01"], ["refuse", "2021-03-10"], ["accept", "2021-03-22"]);
    expect(clock(log, "2021-03-31", "2021-02-22")).toMatchObject({
      acceptedOn: "2021-03-22",
      legalDue: "2021-04-06",
      days: split(7, 8, 0),
    });
    expect(clock(log, "2021-03-15")).toMatchObject({
      acceptedOn: null,
      legalDue: null,
      days: split(0, 3, 0),
    });
  });

  test("a void permit begins again the day it became void", () => {
    const log = logOf("A06", ["accept", "2021-03-01"], ["grant", "2021-03-10"], ["void", "2021-04-12"]);
    expect(clock(log, "2021-04-16")).toMatchObject({ finishedOn: null, days: split(0, 4, 0) });
  });

  test("a step of the enterprise itself is on its clock from unlocking to the end", () => {
    const log = logOf("C03", ["prepare", "2021-03-08"], ["grant", "2021-04-12"]);
    expect(clock(log, "2021-04-20", "2021-03-01")).toMatchObject({
      acceptedOn: null,
      finishedOn: "2021-04-12",
      legalDue: null,
      light: null,
      days: split(0, 29, 0),
    });
  });

  test("the promised day stands beside the legal one", () => {
    expect(clock(logOf("A11", ["accept", "2021-02-05", { days: 8 }]), "2021-02-10")).toMatchObject({
      promisedDue: "2021-02-22",
      legalDue: "2021-03-10",
    });
  });

  test("a correction before acceptance stops nothing and is the enterprise's", () => {
    const log = logOf("A06", ["correct", "2021-04-07"], ["accept", "2021-04-12"]);
    expect(clock(log, "2021-04-16", "2021-04-01")).toMatchObject({
      stoppedBy: null,
      legalDue: "2021-04-25",
      days: split(4, 6, 0),
    });
    expect(clock(log, "2021-04-09", "2021-04-01")).toMatchObject({ stoppedBy: null, days: split(0, 5, 0) });
  });

  test("a calendar limit leaves out the days of a stop", () => {
    const log = logOf("C06", ["accept", "2021-04-26"], ["correct", "2021-04-28"], ["resume", "2021-04-30"]);
    expect(clock(log, "2021-05-06")).toMatchObject({ legalDue: "2021-05-06", days: split(2, 3, 0) });
  });

  test("where its next working day lies in a stop, it ends after the stop", () => {
    const log = logOf(
      "C06",
      ["accept", "2021-04-25"],
      ["stop", "2021-05-06", { stop: "hearing" }],
      ["resume", "2021-05-07"],
    );
    expect(clock(log, "2021-05-05").legalDue).toBe("2021-05-06");
    expect(clock(log, "2021-05-08").legalDue).toBe("2021-05-08");
  });

  test("a day in a correction and in a statutory stop is the enterprise's", () => {
    const log = logOf(
      "B02",
      ["accept", "2021-03-01"],
      ["correct", "2021-03-02"],
      ["resume", "2021-03-03"],
      ["stop", "2021-03-03", { stop: "expert-review" }],
      ["resume", "2021-03-04"],
    );
    expect(clock(log, "2021-03-05").days).toEqual(split(1, 2, 1));
  });

  test("what is exempt ends", () => {
    const log = logOf("A06", ["exempt", "2021-03-10"]);
    expect(clock(log, "2021-04-20", "2021-03-08")).toMatchObject({
      finishedOn: "2021-03-10",
      remaining: null,
      days: split(0, 2, 0),
    });
  });

  test("an untouched step waits for the enterprise, an unlocked day after the first entry is not used", () => {
    expect(clock(logOf("A06"), "2021-04-20", "2021-04-16").days).toEqual(split(0, 2, 0));
    expect(clock(logOf("A06"), "2021-04-20").days).toEqual(split(0, 0, 0));
    const early = logOf("A06", ["accept", "2021-04-12"]);
    expect(clock(early, "2021-04-14", "2021-04-13").days).toEqual(split(2, 0, 0));
    expect(clock(logOf("C07"), "2021-04-20", "2021-04-16").days).toEqual(split(0, 0, 0));
  });

  test("a due day in a year without a table is refused", () => {
    const late = logOf("A12", ["accept", "2026-12-01"]);
    expect(() => clock(late, "2026-12-02")).toThrow(UncoveredYear);
  });
});

describe("the trace", () => {
  test("says of each day whose it was, which day of the limit, and why it was off", () => {
    const log = logOf("C06", ["accept", "2021-04-29"], ["correct", "2021-05-07"]);
    expect(
      traceOf(input(log, "2021-05-09", "2021-04-28")).map(({ day: on, side, counted, name }) =>
        [on.slice(5), side, counted, name].join(" "),
      ),
    ).toEqual([
      "04-29 enterprise  ",
      "04-30 department 1 ",
      "05-01 off 2 劳动节",
      "05-02 off 3 劳动节",
      "05-03 off 4 劳动节",
      "05-04 off 5 劳动节",
      "05-05 off 6 劳动节",
      "05-06 department 7 ",
      "05-07 enterprise  ",
      "05-08 enterprise  劳动节",
      "05-09 off  ",
    ]);
  });

  test("numbers working days of a step without a limit, and goes on past the limit", () => {
    const numbers = (code: string, asOf: string) =>
      traceOf(input(logOf(code, ["accept", "2021-04-02"]), asOf)).map(({ counted }) => counted);
    expect(numbers("A07", "2021-04-07")).toEqual([null, null, null, 1, 2]);
    expect(numbers("A01", "2021-04-07")).toEqual([null, null, null, 1, 2]);
  });
});

test("a due day is counted from acceptance, whatever the stops", () => {
  const due = (days: number, ...stops: { from: Day; to: Day }[]) =>
    dueOn({ days, unit: "working" }, day("2021-04-20"), stops, calendar);
  expect(due(1)).toBe("2021-04-21");
  expect(due(0, { from: day("2021-04-20"), to: day("2021-04-21") })).toBe("2021-04-22");
});

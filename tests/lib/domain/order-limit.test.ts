import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/day";
import type { OrderEvent } from "@/lib/domain/order";
import {
  clockOf,
  closingDue,
  deadlineAtIssue,
  deadlineProblem,
  extensionProblem,
  limitsOf,
} from "@/lib/domain/order-limit";
import { countOrder, sumOrders } from "@/lib/domain/order-statistics";
import { type Urgency, urgencies } from "@/lib/domain/vocabulary";
import { UncoveredYear } from "@/lib/domain/work-calendar";
import { calendar, story } from "@/tests/support/orders";

const order = (urgency: Urgency, deadline: string, events: OrderEvent[]) => ({
  urgency,
  deadline: day(deadline),
  events,
});
const short = (limits: ReturnType<typeof limitsOf>) =>
  limits.map(({ kind, round, due, doneOn }) => `${kind}${round} ${due} ${doneOn ?? "-"}`);

describe("working days from 下达, by hand over 清明 2021 (3 to 5 April off)", () => {
  test.each([
    ["2021-03-29", "blue", "2021-04-13"],
    ["2021-03-29", "yellow", "2021-04-08"],
    ["2021-03-29", "red", "2021-04-06"],
    // 25 April and 8 May are made up for 劳动节, 1 to 5 May.
    ["2021-04-23", "yellow", "2021-05-06"],
    ["2021-04-23", "blue", "2021-05-10"],
  ] as const)("issued on %s, %s closes by %s", (on, urgency, due) => {
    expect(closingDue(calendar, day(on), urgency)).toBe(due);
  });

  test("signature and first feedback jump the holiday", () => {
    const events = story(["issue", "2021-04-02"]);
    expect(short(limitsOf(order("red", "2021-04-12", events), calendar))).toEqual([
      "sign1 2021-04-06 -",
      "feedback1 2021-04-08 -",
      "closing1 2021-04-12 -",
    ]);
  });

  test("a year that nobody has entered is an error, never a guess", () => {
    expect(() => closingDue(calendar, day("2026-12-28"), "blue")).toThrow(UncoveredYear);
  });
});

describe("escalation", () => {
  const events = story(["issue", "2021-03-29"], ["sign", "2021-03-30"], ["feedback", "2021-04-02"]);
  const blue = order("blue", "2021-04-13", events);

  test("rises a step with each passed limit, blue to yellow to red", () => {
    const silent = order("blue", "2021-04-13", story(["issue", "2021-03-29"]));
    const levels = ["2021-03-30", "2021-03-31", "2021-04-01", "2021-04-02", "2021-04-14"].map(
      (on) => clockOf(silent, day(on), calendar).level,
    );
    expect(levels).toEqual(["blue", "yellow", "yellow", "red", "red"]);
  });

  test("a limit that was met late stays passed", () => {
    const on = clockOf(blue, day("2021-04-12"), calendar);
    expect(on.passed.map(({ kind }) => kind)).toEqual(["feedback"]);
    expect([on.level, on.overdueDays, on.next?.kind]).toEqual(["yellow", 0, "closing"]);
  });

  test("counts the overdue in working days and from the oldest running limit", () => {
    const late = clockOf(blue, day("2021-04-20"), calendar);
    expect([late.overdueDays, late.level]).toEqual([5, "red"]);
    const silent = clockOf(
      order("red", "2021-04-06", story(["issue", "2021-03-29"])),
      day("2021-04-06"),
      calendar,
    );
    expect([silent.overdueDays, silent.next?.kind]).toEqual([4, "sign"]);
  });

  test("rests while the issuer looks, and stops at the end", () => {
    const asked = order("blue", "2021-04-13", [
      ...events,
      ...story(["ask-closing", "2021-04-13"]).map((one) => ({ ...one, number: 4 })),
    ]);
    expect(clockOf(asked, day("2021-05-20"), calendar)).toMatchObject({ overdueDays: 0, next: null });
    const withdrawn = order("blue", "2021-04-13", story(["issue", "2021-03-29"], ["withdraw", "2021-03-30"]));
    expect(clockOf(withdrawn, day("2021-05-20"), calendar)).toMatchObject({ level: "blue", passed: [] });
  });
});

test("a return begins a round: feedback 3 working days, closing by the deadline but not before 5", () => {
  const events = story(
    ["issue", "2021-03-29"],
    ["sign", "2021-03-30"],
    ["feedback", "2021-03-31"],
    ["ask-closing", "2021-04-07"],
    ["return", "2021-04-09"],
  );
  expect(short(limitsOf(order("blue", "2021-04-13", events), calendar))).toEqual([
    "sign1 2021-03-30 2021-03-30",
    "feedback1 2021-04-01 2021-03-31",
    "closing1 2021-04-13 2021-04-07",
    "feedback2 2021-04-14 -",
    "closing2 2021-04-16 -",
  ]);
  expect(clockOf(order("blue", "2021-04-30", events), day("2021-04-09"), calendar).deadline).toBe(
    "2021-04-30",
  );
});

test("an extension moves the deadline once it is granted", () => {
  const asked = story(
    ["issue", "2021-03-29"],
    ["sign", "2021-03-30"],
    ["ask-extension", "2021-04-12", "2021-04-20"],
  );
  const granted = [
    ...asked,
    { ...story(["extend", "2021-04-13", "2021-04-20"])[0], number: 4 } as OrderEvent,
  ];
  expect(clockOf(order("blue", "2021-04-13", asked), day("2021-04-14"), calendar).deadline).toBe(
    "2021-04-13",
  );
  expect(clockOf(order("blue", "2021-04-13", granted), day("2021-04-14"), calendar).deadline).toBe(
    "2021-04-20",
  );
  const clock = { deadline: day("2021-04-13") };
  const until = (text: string, on: string) => extensionProblem(clock, day(text), day(on), calendar);
  expect(until("2021-04-20", "2021-04-14")).toBe("too-late");
  expect(until("2021-04-13", "2021-04-13")).toBe("not-later");
  expect(until("2021-04-17", "2021-04-13")).toBe("day-off");
  expect(until("2021-04-25", "2021-04-13")).toBeNull();
});

test("a deadline left to the limit is counted from 下达, one set by hand stays", () => {
  const draft = { draftedOn: day("2021-03-26"), urgency: "red" as const };
  expect(deadlineAtIssue(calendar, { ...draft, deadline: day("2021-04-02") }, day("2021-03-29"))).toBe(
    "2021-04-06",
  );
  expect(deadlineAtIssue(calendar, { ...draft, deadline: day("2021-04-30") }, day("2021-03-29"))).toBe(
    "2021-04-30",
  );
  expect(deadlineProblem(day("2021-03-29"), day("2021-03-29"), calendar)).toBe("past");
  expect(deadlineProblem(day("2021-04-05"), day("2021-03-29"), calendar)).toBe("day-off");
  expect(deadlineProblem(day("2021-04-06"), day("2021-03-29"), calendar)).toBeNull();
});

test("time only escalates, and more urgency never closes later", () => {
  const anyDay = fc.integer({ min: 0, max: 200 }).map((count) => addDays(day("2021-02-01"), count));
  fc.assert(
    fc.property(anyDay, fc.nat({ max: 60 }), fc.constantFrom(...urgencies), (issued, later, urgency) => {
      const deadline = closingDue(calendar, issued, urgency);
      const facts = order(urgency, deadline, story(["issue", issued], ["sign", addDays(issued, 2)]));
      const rank = (on: number) => urgencies.indexOf(clockOf(facts, addDays(issued, on), calendar).level);
      expect(rank(later + 1)).toBeGreaterThanOrEqual(rank(later));
      expect(closingDue(calendar, issued, "red") <= deadline).toBe(true);
      expect(calendar.isWorking(deadline)).toBe(true);
    }),
  );
});

test("statistics: issued, open, overdue, closed on time and the median of working days", () => {
  const on = day("2021-04-20");
  const closed = (asked: string, end: string) =>
    story(
      ["issue", "2021-03-29"],
      ["sign", "2021-03-30"],
      ["feedback", "2021-03-31"],
      ["ask-closing", asked],
      ["close", end],
    );
  const counted = [
    order("blue", "2021-04-13", closed("2021-04-07", "2021-04-08")),
    order("blue", "2021-04-13", closed("2021-04-14", "2021-04-15")),
    order("blue", "2021-04-13", story(["issue", "2021-03-29"])),
    order("blue", "2021-04-13", []),
    order("blue", "2021-04-13", story(["issue", "2021-03-29"], ["withdraw", "2021-03-30"])),
  ].map((one) => ({ ...countOrder(one, on, calendar), wasIssued: one.events.length > 0 }));
  expect(sumOrders(counted)).toEqual({
    issued: 4,
    open: 1,
    overdue: 1,
    closed: 2,
    onTime: 1,
    // 7 and 12 working days.
    medianDays: 9.5,
  });
  expect(sumOrders([]).medianDays).toBeNull();
});

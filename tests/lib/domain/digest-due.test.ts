import { expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import type { DigestAlert } from "@/lib/domain/digest";
import { type DigestOrder, orderItems, promiseItems, reportItems } from "@/lib/domain/digest-due";
import { officialDays } from "@/lib/domain/official-days";
import { period } from "@/lib/domain/period";
import { workCalendar } from "@/lib/domain/work-calendar";

const calendar = workCalendar(officialDays(), { years: [], days: [] });
const event = (
  number: number,
  kind: "issue" | "sign" | "feedback" | "ask-extension" | "extend" | "close",
  on: string,
  until: string | null = null,
) => ({
  number,
  kind,
  on: day(on),
  until: until ? day(until) : null,
  enteredBy: "u",
});
const order = (events: DigestOrder["events"], deadline = "2021-04-16"): DigestOrder => ({
  id: "o1",
  projectId: "p1",
  leadId: "d1",
  year: 2021,
  number: 3,
  title: "加快开工",
  urgency: "yellow",
  deadline: day(deadline),
  events,
});
const said = (on: string, one: DigestOrder) =>
  orderItems([one], day(on), calendar).map(({ facts, event: what }) => `${facts.limit} ${facts.due} ${what}`);

test("limits of an order are told a working day before they end and when they have passed", () => {
  const issued = order([event(1, "issue", "2021-04-07")]);
  expect(said("2021-04-07", issued)).toEqual(["sign 2021-04-08 due"]);
  expect(said("2021-04-09", issued)).toEqual(["sign 2021-04-08 overdue", "feedback 2021-04-12 due"]);
  const signed = order([event(1, "issue", "2021-04-07"), event(2, "sign", "2021-04-08")]);
  expect(said("2021-04-09", signed)).toEqual(["feedback 2021-04-12 due"]);
  const answered = order([...signed.events, event(3, "feedback", "2021-04-09")]);
  expect(said("2021-04-14", answered)).toEqual([]);
  expect(said("2021-04-15", answered)).toEqual(["closing 2021-04-16 due"]);
});

test("a limit that was moved is another fact, and drafts and closed orders have none", () => {
  const signed = [
    event(1, "issue", "2021-04-07"),
    event(2, "sign", "2021-04-08"),
    event(3, "feedback", "2021-04-09"),
  ];
  const moved = order([
    ...signed,
    event(4, "ask-extension", "2021-04-13", "2021-04-23"),
    event(5, "extend", "2021-04-14", "2021-04-23"),
  ]);
  expect(said("2021-04-15", moved)).toEqual([]);
  const key = (one: DigestOrder, on: string) => orderItems([one], day(on), calendar)[0]?.key;
  expect(key(moved, "2021-04-22")).not.toBe(key(order(signed), "2021-04-15"));
  expect(said("2021-04-09", order([]))).toEqual([]);
  expect(said("2021-05-09", order([...signed, event(4, "close", "2021-04-10")]))).toEqual([]);
});

test("beyond the years whose working days are known only what has passed is told", () => {
  const late = order(
    [event(1, "issue", "2021-04-07"), event(2, "sign", "2021-04-08"), event(3, "feedback", "2021-04-09")],
    "2031-01-10",
  );
  expect(said("2031-01-09", late)).toEqual([]);
  expect(said("2031-01-11", late)).toEqual(["closing 2031-01-10 overdue"]);
});

test("a promise is told when it falls due and when it was not kept, while its alert is open", () => {
  const alert: DigestAlert = {
    id: "behind p1 2021-04-01",
    rule: "behind",
    subject: "p1",
    projectId: "p1",
    departmentId: "d1",
    level: "red",
    openedOn: day("2021-04-01"),
    clearedOn: null,
    facts: {},
  };
  const act = (promisedOn: string, enteredOn = "2021-04-02") => ({
    kind: "acknowledge" as const,
    promisedOn: day(promisedOn),
    expiresOn: null,
    enteredOn: day(enteredOn),
  });
  const told = (on: string, acts = [act("2021-04-16")], one = alert) =>
    promiseItems([one], new Map([["behind p1", acts]]), day(on), calendar).map(
      ({ event: what, key }) => `${what} ${key}`,
    );
  expect(told("2021-04-14")).toEqual([]);
  expect(told("2021-04-15")).toEqual(["due promise behind p1 2021-04-16 due"]);
  expect(told("2021-04-17")).toEqual(["overdue promise behind p1 2021-04-16 overdue"]);
  expect(told("2021-04-17", [act("2021-04-16"), act("2021-05-20", "2021-04-17")])).toEqual([]);
  expect(told("2021-04-17", [act("2021-04-16", "2021-03-02")])).toEqual([]);
  expect(told("2021-04-17", [act("2021-04-16")], { ...alert, clearedOn: day("2021-04-10") })).toEqual([]);
});

test("what a department owes is told three working days before the cut-off, and not after it", () => {
  const month = { period: period("2021-04"), cutoff: day("2021-04-25"), owed: new Map([["d1", 4]]) };
  const told = (on: string) => reportItems(month, day(on), calendar).map(({ facts }) => facts.count);
  // The 25th is a Sunday that is worked; Saturday is not.
  expect(told("2021-04-20")).toEqual([]);
  expect(told("2021-04-21")).toEqual([4]);
  expect(told("2021-04-22")).toEqual([4]);
  expect(told("2021-04-25")).toEqual([4]);
  expect(told("2021-04-26")).toEqual([]);
});

import { expect, test } from "vitest";
import { ruleBook } from "@/lib/domain/alert";
import { type PermitAlertFacts, permitFindings } from "@/lib/domain/alert-permit";
import { indicatorFindings, tierFindings } from "@/lib/domain/alert-zone";
import { day } from "@/lib/domain/day";
import { paceOf } from "@/lib/domain/indicator-pace";
import { period } from "@/lib/domain/period";
import { calendar, permitCase } from "../../support/permits";

const today = day("2021-04-20");
const book = ruleBook([]);
const step = (dueOn: string | null, promiseUntil: string | null = null) => ({
  code: "A10",
  handlerId: "planning",
  dueOn: dueOn === null ? null : day(dueOn),
  promiseUntil: promiseUntil === null ? null : day(promiseUntil),
});
const find = (changes: Partial<PermitAlertFacts>) =>
  permitFindings({
    projectId: "p1",
    departmentId: "economy",
    steps: [],
    permits: null,
    plannedStart: null,
    today,
    calendar,
    book,
    ...changes,
  }).map(({ rule, level, subject, departmentId }) => `${rule} ${level} ${subject} ${departmentId}`);

test("a permit with three working days left is yellow, on its due day still, a day later red; it concerns who handles it", () => {
  expect(find({ steps: [step("2021-04-23")] })).toEqual(["permit-due yellow p1/A10 planning"]);
  // 25 April, a Sunday, is a make-up workday: the fourth.
  expect(find({ steps: [step("2021-04-25")] })).toEqual([]);
  expect(find({ steps: [step("2021-04-20")] })).toEqual(["permit-due yellow p1/A10 planning"]);
  expect(find({ steps: [step("2021-04-19")] })).toEqual(["permit-overdue red p1/A10 planning"]);
  expect(find({ steps: [step(null)] })).toEqual([]);
});

test("a promise is overdue the day after it", () => {
  expect(find({ steps: [step(null, "2021-04-20")] })).toEqual([]);
  expect(find({ steps: [step(null, "2021-04-19")] })).toEqual(["promise-overdue red p1/A10 planning"]);
});

test("permits that cannot be there by the planned start threaten it; nothing threatens a start that has come", () => {
  const permits = permitCase("I");
  expect(find({ permits, plannedStart: day("2021-05-31") })).toEqual([
    "permits-threaten-start red p1 economy",
  ]);
  expect(find({ permits, plannedStart: day("2026-05-31") })).toEqual([]);
  expect(find({ permits, plannedStart: null })).toEqual([]);
});

test("an indicator behind its line is yellow, and red from a tenth of the target; others say nothing", () => {
  const pace = (value: number) =>
    paceOf(
      {
        kind: "flow",
        comparator: "≥",
        target: { value: 1200, months: null },
        values: [{ period: period("2021-03"), value }],
      },
      period("2021-03"),
    );
  const level = (value: number) =>
    indicatorFindings([{ id: "rail", departmentId: "d", pace: pace(value) }], book).map((one) => one.level);
  expect(level(300)).toEqual([]);
  expect(level(299)).toEqual(["yellow"]);
  expect(level(181)).toEqual(["yellow"]);
  expect(level(180)).toEqual(["red"]);
});

test("a tier is behind below months/12 of its target, red below half of that", () => {
  const level = (count: number, target: number | null) =>
    tierFindings([{ id: "t5", departmentId: null, count, target }], period("2021-06"), book).map(
      ({ level: one, facts }) => `${one} ${facts.need}`,
    );
  expect(level(5, 10)).toEqual([]);
  expect(level(4, 10)).toEqual(["yellow 1"]);
  expect(level(2, 10)).toEqual(["red 3"]);
  expect(level(0, null)).toEqual([]);
});

import { expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { permitFacts } from "@/lib/domain/permit-facts";
import {
  groupBy,
  groupFigures,
  handlerKey,
  isIn,
  median,
  type ProjectPermits,
  rowsBehind,
  stepRows,
  stepSets,
  threatened,
} from "@/lib/domain/permit-figures";
import type { PermitCase } from "@/lib/domain/permit-graph";
import { calendar, logOf, permitCase, promise, reached } from "../../support/permits";

const asOf = day("2021-04-20");
let serial = 0;
const project = (permits: PermitCase, plannedStart: string | null = null, joint = true): ProjectPermits => ({
  ...permitFacts(permits, {
    asOf,
    calendar,
    plannedStart: plannedStart ? day(plannedStart) : null,
    handlerOf: ({ handlers }) => handlers[0] ?? "d1",
  }),
  projectId: `p${++serial}`,
  departmentId: "d1",
  joint,
});
const rowOf = (one: ProjectPermits, code: string) => {
  const row = stepRows([one]).find(({ step }) => step.code === code);
  if (!row) throw new RangeError(code);
  return row;
};

test("the median is the middle one, or the mean of the two in the middle", () => {
  expect([median([]), median([4]), median([9, 1, 5]), median([8, 1, 2, 5])]).toEqual([null, 4, 5, 3.5]);
});

test("a file sits with whom its clock runs, and the three seats add up to what is open", () => {
  const one = project(
    permitCase("I", [
      logOf("A01", ["grant", "2021-01-11"]),
      logOf("A06", ["accept", "2021-04-12"]),
      logOf("B03", ["accept", "2021-04-01"], ["stop", "2021-04-12", { stop: "publicity" }]),
      logOf("A07", ["accept", "2021-04-01"], ["correct", "2021-04-06"]),
    ]),
  );
  expect(["A01", "A06", "B03", "A07", "A10", "C06"].map((code) => rowOf(one, code).step.seat)).toEqual([
    null,
    "department",
    "statutory",
    "enterprise",
    null,
    null,
  ]);
  const { count } = groupFigures(stepRows([one]), asOf);
  expect(count.department + count.enterprise + count.statutory).toBe(count.open);
  expect(count.department).toBe(1);
  expect(count.statutory).toBe(1);
  expect([rowOf(one, "B01").step.waiting, rowOf(one, "C06").step.waiting]).toEqual([true, false]);
});

test("late is past the legal due day, soon is three working days or fewer, and neither is a finished step", () => {
  const late = project(permitCase("I", [logOf("A06", ["accept", "2021-03-01"])]));
  const soon = project(permitCase("I", [logOf("A06", ["accept", "2021-04-09"])]));
  const done = project(permitCase("I", [logOf("A06", ["accept", "2021-03-01"], ["grant", "2021-04-19"])]));
  expect(rowOf(late, "A06").step).toMatchObject({ dueOn: "2021-03-15", remaining: -25 });
  expect(isIn("late", rowOf(late, "A06"), asOf)).toBe(true);
  expect(rowOf(soon, "A06").step.remaining).toBe(3);
  expect(isIn("soon", rowOf(soon, "A06"), asOf)).toBe(true);
  expect(isIn("late", rowOf(done, "A06"), asOf)).toBe(false);
});

test("days are those of accepted and granted steps; what was never accepted is not timed", () => {
  const projects = [
    project(permitCase("I", [logOf("A06", ["accept", "2021-04-12"], ["grant", "2021-04-16"])])),
    project(permitCase("I", [logOf("A06", ["accept", "2021-04-12"])])),
    project(permitCase("I", [logOf("A06", ["prepare", "2021-04-12"])])),
    project(permitCase("I", [logOf("A06", ["exempt", "2021-04-12"])])),
  ];
  const rows = stepRows(projects).filter(({ step }) => step.code === "A06");
  const figures = groupFigures(rows, asOf);
  expect(figures.count.timed).toBe(2);
  expect(figures.department).toEqual({ median: 5, longest: 6 });
  expect(rowsBehind("timed", rows, asOf).map(({ step }) => step.days.department)).toEqual([6, 4]);
});

test("a promise is open until it is met and missed once its day has passed", () => {
  const missed = project(permitCase("I", [logOf("B01", ["accept", "2021-03-01", promise("2021-04-19")])]));
  const due = project(permitCase("I", [logOf("B01", ["accept", "2021-03-01", promise("2021-04-20")])]));
  const rows = stepRows([due, missed]);
  expect(rowsBehind("promise", rows, asOf).map(({ step }) => step.promiseUntil)).toEqual([
    "2021-04-19",
    "2021-04-20",
  ]);
  expect(rowsBehind("promise-overdue", rows, asOf)).toHaveLength(1);
});

test("joint approval counts what departments handle before the site, without 不涉及 and the 建设单位's own", () => {
  const one = project(
    permitCase("T", [logOf("A01", ["grant", "2021-01-11"]), logOf("C02", ["exempt", "2021-01-12"])]),
  );
  const { count } = groupFigures(stepRows([one]), asOf);
  const items = one.steps.filter(({ stage, ownStep }) => stage <= 3 && !ownStep);
  expect(count["due-item"]).toBe(items.length - 1);
  expect(count["approved-item"]).toBe(1);
  expect(count["open-item"]).toBe(count["due-item"] - 1);
  const other = project(permitCase("T", [logOf("A01", ["grant", "2021-01-11"])]), null, false);
  expect(groupFigures(stepRows([other]), asOf).count["due-item"]).toBe(0);
});

test("a permit after the planned start threatens it, unless the project started or holds the permit", () => {
  const late = project(permitCase("I"), "2021-05-31");
  const later = project(permitCase("I"), "2021-04-30");
  const never = project(permitCase("I"), "2022-12-31");
  const started = project(
    permitCase("I", [], { milestones: reached({ start: "2021-04-01" }) }),
    "2021-04-30",
  );
  const none = project(permitCase("I"));
  const found = threatened([late, later, never, started, none]);
  expect(found.map(({ projectId }) => projectId)).toEqual([later.projectId, late.projectId]);
  expect(found[0]?.start.late).toBeGreaterThan(found[1]?.start.late ?? 0);
  expect(found[0]?.start.earliest).toBe(found[1]?.start.earliest);
  expect([started.start.kind, none.start.kind]).toEqual(["started", "none"]);
  expect(started.unpermitted).toMatchObject([{ code: "C07", on: "2021-04-01" }]);
});

test("groups part the rows by key, and every set of the whole is the sum of its groups", () => {
  const projects = [
    project(permitCase("I", [logOf("A06", ["accept", "2021-03-01"]), logOf("A01", ["grant", "2021-01-11"])])),
    project(permitCase("R", [logOf("B03", ["accept", "2021-04-12"])])),
    project(permitCase("G")),
  ];
  const rows = stepRows(projects);
  const groups = groupBy(rows, ({ step }) => handlerKey(step), asOf);
  const whole = groupFigures(rows, asOf);
  for (const set of stepSets)
    expect(groups.reduce((sum, { figures }) => sum + figures.count[set], 0)).toBe(whole.count[set]);
  expect(groups[0]?.figures.count.late).toBe(1);
  expect(groups.map(({ key }) => key)).toContain("own");
});

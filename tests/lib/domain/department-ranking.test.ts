import { expect, test } from "vitest";
import type { DepartmentFigures } from "@/db/figures";
import { rankDepartments } from "@/lib/domain/department-ranking";
import { wan } from "../../support/facts";

const department = (id: string, projects: number, actual: number, plan: number): DepartmentFigures => ({
  departmentId: id,
  name: id,
  english: id,
  figures: {
    projects,
    total: 0,
    annualPlan: wan(1000),
    originalAnnual: wan(1000),
    planToDate: wan(plan),
    originalPlanToDate: wan(plan),
    actualToDate: wan(actual),
    plannedStarts: 0,
    started: 0,
    dueStarts: 0,
    lateStarted: 0,
    earlyStarted: 0,
    dueNotStarted: 0,
    notDueStarts: 0,
    states: { achieved: 0, behind: 0, "not-due": 0, unplanned: 0 },
    lights: { red: 0, yellow: 0, green: 0, grey: 0 },
    reported: 0,
  },
});

const ranks = (...rows: DepartmentFigures[]) =>
  rankDepartments(rows).map(({ departmentId, rank }) => [departmentId, rank]);

test("departments are ranked by their ratio to their own plan, not by the amount", () => {
  expect(ranks(department("large", 9, 500, 1000), department("small", 5, 60, 100))).toEqual([
    ["small", 1],
    ["large", 2],
  ]);
});

test("fewer than five projects, or nothing planned yet, is shown at the end and not ranked", () => {
  const rows = [department("few", 4, 100, 100), department("none", 8, 5, 0), department("ranked", 5, 1, 100)];
  expect(ranks(...rows)).toEqual([
    ["ranked", 1],
    ["few", null],
    ["none", null],
  ]);
});

test("equal ratios share a rank, and the next one is counted past them", () => {
  const rows = [department("a", 5, 50, 100), department("b", 6, 100, 200), department("c", 7, 1, 100)];
  expect(ranks(...rows)).toEqual([
    ["a", 1],
    ["b", 1],
    ["c", 3],
  ]);
});

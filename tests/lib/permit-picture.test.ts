import { expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import type { StepLog } from "@/lib/domain/permit";
import type { PermitCase } from "@/lib/domain/permit-graph";
import { stepsOf } from "@/lib/domain/permit-steps";
import type { MilestoneKind, PermitFlow } from "@/lib/domain/vocabulary";
import { covered, permitPicture, slipEffect } from "@/lib/permit-picture";
import { calendar, logOf, promise, template } from "@/tests/support/permits";

const asOf = day("2021-04-20");

function caseOf(
  flow: PermitFlow,
  logs: readonly StepLog[],
  reached: Partial<Record<MilestoneKind, string>> = {},
) {
  const chosen = { flow, approval: false };
  const known: PermitCase = {
    steps: stepsOf(template, chosen),
    flow: chosen,
    logs: new Map(logs.map((log) => [log.code, log])),
    milestones: (kind) => (reached[kind] ? day(reached[kind]) : null),
    since: day("2021-01-04"),
  };
  return known;
}
const stepIn = (picture: ReturnType<typeof permitPicture>, code: string) => {
  const found = picture.steps.find(({ step }) => step.code === code);
  if (!found) throw new RangeError(code);
  return found;
};

const refit = caseOf("T", [
  logOf("A01", ["accept", "2021-01-05"], ["grant", "2021-01-05"]),
  logOf("C01", ["accept", "2021-04-12", promise("2021-06-01")]),
]);

test("the path of a refit runs through the contracts to the construction permit", () => {
  const picture = permitPicture(refit, asOf, calendar);
  expect(picture).toMatchObject({
    finished: 1,
    uncovered: null,
    first: { code: "C01", holder: "department" },
  });
  const { outlook, path } = picture;
  expect(path.map(({ code }) => code)).toEqual(outlook?.path);
  expect(path.at(-1)).toMatchObject({ code: "C06", to: outlook?.earliest });
  // Each begins where the one before ends, the first on the day itself.
  expect(path[0]?.from).toBe(asOf);
  for (const [at, one] of path.entries()) if (at > 0) expect(one.from).toBe(path[at - 1]?.to);
  expect(path.map(({ code, basis }) => [code, basis])).toEqual([
    ["C03", "assumed"],
    ["C06", "calendar"],
  ]);
});

test("a step says what it needs, what it blocks, and whether that is met", () => {
  const picture = permitPicture(refit, asOf, calendar);
  expect(stepIn(picture, "C06").hard).toEqual([
    { code: "C01", met: false },
    { code: "C03", met: false },
  ]);
  expect(stepIn(picture, "C01")).toMatchObject({ blocks: ["C06"], critical: false, metOn: null });
  expect(stepIn(picture, "C03")).toMatchObject({ critical: true });
  expect(stepIn(picture, "C01").clock?.acceptedOn).toBe("2021-04-12");
  expect(stepIn(picture, "A01")).toMatchObject({ metOn: "2021-01-05", earliest: null, slack: null });
});

test("a running file is due by law, one that is late is taken to end at once", () => {
  const running = (on: string) =>
    caseOf("T", [
      logOf("C01", ["accept", "2021-01-05"], ["grant", "2021-01-12"]),
      logOf("C03", ["grant", "2021-02-01"]),
      logOf("C06", ["accept", on, promise("2021-06-01")]),
    ]);
  expect(permitPicture(running("2021-04-19"), asOf, calendar).path).toMatchObject([
    { code: "C06", basis: "due", from: asOf },
  ]);
  expect(permitPicture(running("2021-02-02"), asOf, calendar).path).toMatchObject([
    { code: "C06", basis: "overdue", to: asOf, workingDays: 0 },
  ]);
});

test("what was logged later than the day has not happened", () => {
  const picture = permitPicture(refit, day("2021-01-04"), calendar);
  expect(picture.finished).toBe(0);
  expect(stepIn(picture, "A01").progress.state).toBe("not-submitted");
});

test("a slip on the critical path moves the permit by as much, one within the slack by nothing", () => {
  const picture = permitPicture(refit, asOf, calendar);
  const before = picture.outlook?.earliest;
  const on = slipEffect(refit, asOf, calendar, { code: "C03", workingDays: 5 });
  expect(on).toMatchObject({ before, workingDays: 5 });
  const free = picture.steps.find(({ slack }) => (slack ?? 0) > 0);
  if (free)
    expect(
      slipEffect(refit, asOf, calendar, { code: free.step.code, workingDays: free.slack ?? 0 }),
    ).toMatchObject({ workingDays: 0 });
  // What the permit does not need cannot move it.
  expect(slipEffect(refit, asOf, calendar, { code: "D08", workingDays: 30 })).toMatchObject({
    workingDays: 0,
  });
});

test("a granted construction permit leaves nothing to reckon", () => {
  const granted = caseOf("T", [
    logOf("C01", ["accept", "2021-01-05"], ["grant", "2021-01-12"]),
    logOf("C03", ["grant", "2021-02-01"]),
    logOf("C06", ["accept", "2021-02-02"], ["grant", "2021-02-09"]),
  ]);
  const picture = permitPicture(granted, asOf, calendar);
  expect(picture.outlook).toMatchObject({ grantedOn: "2021-02-09", earliest: null });
  expect(picture.path).toEqual([]);
  expect(slipEffect(granted, asOf, calendar, { code: "C07", workingDays: 3 })).toBeNull();
});

test("a year without a table is named, and what does not need it is still said", () => {
  const late = day("2026-12-20");
  const picture = permitPicture(caseOf("I", []), late, calendar);
  expect(picture).toMatchObject({ uncovered: 2027, outlook: null, path: [] });
  expect(picture.steps).toHaveLength(29);
  expect(
    covered(() => slipEffect(caseOf("I", []), late, calendar, { code: "A01", workingDays: 1 })).year,
  ).toBe(2027);
  expect(() =>
    covered(() => {
      throw new RangeError("another");
    }),
  ).toThrow("another");
});

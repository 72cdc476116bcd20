import { expect, test } from "vitest";
import { readFigures } from "@/db/figures";
import { readPlanBook } from "@/db/plan-book";
import { readStarts } from "@/db/starts";
import { period } from "@/lib/domain/period";
import { startsUrl } from "@/lib/inputs/starts-url";
import { countGrid, inFinishSet, inStartSet, isListedIn } from "@/lib/start-list";
import { makeDesk } from "../support/desk";
import { makeProject, today } from "../support/world";

const start = (baseline: string, actual?: string) => ({
  kind: "start" as const,
  baseline,
  ...(actual ? { actual } : {}),
});

async function world() {
  const desk = await makeDesk();
  const add = (milestones: Parameters<typeof makeProject>[3]) =>
    makeProject(desk.store, desk.department.id, desk.officer.id, milestones);
  const ids = {
    due: await add({ category: "start", milestones: [start("2021-02-28")] }),
    late: await add({ category: "start", milestones: [start("2021-01-31", "2021-03-05")] }),
    early: await add({ category: "start", milestones: [start("2021-09-30", "2021-03-01")] }),
    open: await add({ category: "start", milestones: [start("2021-06-30")] }),
    unplanned: await add({ category: "early", milestones: [start("2021-06-30", "2021-03-01")] }),
  };
  return { desk, ids };
}

test("the lists of starts partition the planned starts and equal the home's figures", async () => {
  const { desk, ids } = await world();
  const march = period("2021-03");
  const rows = await readStarts(desk.store, march, today);
  const count = (set: Parameters<typeof inStartSet>[1]) => rows.filter((one) => inStartSet(one, set)).length;
  const figures = await readFigures(desk.store.read, march);
  expect({
    plannedStarts: count("all"),
    dueNotStarted: count("due-not-started"),
    earlyStarted: count("early-started"),
    notDueStarts: count("not-due"),
    lateStarted: count("late"),
    started: count("due-started") + count("early-started"),
    dueStarts: count("due-started") + count("due-not-started"),
  }).toEqual({
    plannedStarts: figures.plannedStarts,
    dueNotStarted: figures.dueNotStarted,
    earlyStarted: figures.earlyStarted,
    notDueStarts: figures.notDueStarts,
    lateStarted: figures.lateStarted,
    started: figures.started,
    dueStarts: figures.dueStarts,
  });
  expect(rows.filter((one) => inStartSet(one, "unplanned")).map(({ projectId }) => projectId)).toEqual([
    ids.unplanned,
  ]);
  const view = startsUrl.parse({});
  const shown = rows.filter((one) => isListedIn(one, view));
  expect(shown.map(({ projectId }) => projectId)).toEqual([ids.due]);
  expect([...countGrid(shown, "starts").months]).toEqual([["2021-02", 1]]);
  expect(rows.some((one) => inFinishSet(one, "all"))).toBe(false);
});

test("an address that cannot be read shows 应开未开", () => {
  expect(startsUrl.parse({ list: "nonsense", month: "13", department: ["a b"] })).toEqual({
    what: "starts",
    list: "due-not-started",
    finish: "due-not-finished",
    department: null,
    officer: null,
    month: null,
  });
});

test("the book of plans begins with those that have none", async () => {
  const { desk } = await world();
  const bare = await makeProject(desk.store, desk.department.id, desk.officer.id, {
    name: "最后的项目",
    months: null,
    annual: 500,
  });
  const [first] = await readPlanBook(desk.store, 2021);
  expect(first).toMatchObject({ projectId: bare, newest: 1, waiting: null, adjusted: { months: null } });
});

import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { saveMonthGrid, takeImportBack } from "@/app/(desk)/projects/month/actions";
import { fileReport } from "@/app/(desk)/reports/actions";
import { lastPaste } from "@/db/imports";
import { listMonthGrid } from "@/db/month-grid";
import { mustGetProjectYear } from "@/db/projects";
import { getReport } from "@/db/reports";
import { projectYears, standing } from "@/db/schema";
import { computeStanding } from "@/db/standing";
import { period } from "@/lib/domain/period";
import { type Desk, makeDesk, reportForm } from "../support/desk";
import { expectRefusals } from "../support/refusals";
import { asUser, form } from "../support/request";
import { done, makeProject, today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

const april = period("2021-04");
let desk: Desk;
beforeEach(async () => {
  desk = await makeDesk();
});

type Cells = Record<string, string>;
const grid = (rows: Record<string, Cells>, more: Record<string, string> = {}) => ({
  batch: randomUUID(),
  period: "2021-04",
  move: "save",
  rows: JSON.stringify(
    Object.entries(rows).map(([projectId, cells]) => ({ projectId, seen: 0, revision: 0, cells })),
  ),
  ...more,
});
const save = (rows: Record<string, Cells>, more: Record<string, string> = {}) =>
  saveMonthGrid(null, form(grid(rows, more)));
const report = (id: string) => getReport(desk.store.read, id, april);
const rowsOf = (scope: { departmentId: string | null; adds: boolean }) =>
  listMonthGrid(desk.store.read, scope, april, today);

test("a batch is refused to everyone but the department's people and the project office, and when it cannot be read", async () => {
  await expectRefusals(desk.store, saveMonthGrid, {
    good: grid({ [desk.projectId]: { invested: "12" } }),
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: grid({}, { rows: '[{"projectId":"x","cells":{"invested":5}}]' }),
  });
});

test("one save of many months: only the sent cells change, and cells that cannot be read leave their row out", async () => {
  await asUser(desk.store, desk.officer.id);
  await fileReport(null, form(reportForm(desk.projectId, { move: "save", nextSteps: "下步" })));
  const rows = JSON.stringify([
    { projectId: desk.projectId, seen: 1, revision: 1, cells: { progress: "封顶" } },
    { projectId: desk.quietId, seen: 0, revision: 0, cells: { invested: "十二" } },
  ]);
  const answer = await saveMonthGrid(null, form(grid({}, { rows })));
  expect(answer).toMatchObject({
    ok: true,
    data: {
      saved: [{ projectId: desk.projectId, seen: 2, revision: 1 }],
      refused: [{ projectId: desk.quietId, field: "invested", text: expect.stringContaining("数字") }],
    },
  });
  expect(await report(desk.projectId)).toMatchObject({
    progress: "封顶",
    nextSteps: "下步",
    invested: 12_005_000,
  });
  expect(await report(desk.quietId)).toBeNull();
});

test("a month that moved on, is filed or lacks its reason is left out with its sentence", async () => {
  const dear = await makeProject(desk.store, desk.department.id, desk.officer.id, { total: 1 });
  await asUser(desk.store, desk.officer.id);
  await fileReport(null, form(reportForm(desk.projectId)));
  const answer = await save(
    { [desk.projectId]: { invested: "3" }, [dear]: { invested: "50" }, [desk.quietId]: { invested: "1" } },
    { move: "submit" },
  );
  expect(answer).toMatchObject({
    ok: true,
    data: {
      saved: [{ projectId: desk.quietId }],
      refused: [{ projectId: desk.projectId }, { projectId: dear, field: "reason" }],
    },
  });
  expect(await report(desk.quietId)).toMatchObject({ status: "submitted", filedBy: desk.officer.id });
});

test("the project office only adds months where nobody has reported", async () => {
  await asUser(desk.store, desk.officer.id);
  await fileReport(null, form(reportForm(desk.projectId, { move: "save" })));
  await asUser(desk.store, desk.admin.id);
  expect(
    (await rowsOf({ departmentId: null, adds: true })).map(({ projectId, closed }) => [projectId, closed]),
  ).toEqual(
    expect.arrayContaining([
      [desk.projectId, "reported"],
      [desk.quietId, null],
    ]),
  );
  const rows = JSON.stringify([
    { projectId: desk.projectId, seen: 1, revision: 1, cells: { invested: "3" } },
    { projectId: desk.quietId, seen: 0, revision: 0, cells: { invested: "2" } },
  ]);
  expect(await saveMonthGrid(null, form(grid({}, { rows, move: "submit" })))).toMatchObject({
    ok: true,
    data: { saved: [{ projectId: desk.quietId }], refused: [{ projectId: desk.projectId }] },
  });
  expect(await report(desk.projectId)).toMatchObject({ invested: 12_005_000 });
});

test("a save is undone as a whole, once, by its author or the project office, while nobody has touched its rows", async () => {
  await asUser(desk.store, desk.officer.id);
  await fileReport(null, form(reportForm(desk.projectId, { move: "save" })));
  const rows = JSON.stringify([
    { projectId: desk.projectId, seen: 1, revision: 1, cells: { invested: "3", progress: "改" } },
    { projectId: desk.quietId, seen: 0, revision: 0, cells: { invested: "2" } },
  ]);
  expect(await saveMonthGrid(null, form(grid({}, { rows })))).toMatchObject({ ok: true });
  const paste = await lastPaste(desk.store.read, desk.officer.id, april);
  if (!paste) throw new Error("nothing was noted");
  const undo = { import: paste.id, seen: String(paste.version) };
  await expectRefusals(desk.store, takeImportBack, {
    good: undo,
    wrongRole: desk.auditor.id,
    foreign: desk.head.id,
    right: desk.officer.id,
    invalid: { import: "", seen: "x" },
    stale: { ...undo, seen: "9" },
  });
  expect(await takeImportBack(null, form(undo))).toMatchObject({ ok: true, data: { count: 2 } });
  expect(await report(desk.projectId)).toMatchObject({
    invested: 12_005_000,
    progress: "主体施工至三层",
    version: 3,
  });
  expect(await report(desk.quietId)).toBeNull();
  expect(await takeImportBack(null, form(undo))).toMatchObject({ ok: false, kind: "conflict" });
  const stored = await desk.store.read.select().from(standing);
  const again = await computeStanding(desk.store.read, today);
  expect(new Set(stored.map((row) => JSON.stringify(Object.entries(row).sort())))).toEqual(
    new Set(again.map((row) => JSON.stringify(Object.entries(row).sort()))),
  );
});

test("what somebody else has changed since keeps a save from being undone, and says who", async () => {
  await asUser(desk.store, desk.officer.id);
  await save({ [desk.projectId]: { invested: "3" }, [desk.quietId]: { invested: "2" } });
  const paste = await lastPaste(desk.store.read, desk.officer.id, april);
  await asUser(desk.store, desk.head.id);
  await fileReport(null, form(reportForm(desk.quietId, { seen: "1", revision: "1" })));
  await asUser(desk.store, desk.officer.id);
  const answer = await takeImportBack(null, form({ import: paste?.id ?? "", seen: "1" }));
  expect(answer).toMatchObject({
    ok: false,
    kind: "conflict",
    message: expect.stringContaining(desk.head.name),
  });
  expect(await report(desk.projectId)).toMatchObject({ invested: 30_000 });
});

test("a save named like another department's project takes back itself and nothing of that project", async () => {
  const theirs = await makeProject(desk.store, desk.stranger.departmentId, desk.stranger.id, {
    id: randomUUID(),
  });
  await asUser(desk.store, desk.officer.id);
  expect(await save({ [desk.projectId]: { invested: "3" } }, { batch: theirs })).toMatchObject({ ok: true });
  expect(await takeImportBack(null, form({ import: theirs, seen: "1" }))).toMatchObject({
    ok: true,
    data: { count: 1 },
  });
  expect(await report(desk.projectId)).toBeNull();
  expect(await mustGetProjectYear(desk.store.read, theirs, 2021)).toMatchObject({ version: 1 });
});

test("months of a project that went to another department are not taken back from here", async () => {
  await asUser(desk.store, desk.officer.id);
  await save({ [desk.quietId]: { invested: "2" } });
  const paste = await lastPaste(desk.store.read, desk.officer.id, april);
  const { id, version } = await mustGetProjectYear(desk.store.read, desk.quietId, 2021);
  const there = { departmentId: desk.stranger.departmentId, officerId: desk.stranger.id };
  await done(desk.store, (tx) => tx.change(projectYears, id, there, version));
  const undo = { import: paste?.id ?? "", seen: "1" };
  expect(await takeImportBack(null, form(undo))).toMatchObject({ ok: false, kind: "forbidden" });
  expect(await report(desk.quietId)).toMatchObject({ invested: 20_000 });
});

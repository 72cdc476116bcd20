import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { applyRows } from "@/db/import-apply";
import { besidesOf } from "@/db/import-besides";
import { type Court, fateOfPlan, judgeRow } from "@/db/import-judge";
import { addImport, mustGetImport, undoImport } from "@/db/imports";
import { existingOf, knownOf, listLocked, readLedgerRows, rollBack, valuesOf } from "@/db/ledger-rows";
import { keptMilestoneTemplate } from "@/db/milestone-templates";
import { lockPeriod } from "@/db/periods";
import { saveReport } from "@/db/reports";
import { auditLog, milestones as milestoneRows, projects, standing } from "@/db/schema";
import { computeStanding } from "@/db/standing";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import type { DifferenceRow, Value, Values } from "@/lib/ledger/types";
import english from "@/lib/messages/en.json";
import chinese from "@/lib/messages/zh-CN.json";
import type { User } from "@/lib/policy";
import { type Desk, makeDesk } from "../support/desk";
import { clerk, done, month, today } from "../support/world";

const april = period("2021-04");
const wan = 10_000;
let serial = 0;

const rowOf = (id: string | null, after: Values, before: Values = {}): DifferenceRow => ({
  row: ++serial,
  kind: id === null ? "new" : "changed",
  id,
  name: String(after.name ?? ""),
  match: id === null ? "new" : "name",
  candidates: [],
  cells: Object.entries(after).map(([key, value], column) => ({
    key,
    column,
    letter: "A",
    before: before[key] ?? null,
    after: value,
  })),
  disagreements: [],
  flags: [],
  values: after,
});

async function courtOf(desk: Desk, user: Desk["officer"]): Promise<Court> {
  const { read } = desk.store;
  const known = knownOf(await readLedgerRows(read), 2021);
  return {
    user: user as User,
    year: 2021,
    today,
    locked: await listLocked(read),
    known,
    departments: new Set([desk.department.id, desk.stranger.departmentId]),
    officers: new Map([
      [desk.officer.id, desk.department.id],
      [desk.stranger.id, desk.stranger.departmentId],
    ]),
    codes: new Map(
      [...known.values()].flatMap(({ project }) => (project.code ? [[project.code, project.id]] : [])),
    ),
  };
}

async function apply(desk: Desk, user: Desk["officer"], rows: DifferenceRow[], id = `i${++serial}`) {
  const court = await courtOf(desk, user);
  const who = clerk(user.id);
  const applied = await done(
    desk.store,
    async (tx) => {
      const result = await applyRows(tx, { ...who, court, reason: "台账导入" }, rows);
      const { added, changed, cells } = result;
      const counts = { rows: rows.length, added, changed, cells, unchanged: 0, rejected: 0, skipped: 0 };
      const file = {
        kind: "workbook" as const,
        name: "台账.xlsx",
        sheet: "Sheet1",
        fileHash: "h",
        rejectedFile: null,
      };
      await addImport(tx, who, {
        ...file,
        id,
        year: 2021,
        period: april,
        counts,
        undoneBy: null,
        undoneOn: null,
      });
      return result;
    },
    { concerns: [id], verb: "import.apply" },
  );
  return { id, applied };
}

const fresh = (more: Record<string, Value> = {}): Values => ({
  name: "新建产业园",
  category: "start",
  totalInvestment: 50_000 * wan,
  annual: 12_000 * wan,
  plannedStart: "2021-05-31",
  "invested.2021-04": 30 * wan,
  "progress.2021-04": "清表",
  ...more,
});
const reasonsOf = ({ applied }: Awaited<ReturnType<typeof apply>>) =>
  applied.objections.flatMap(({ found }) => found.map(({ sentence }) => sentence.key.split(".").at(-1)));
const projectNamed = async (desk: Desk, name: string) =>
  [...knownOf(await readLedgerRows(desk.store.read), 2021).values()].find(
    ({ project }) => project.name === name,
  );

test("a new row becomes a project with its year, a plan that waits for the head, a milestone and a filed month", async () => {
  const desk = await makeDesk();
  const { applied } = await apply(desk, desk.officer, [rowOf(null, fresh())]);
  expect(applied).toMatchObject({ added: 1, changed: 0, objections: [] });
  const made = await projectNamed(desk, "新建产业园");
  expect(made).toMatchObject({
    project: { totalInvestment: 50_000 * wan },
    year: { departmentId: desk.department.id, officerId: desk.officer.id, category: "start" },
    plan: { status: "proposed", annual: 12_000 * wan },
  });
  expect(made?.nodes.get("start")).toMatchObject({ baseline: "2021-05-31" });
  // The other milestones of its type are counted from the start; what has passed today is not invented.
  expect(made?.nodes.get("acceptance")).toMatchObject({ baseline: "2022-10-28" });
  expect([...(made?.nodes.values() ?? [])].every(({ baseline }) => (baseline ?? "") > today)).toBe(true);
  expect(made?.reports.get(april)).toMatchObject({
    status: "submitted",
    invested: 30 * wan,
    progress: "清表",
  });
});

test("what a new project gets besides its cells is what the preview says", async () => {
  const desk = await makeDesk();
  const { nodes } = await keptMilestoneTemplate(desk.store);
  for (const [user, more] of [
    [desk.officer, {}],
    [desk.officer, { plannedFinish: "2022-03-31" }],
    [desk.admin, { departmentId: desk.department.id, type: "logistics", actualStart: "2021-04-02" }],
    [desk.admin, { departmentId: desk.department.id, plannedStart: "2021-04-01" }],
  ] as const) {
    const name = `另得的项目${++serial}`;
    const row = rowOf(null, fresh({ name, ...more }));
    const court = await courtOf(desk, user);
    const { since, milestones, officerId } = besidesOf(row, court, nodes);
    await apply(desk, user, [row]);
    const made = await projectNamed(desk, name);
    if (!made) throw new Error("nothing was added");
    const stated = Object.keys(more).includes("plannedFinish") ? ["start", "acceptance"] : ["start"];
    const all = await desk.store.read.select().from(milestoneRows);
    const own = all.filter(({ projectId, kind }) => projectId === made.project.id && !stated.includes(kind));
    const told = milestones.map(({ kind, on }) => `${kind} ${on}`);
    expect(told.length).toBeGreaterThan(2);
    expect(own.map(({ kind, baseline }) => `${kind} ${baseline}`).toSorted()).toEqual(told.toSorted());
    expect(made.year).toMatchObject({ listedFrom: since, officerId });
    expect(fateOfPlan(row, court)).toBe(made.plan?.status === "approved" ? "inForce" : "waits");
  }
});

test("of a draft the texts may be emptied and the amount not; a problem goes as a whole", async () => {
  const desk = await makeDesk();
  const draft = { ...month(desk.projectId, "2021-04"), progress: "主体施工", nextSteps: "封顶" };
  const told = { problem: "缺资金", problemType: "funds" as const, problemDepartments: [desk.department.id] };
  await done(desk.store, (tx) => saveReport(tx, clerk(desk.officer.id), { ...draft, ...told }, "save"));
  const bad = await apply(desk, desk.officer, [
    rowOf(desk.projectId, { "invested.2021-04": null }),
    rowOf(desk.projectId, { "problemType.2021-04": null }),
    rowOf(desk.projectId, { annual: null }),
    rowOf(desk.projectId, { "planMonth.5": null, owner: "" }),
  ]);
  expect(reasonsOf(bad)).toEqual(["emptyAmount", "problemType", "emptyAmount", "emptyAmount", "empty"]);
  const good = await apply(desk, desk.officer, [
    rowOf(desk.projectId, {
      ...{ "progress.2021-04": "", "nextSteps.2021-04": "" },
      ...{ "problem.2021-04": "", "problemType.2021-04": null, "problemDepartments.2021-04": [] },
    }),
  ]);
  expect(good.applied).toMatchObject({ changed: 1, objections: [] });
  const known = knownOf(await readLedgerRows(desk.store.read), 2021).get(desk.projectId);
  expect(known?.reports.get(april)).toMatchObject({
    ...{ invested: draft.invested, progress: "", nextSteps: "" },
    ...{ problem: "", problemType: null, problemDepartments: [] },
  });
});

test("the project office's first plan is in force at once, and every value reads back as it was stated", async () => {
  const desk = await makeDesk();
  const stated = fresh({
    departmentId: desk.department.id,
    code: "2101-410171-04-01-000001",
    landMu: 120,
    tags: ["双十"],
  });
  await apply(desk, desk.admin, [rowOf(null, stated)]);
  const made = await projectNamed(desk, "新建产业园");
  if (!made) throw new Error("nothing was added");
  expect(made.plan?.status).toBe("approved");
  expect(valuesOf(made, april)).toMatchObject(stated);
});

test("what a rule forbids leaves the row out with its reason and writes nothing of it", async () => {
  const desk = await makeDesk();
  await done(desk.store, (tx) =>
    saveReport(tx, clerk(desk.officer.id), month(desk.projectId, "2021-03"), "submit"),
  );
  await done(desk.store, (tx) => lockPeriod(tx, clerk(desk.admin.id), period("2021-03"), "月度锁定"));
  const before = (await desk.store.read.select().from(auditLog)).length;
  const bad = await apply(desk, desk.officer, [
    rowOf(desk.projectId, { "invested.2021-03": 5 * wan }),
    rowOf(desk.projectId, { "planMonth.2": 1 * wan, "planMonth.12": 199 * wan }),
    rowOf(desk.projectId, { annual: 5 * wan }),
    rowOf(desk.projectId, { departmentId: desk.stranger.departmentId }),
    rowOf(desk.quietId, { "invested.2021-05": 5 * wan }),
    rowOf(desk.quietId, { buildFrom: "2022-01", buildTo: "2021-01" }),
    rowOf(null, { name: "缺总投资", category: "carry" }),
  ]);
  expect(reasonsOf(bad)).toEqual([
    "locked",
    "planLocked",
    "planSum",
    "otherDepartment",
    "toCome",
    "spanTurned",
    "needed",
  ]);
  expect(reasonsOf(await apply(desk, desk.stranger, [rowOf(desk.projectId, { content: "改" })]))).toEqual([
    "otherDepartment",
  ]);
  expect(
    reasonsOf(await apply(desk, desk.admin, [rowOf(desk.projectId, { "invested.2021-03": 1 })])),
  ).toEqual(["reported"]);
  expect((await desk.store.read.select().from(auditLog)).length).toBe(before + 3);
});

test("an import is undone as a whole: rows, standing and log are as before it", async () => {
  const desk = await makeDesk();
  await done(desk.store, (tx) =>
    saveReport(tx, clerk(desk.officer.id), month(desk.projectId, "2021-04"), "save"),
  );
  const before = await readLedgerRows(desk.store.read);
  const [last] = (await desk.store.read.select({ seq: auditLog.seq }).from(auditLog)).toReversed();
  const { id } = await apply(desk, desk.officer, [
    rowOf(null, fresh()),
    rowOf(desk.projectId, { content: "新的规模", carryOver: 10 * wan, "invested.2021-04": 88 * wan }),
    rowOf(desk.quietId, {
      "planMonth.5": 11 * wan,
      "planMonth.6": 9 * wan,
      actualStart: "2021-04-01",
      plannedStart: "2021-03-31",
    }),
  ]);
  const after = await readLedgerRows(desk.store.read);
  expect(after.projects.length).toBe(before.projects.length + 1);
  // The log is the time machine: the rows at its earlier number are those of before.
  const back = await rollBack(desk.store.read, after, last?.seq ?? 0);
  expect(existingOf(knownOf(back, 2021), april)).toEqual(existingOf(knownOf(before, 2021), april));
  await done(desk.store, async (tx) =>
    undoImport(tx, clerk(desk.officer.id), await mustGetImport(tx, id), 1),
  );
  const undone = await readLedgerRows(desk.store.read);
  expect(existingOf(knownOf(undone, 2021), april)).toEqual(existingOf(knownOf(before, 2021), april));
  const sorted = (rows: readonly object[]) =>
    rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  const stored = await desk.store.read.select().from(standing);
  expect(sorted(stored)).toEqual(sorted(await computeStanding(desk.store.read, day("2021-04-20"))));
});

test("what somebody else did to an added project keeps the import from being undone", async () => {
  const desk = await makeDesk();
  const { id } = await apply(
    desk,
    desk.officer,
    [rowOf(null, fresh({ "invested.2021-04": null }))].map((row) => ({
      ...row,
      cells: row.cells.filter(({ key }) => !key.includes(".2021-04")),
    })),
  );
  const made = await projectNamed(desk, "新建产业园");
  await done(
    desk.store,
    (tx) => saveReport(tx, clerk(desk.head.id), month(made?.project.id ?? "", "2021-04"), "save"),
    { actor: { id: desk.head.id, name: "负责人甲", role: "head" } },
  );
  const undo = done(desk.store, async (tx) =>
    undoImport(tx, clerk(desk.officer.id), await mustGetImport(tx, id), 1),
  );
  await expect(undo).rejects.toMatchObject({ kind: "conflict", sentence: { values: { who: "负责人甲" } } });
});

test("a year in which a project has no row is no way to another department's project, nor to another year", async () => {
  const desk = await makeDesk();
  const { read } = desk.store;
  const rows = await readLedgerRows(read);
  const courtIn = async (user: Desk["officer"], year: number) => ({
    ...(await courtOf(desk, user)),
    year,
    known: knownOf(rows, year),
  });
  const said = async (user: Desk["officer"], year: number, row: DifferenceRow) =>
    judgeRow(row, await courtIn(user, year)).map(({ sentence }) => sentence.key.split(".").at(-1));
  const taking = rowOf(desk.projectId, { totalInvestment: 1, departmentId: desk.stranger.departmentId });
  for (const year of [2020, 2022])
    expect(await said(desk.stranger, year, taking)).toEqual(["otherDepartment"]);
  for (const year of [2020, 2022])
    expect(await said(desk.officer, year, rowOf(desk.projectId, { content: "改" }))).toContain("notThisYear");
});

test("archived projects stay as they are, and nobody files a plan while another one waits", async () => {
  const desk = await makeDesk();
  await done(desk.store, async (tx) => {
    await tx.change(projects, desk.quietId, { archivedOn: today }, 1);
  });
  const planned = { "planMonth.5": 90 * wan, "planMonth.6": 110 * wan };
  const first = await apply(desk, desk.officer, [
    rowOf(desk.quietId, { content: "改" }),
    rowOf(desk.projectId, planned),
  ]);
  expect(reasonsOf(first)).toEqual(["archived"]);
  const second = await apply(desk, desk.officer, [
    rowOf(desk.projectId, { "planMonth.7": 90 * wan, "planMonth.8": 110 * wan }),
  ]);
  expect(reasonsOf(second)).toEqual(["planWaiting"]);
});

test("a project that an import adds enters no locked period", async () => {
  const desk = await makeDesk();
  await done(desk.store, (tx) => lockPeriod(tx, clerk(desk.admin.id), period("2021-03"), "截止"));
  await apply(desk, desk.officer, [rowOf(null, fresh())]);
  expect((await projectNamed(desk, "新建产业园"))?.year).toMatchObject({ listedFrom: "2021-04" });
});

test("everything that stands against a row has its sentence", () => {
  const names = readFileSync("db/import-judge.ts", "utf8").matchAll(/no\(\s*[^,]+,\s*"(\w+)"/g);
  const keys = [...names].map(([, name = ""]) => name);
  expect(keys.length).toBeGreaterThan(20);
  for (const { ledger } of [chinese, english])
    expect(keys.filter((key) => !Object.hasOwn(ledger.reason.apply, key))).toEqual([]);
});

test("a month that was locked since keeps what it counted: the import is not undone", async () => {
  const desk = await makeDesk();
  const { id } = await apply(desk, desk.officer, [rowOf(null, fresh())]);
  const lock = {
    verb: "period.lock" as const,
    actor: { id: desk.admin.id, name: "项目办甲", role: "admin" as const },
  };
  await done(desk.store, (tx) => lockPeriod(tx, clerk(desk.admin.id), period("2021-03"), "截止"), lock);
  const undo = done(desk.store, async (tx) =>
    undoImport(tx, clerk(desk.officer.id), await mustGetImport(tx, id), 1),
  );
  await expect(undo).rejects.toMatchObject({ kind: "conflict", sentence: { values: { who: "项目办甲" } } });
  expect(await projectNamed(desk, "新建产业园")).toBeDefined();
});

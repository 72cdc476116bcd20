import { beforeEach, expect, test, vi } from "vitest";
import { moveDemoDay } from "@/app/(desk)/admin/actions";
import { carryYearOver, takeYearBack } from "@/app/(desk)/admin/year/actions";
import { listAudit } from "@/db/audit";
import { addList, addSlot, addSlotProject } from "@/db/lists";
import { proposePlan } from "@/db/plans";
import { addProjectYear } from "@/db/projects";
import { saveReport } from "@/db/reports";
import { planMonths, plans, projectYears, yearOutcomes } from "@/db/schema";
import type { Tx } from "@/db/types";
import { verifyInvariants } from "@/db/verify";
import { digestOfEnds, readYearEnds } from "@/db/year-change";
import { whyYearStands } from "@/db/year-undo";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { type Desk, makeDesk } from "../support/desk";
import { expectRefusals } from "../support/refusals";
import { asUser, form } from "../support/request";
import { clerk, done, makeProject, month } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

const wan = 10_000;
const january = day("2022-01-05");
let desk: Desk;
let finished: string;
beforeEach(async () => {
  desk = await makeDesk();
  finished = await makeProject(desk.store, desk.department.id, desk.officer.id, {
    total: 300,
    carryOver: 120,
    milestones: [{ kind: "acceptance", baseline: "2021-03-31", actual: "2021-04-01" }],
  });
  await done(desk.store, (tx) =>
    saveReport(tx, clerk(desk.officer.id), month(desk.projectId, "2021-03"), "submit"),
  );
});

const seen = async () => digestOfEnds(await readYearEnds(desk.store.read, 2021));
const order = async (more: Record<string, string> = {}) => ({
  year: "2021",
  mode: "even",
  outcomes: "{}",
  annuals: "{}",
  reason: "年度结转",
  seen: await seen(),
  ...more,
});
const rowOf = async (projectId: string, year = 2022) =>
  (await desk.store.read.select().from(projectYears)).find(
    (row) => row.projectId === projectId && row.year === year,
  );
const toDecember = async () => {
  await asUser(desk.store, desk.admin.id);
  await moveDemoDay(null, form({ day: "2021-12-20" }));
};
const sound = async (on = january) =>
  expect((await verifyInvariants(desk.store, on)).filter((check) => check.broken !== null)).toEqual([]);

test("before December a year is only looked at", async () => {
  await asUser(desk.store, desk.admin.id);
  expect(await carryYearOver(null, form(await order()))).toMatchObject({
    kind: "invalid",
    message: expect.stringContaining("2021-12-01"),
  });
  expect(await desk.store.read.$count(yearOutcomes)).toBe(0);
});

test("carried projects begin with their cumulative and a plan, finished ones stay behind", async () => {
  await toDecember();
  const good = await order({ annuals: JSON.stringify({ [desk.projectId]: "1200.5" }) });
  await expectRefusals(desk.store, carryYearOver, {
    good,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { ...good, reason: "", annuals: JSON.stringify({ [desk.projectId]: "abc" }) },
    stale: { ...good, seen: "other" },
  });
  expect(await carryYearOver(null, form(good))).toMatchObject({
    ok: true,
    data: { carried: 2, finished: 1, withdrawn: 0 },
  });
  expect(await rowOf(desk.projectId)).toMatchObject({
    carryOver: 100 * wan,
    listedFrom: "2022-01",
    category: "carry",
  });
  expect(await rowOf(finished)).toBeUndefined();
  const [plan] = (await desk.store.read.select().from(plans)).filter(
    ({ projectId, year }) => projectId === desk.projectId && year === 2022,
  );
  expect(plan).toMatchObject({ number: 1, annual: 12_005_000, status: "approved", decidedOn: "2022-01-01" });
  await sound(day("2021-12-20"));
});

test("a second run does what is missing, and nothing twice", async () => {
  await toDecember();
  await carryYearOver(null, form(await order()));
  expect(await carryYearOver(null, form(await order()))).toMatchObject({ kind: "invalid" });
  const late = await makeProject(desk.store, desk.department.id, desk.officer.id);
  expect((await readYearEnds(desk.store.read, 2021)).map(({ projectId }) => projectId)).toEqual([late]);
  const again = await order({ mode: "blank", outcomes: JSON.stringify({ [late]: "withdrawn" }) });
  expect(await carryYearOver(null, form(again))).toMatchObject({ data: { carried: 0, withdrawn: 1 } });
  expect(await desk.store.read.$count(yearOutcomes)).toBe(4);
  expect(await rowOf(late)).toBeUndefined();
  await moveDemoDay(null, form({ day: "2021-12-21" }));
  await sound(day("2021-12-21"));
});

test("what is reported of the old year later goes into the new year's carry-over; by hand it is not edited", async () => {
  await toDecember();
  await carryYearOver(null, form(await order()));
  const december = month(desk.projectId, "2021-12", { invested: 30 * wan });
  await done(
    desk.store,
    (tx) => saveReport(tx, clerk(desk.officer.id, day("2021-12-20")), december, "submit"),
    {
      day: day("2021-12-20"),
    },
  );
  expect(await rowOf(desk.projectId)).toMatchObject({ carryOver: 130 * wan });
  await sound(day("2021-12-20"));
  const row = await rowOf(desk.projectId);
  const edit = done(desk.store, (tx) =>
    tx.change(projectYears, row?.id ?? "", { carryOver: 1 }, row?.version ?? 0),
  );
  await expect(edit).rejects.toThrow("year.carryOver");
  expect(await rowOf(desk.projectId)).toMatchObject({ carryOver: 130 * wan });
});

test("it is taken back as a whole until the first report of the new year", async () => {
  await toDecember();
  const before = {
    years: await desk.store.read.$count(projectYears),
    months: await desk.store.read.$count(planMonths),
  };
  await carryYearOver(null, form(await order({ mode: "front" })));
  const good = { year: "2021", seen: "3", reason: "重新核对" };
  await expectRefusals(desk.store, takeYearBack, {
    good,
    wrongRole: desk.auditor.id,
    right: desk.admin.id,
    invalid: { ...good, reason: "" },
    stale: { ...good, seen: "2" },
  });
  expect(await takeYearBack(null, form(good))).toMatchObject({ ok: true, data: { count: 3 } });
  expect({
    years: await desk.store.read.$count(projectYears),
    months: await desk.store.read.$count(planMonths),
  }).toEqual(before);
  await sound(day("2021-12-20"));
  await carryYearOver(null, form(await order()));
  await moveDemoDay(null, form({ day: "2022-01-05" }));
  const first = month(desk.projectId, "2022-01", { invested: wan });
  await done(desk.store, (tx) => saveReport(tx, clerk(desk.officer.id, january), first, "save"), {
    day: january,
  });
  expect(await takeYearBack(null, form(good))).toMatchObject({
    kind: "invalid",
    message: expect.stringContaining("2022年已有1份月报"),
  });
  await sound();
});

test("a plan that somebody has proposed for the new year is not thrown away with it", async () => {
  await toDecember();
  await carryYearOver(null, form(await order()));
  const on = day("2021-12-20");
  const plan = { projectId: desk.projectId, year: 2022, annual: 0, months: null, reason: "调整" };
  await done(desk.store, (tx) => proposePlan(tx, { ...plan, proposedBy: desk.officer.id }, on), { day: on });
  const back = await takeYearBack(null, form({ year: "2021", seen: "3", reason: "重新核对" }));
  expect(back).toMatchObject({ kind: "invalid", message: expect.stringContaining("2022年已有1份") });
  expect(await rowOf(desk.projectId)).toBeDefined();
});

const back = () => takeYearBack(null, form({ year: "2021", seen: "3", reason: "重新核对" }));
const later = (work: (tx: Tx) => Promise<unknown>) =>
  done(desk.store, work, {
    actor: { id: desk.head.id, name: desk.head.name, role: "head" },
    day: day("2021-12-20"),
  });

test("what people changed in the new year since is not thrown away: the sentence names it, who and when", async () => {
  await toDecember();
  await carryYearOver(null, form(await order()));
  const row = await rowOf(desk.projectId);
  await later((tx) => tx.change(projectYears, row?.id ?? "", { level: "city" }, row?.version ?? 0));
  const refused = await back();
  expect(refused).toMatchObject({ kind: "invalid" });
  for (const said of [`项目${desk.projectId}`, desk.head.name, "2021-12-20", "2022年"])
    expect(refused).toMatchObject({ message: expect.stringContaining(said) });
  expect(await rowOf(desk.projectId)).toMatchObject({ level: "city" });
  expect(await desk.store.read.$count(yearOutcomes)).toBe(3);
  expect(await whyYearStands(desk.store.read, 2021)).toMatchObject({
    key: "year.touched",
    values: { count: 1, more: 0 },
  });
});

test("an opening of many projects, which the log keeps in several entries, does not stand in its own way", async () => {
  for (let count = 0; count < 80; count++) await makeProject(desk.store, desk.department.id, desk.officer.id);
  await toDecember();
  await carryYearOver(null, form(await order()));
  const { entries } = await listAudit(desk.store.read, 3, 0);
  expect(entries.filter(({ verb }) => verb === "year.change").length).toBeGreaterThan(1);
  expect(await whyYearStands(desk.store.read, 2021)).toBeNull();
});

test("a project that has been confirmed for a list of the new year, or has a photo of it, stays in that year", async () => {
  await toDecember();
  await carryYearOver(null, form(await order()));
  await later(async (tx) => {
    const list = { slug: "double-ten", year: 2022, name: "双十工程", english: "Double ten", size: 20 };
    const { id: listId } = await addList(tx, { id: "l", ...list });
    const slot = {
      listId,
      number: 1,
      kind: "industry",
      title: "示例",
      departmentId: desk.department.id,
    } as const;
    const { id: slotId } = await addSlot(tx, { id: "s", ...slot });
    await addSlotProject(tx, { id: "m", slotId, projectId: desk.projectId, status: "proposed" });
  });
  expect(await back()).toMatchObject({ kind: "invalid", message: expect.stringContaining("人工修改") });
});

test("a carry-over that follows the reports of the old year does not stand in the way", async () => {
  await toDecember();
  await carryYearOver(null, form(await order()));
  const december = month(desk.projectId, "2021-12", { invested: 30 * wan });
  const on = day("2021-12-20");
  await done(desk.store, (tx) => saveReport(tx, clerk(desk.officer.id, on), december, "submit"), { day: on });
  expect(await rowOf(desk.projectId)).toMatchObject({ carryOver: 130 * wan });
  expect(await back()).toMatchObject({ ok: true, data: { count: 3 } });
  expect(await rowOf(desk.projectId)).toBeUndefined();
  await sound(on);
  expect(await carryYearOver(null, form(await order()))).toMatchObject({ ok: true });
  expect(await back()).toMatchObject({ ok: true, data: { count: 3 } });
});

test("a row that was entered by hand before has its own carry-over again", async () => {
  await toDecember();
  const was = await rowOf(desk.quietId, 2021);
  if (!was) throw new Error("no row");
  const { version: _, ...values } = was;
  const listed = { listedFrom: period("2022-01"), carryOver: 7 * wan };
  await later((tx) => addProjectYear(tx, { ...values, ...listed, id: "by-hand", year: 2022 }));
  await carryYearOver(null, form(await order()));
  expect(await rowOf(desk.quietId)).toMatchObject({ id: "by-hand", carryOver: 0 });
  await later(async (tx) => {
    const row = await rowOf(desk.quietId);
    await tx.change(projectYears, "by-hand", { level: "city" }, row?.version ?? 0);
  });
  expect(await back()).toMatchObject({ ok: true, data: { count: 3 } });
  expect(await rowOf(desk.quietId)).toMatchObject({ id: "by-hand", carryOver: 7 * wan, level: "city" });
});
